import type { Page } from "@playwright/test";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/server/auth/demo-accounts";
import { Visitor } from "./visitor";

export type DemoPerson = keyof typeof DEMO_ACCOUNTS;

const visitors = new Map<string, Visitor>();

/**
 * An account of the demo, signed in: `newcomer-3`, `bureau-review@demo.example`. This worker keeps one session for
 * each; who signs out has to sign in through the page.
 */
export async function visitAs(account: string): Promise<Visitor> {
  const identifier = account.includes("@") ? account : `${account}@demo.example`;
  const known = visitors.get(identifier);
  if (known) return known;
  const visitor = new Visitor();
  await visitor.post("/sign-in", "signInAction", { identifier, password: DEMO_PASSWORD });
  visitors.set(identifier, visitor);
  return visitor;
}

export async function enterAs(page: Page, account: string): Promise<void> {
  await (await visitAs(account)).enter(page);
}

/** Enters as one of the accounts that the start prints. */
export function enterAsDemo(page: Page, person: DemoPerson): Promise<void> {
  return enterAs(page, DEMO_ACCOUNTS[person].email);
}

/** The number of the first order in a text. */
export function findOrderNo(text: string): string {
  const orderNo = /BA\d{14}/.exec(text)?.[0];
  if (!orderNo) throw new Error(`no order in ${text.slice(0, 200)}`);
  return orderNo;
}

/** The number of the first order on a page. */
export async function firstOrderNo(page: Page): Promise<string> {
  return findOrderNo((await page.getByRole("main").textContent()) ?? "");
}
