import type { Page } from "@playwright/test";
import { fieldWords } from "@/lib/i18n/field-words";
import { bureau } from "@/lib/i18n/messages/zh-CN/bureau";
import { review } from "@/lib/i18n/messages/zh-CN/review";
import { verify } from "@/lib/i18n/messages/zh-CN/verify";
import type { JourneyContext } from "./applicant";
import { readCode } from "./demo-phone";

const MOST_CLICKS = 150;
const { bench, decide } = review;

const starting = (...texts: readonly string[]) =>
  new RegExp(`^(?:${texts.map((text) => text.slice(0, text.indexOf("{"))).join("|")})`);

/** Takes an order at its page. */
export async function take(page: Page, orderNo: string): Promise<void> {
  await page.goto(`/review/${orderNo}`);
  await page.getByRole("button", { name: review.take, exact: true }).click();
  await page.getByRole("button", { name: bench.release }).waitFor();
}

/** Presses every button of a kind until none is left; each draws the page again. */
async function pressAll(page: Page, name: RegExp): Promise<void> {
  const buttons = page.getByRole("button", { name });
  for (let count = 0; count < MOST_CLICKS && (await buttons.count()) > 0; count += 1) {
    const before = await buttons.count();
    await buttons.first().click();
    for (let tries = 0; tries < 300 && (await buttons.count()) >= before; tries += 1) {
      await page.waitForTimeout(20);
    }
  }
  if ((await buttons.count()) > 0) throw new Error(`“${name.source}” is still there after many clicks`);
}

/** Asks for another communication address. */
export async function askForAddress(page: Page, text: string): Promise<void> {
  const { label } = fieldWords("zh-CN", "sponsor.commAddress");
  await page.getByRole("link", { name: bench.remarkOf.replace("{label}", label) }).click();
  const reason = page.getByLabel(bench.reason, { exact: true });
  await reason.waitFor();
  await reason.selectOption("R-SUB-05");
  await page.getByLabel(bench.text).fill(text);
  await page.getByRole("button", { name: bench.save }).click();
  await page.getByText(text).first().waitFor();
}

/** Sends the remarks to the applicant. */
export async function requireSupplement(page: Page): Promise<void> {
  await page.getByRole("link", { name: decide.supplement, exact: true }).click();
  await page.getByRole("button", { name: decide.confirmSupplement }).click();
  await page.waitForURL((url) => !url.pathname.includes("/decide/"));
}

/** Accepts what was answered, checks everything else, compares the portraits, passes. */
export async function pass(page: Page, orderNo: string): Promise<void> {
  await pressAll(page, starting(bench.acceptOf));
  await pressAll(page, starting(bench.passSectionOf));
  await pressAll(page, starting(bench.passOf));
  await pressAll(page, starting(bench.facePassOf));
  await page.goto(`/review/${orderNo}`);
  await page.getByRole("link", { name: decide.pass, exact: true }).click();
  await page.getByRole("button", { name: decide.confirmPass }).click();
  await page.waitForURL((url) => !url.pathname.includes("/decide/"));
}

/** A person in charge answers the ministry's message. */
export async function verifySms(
  page: Page,
  { mobile, certNo }: { readonly mobile: string; readonly certNo: string },
  { browser, baseURL }: JourneyContext,
): Promise<void> {
  const code = await readCode(browser, baseURL, { to: mobile, containing: "工信部ICP备案" });
  await page.goto("/verify");
  await page.getByLabel(verify.fields.mobile).fill(mobile);
  await page.getByLabel(verify.fields.code).fill(code);
  await page.getByLabel(verify.fields.tail).fill(certNo.slice(-6));
  await page.getByRole("button", { name: verify.submit }).click();
  await page.getByText(verify.verified.title).waitFor();
}

/** The bureau approves: numbers are issued. */
export async function approve(page: Page, orderNo: string): Promise<void> {
  await page.goto(`/bureau/${orderNo}`);
  await page.getByRole("link", { name: bureau.case.approve, exact: true }).click();
  await page.getByRole("button", { name: bureau.approve.submit }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/approve"));
  await page.getByText(bureau.decided.numbers).waitFor();
}

/** Whether a number stands in the bureau's register. */
export async function isRegistered(page: Page, number: string): Promise<boolean> {
  await page.goto("/bureau/register");
  await page.getByRole("searchbox", { name: bureau.register.q }).fill(number);
  await page.getByRole("button", { name: bureau.register.apply }).click();
  await page.waitForURL(/[?&]s=/);
  return (await page.getByRole("cell").filter({ hasText: number }).count()) > 0;
}
