import type { Page } from "@playwright/test";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/server/auth/demo-accounts";
import { signIn } from "@/scripts/journey/applicant";

export type DemoPerson = keyof typeof DEMO_ACCOUNTS;

/** Signs in as one of the accounts that the start prints. */
export function signInAsDemo(page: Page, person: DemoPerson): Promise<void> {
  return signIn(page, DEMO_ACCOUNTS[person].email, DEMO_PASSWORD);
}

/** Signs in as one of the demo's further accounts: `newcomer-3`, `bureau-review`, `queue-01`. */
export function signInAsFurther(page: Page, account: string): Promise<void> {
  return signIn(page, `${account}@demo.example`, DEMO_PASSWORD);
}

type Cookies = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;
const sessions = new Map<string, Cookies>();

/** Enters with a session that this worker keeps for the account: for pages that are only looked at. */
export async function enterAs(page: Page, email: string): Promise<void> {
  const session = sessions.get(email);
  if (session) return page.context().addCookies(session);
  await signIn(page, email, DEMO_PASSWORD);
  sessions.set(email, await page.context().cookies());
}

/** The number of the first order on a page. */
export async function firstOrderNo(page: Page): Promise<string> {
  const text = (await page.getByRole("main").textContent()) ?? "";
  const orderNo = /BA\d{14}/.exec(text)?.[0];
  if (!orderNo) throw new Error(`no order on ${page.url()}`);
  return orderNo;
}
