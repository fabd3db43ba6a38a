import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import type { Credentials } from "../sign-in-page";
import { Visitor } from "./visitor";

const PASSWORD = "k7#pQz2mXw";
const CODE = /<output>(\d{6})<\/output>/;

/** The code in the newest message to an address, once it has arrived. */
async function codeFor(visitor: Visitor, to: string): Promise<string> {
  const read = async () => CODE.exec(await visitor.get(`/demo/phone?to=${encodeURIComponent(to)}`))?.[1];
  await expect.poll(read, { intervals: [50], timeout: 20_000 }).toBeTruthy();
  return (await read()) ?? "";
}

/** Registers somebody of whom no other test knows; the page is signed in as they are. */
export async function registerApplicant(page: Page): Promise<Credentials> {
  const digits = String(Math.floor(Math.random() * 100_000_000)).padStart(8, "0");
  const email = `wizard-${digits}@tests.example`;
  const mobile = `137${digits}`;
  const visitor = new Visitor();
  const person = { displayName: "王小明", email, mobile, password: PASSWORD, agreed: "yes" };
  await visitor.post("/sign-up", "requestSignUpAction", person);
  const codes = { emailCode: await codeFor(visitor, email), mobileCode: await codeFor(visitor, mobile) };
  await visitor.post("/sign-up/codes", "completeSignUpAction", codes);
  await visitor.enter(page);
  return { identifier: email, password: PASSWORD };
}
