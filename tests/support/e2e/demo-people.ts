import type { Page } from "@playwright/test";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/server/auth/demo-accounts";
import { Visitor } from "./visitor";

export type DemoPerson = keyof typeof DEMO_ACCOUNTS;

const visitors = new Map<string, Visitor>();

/**
 * Enters as an account of the demo: `newcomer-3`, `bureau-review@demo.example`. This worker keeps one session for
 * each; who signs out has to sign in through the page.
 */
export async function enterAs(page: Page, account: string): Promise<void> {
  const identifier = account.includes("@") ? account : `${account}@demo.example`;
  let visitor = visitors.get(identifier);
  if (!visitor) {
    visitor = new Visitor();
    await visitor.post("/sign-in", "signInAction", { identifier, password: DEMO_PASSWORD });
    visitors.set(identifier, visitor);
  }
  await visitor.enter(page);
}

/** Enters as one of the accounts that the start prints. */
export function enterAsDemo(page: Page, person: DemoPerson): Promise<void> {
  return enterAs(page, DEMO_ACCOUNTS[person].email);
}

/** The number of the first order on a page. */
export async function firstOrderNo(page: Page): Promise<string> {
  const text = (await page.getByRole("main").textContent()) ?? "";
  const orderNo = /BA\d{14}/.exec(text)?.[0];
  if (!orderNo) throw new Error(`no order on ${page.url()}`);
  return orderNo;
}
