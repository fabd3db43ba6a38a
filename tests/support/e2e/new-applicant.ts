import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import type { Credentials } from "../sign-in-page";
import { Visitor } from "./visitor";

const PASSWORD = "k7#pQz2mXw";
const CODE = /<output>(\d{6})<\/output>/;

/** The code in the newest message to an address that says something, if there is one. */
export async function findCode(visitor: Visitor, to: string, saying = ""): Promise<string | null> {
  const [, ...messages] = (await visitor.get(`/demo/phone?to=${encodeURIComponent(to)}`)).split("<article");
  return CODE.exec(messages.find((message) => message.includes(saying)) ?? "")?.[1] ?? null;
}

/** The same once it has arrived; `old` is the code of an earlier message. */
export async function codeFor(
  visitor: Visitor,
  to: string,
  saying = "",
  old: string | null = null,
): Promise<string> {
  let code: string | null = null;
  const read = async () => {
    code = await findCode(visitor, to, saying);
    return code !== null && code !== old;
  };
  await expect.poll(read, { intervals: [50], timeout: 20_000 }).toBe(true);
  return code ?? "";
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
