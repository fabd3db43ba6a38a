import type { Page } from "@playwright/test";
import { wizard } from "@/lib/i18n/messages/zh-CN/wizard";
import type { Answers } from "@/lib/wizard/answers";
import { enterAs, findOrderNo, visitAs } from "./demo-people";

const CHECK =
  /^sponsor\.(?:regionCode|sponsorKind|certType|certNo|sponsorName)$|^services\.s1\.(?:serviceType|domain)$/;

/** Types what the basic check of one website asks for, without a browser; the account has typed nothing yet. */
export async function typeCheck(account: string, answers: Answers): Promise<void> {
  const visitor = await visitAs(account);
  const patch = Object.fromEntries(Object.entries(answers).filter(([path]) => CHECK.test(path)));
  await visitor.get("/filings/new");
  await visitor.ask("/api/filings/new/draft", "PATCH", JSON.stringify({ base: 0, patch }));
}

/** Enters as an account and opens its order of one website; returns the order's number. */
export async function beginOrder(page: Page, account: string, answers: Answers): Promise<string> {
  await typeCheck(account, answers);
  await enterAs(page, account);
  await page.goto("/filings/new");
  await page.getByRole("button", { name: wizard.form.check }).click();
  await page.waitForURL(/\/filings\/BA\d{14}/);
  return findOrderNo(page.url());
}
