import type { Browser, Page } from "@playwright/test";
import { account } from "@/lib/i18n/messages/zh-CN/account";
import { readCode } from "@/scripts/journey/demo-phone";
import type { Credentials } from "../sign-in-page";

const PASSWORD = "k7#pQz2mXw";

/** Registers somebody of whom no other test knows, and leaves the page on their orders. */
export async function registerApplicant(page: Page, browser: Browser, baseURL = ""): Promise<Credentials> {
  const digits = String(Math.floor(Math.random() * 100_000_000)).padStart(8, "0");
  const email = `wizard-${digits}@tests.example`;
  const mobile = `137${digits}`;
  const { fields, signUp, signUpCodes } = account;
  const submit = (name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();
  await page.goto("/sign-up");
  await page.getByLabel(fields.displayName).fill("王小明");
  await page.getByLabel(fields.email).fill(email);
  await page.getByLabel(fields.mobile).fill(mobile);
  await page.getByLabel(fields.password, { exact: true }).fill(PASSWORD);
  await page.getByRole("checkbox").check();
  await submit(signUp.submit);
  await page.waitForURL("**/sign-up/codes");
  const codeFor = (to: string) => readCode(browser, baseURL, { to, containing: "" });
  await page.getByLabel(fields.emailCode).fill(await codeFor(email));
  await page.getByLabel(fields.mobileCode).fill(await codeFor(mobile));
  await submit(signUpCodes.submit);
  await page.waitForURL("**/filings");
  return { identifier: email, password: PASSWORD };
}
