import type { Page } from "@playwright/test";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/server/auth/demo-accounts";
import { signIn } from "@/scripts/journey/applicant";
import { testEnvironment } from "../environment";

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
const SESSION = /^(?:__Host-)?session$/;

/** Signs in apart, so that the language and theme of the page that is looked at do not matter. */
async function openSession(page: Page, email: string): Promise<Cookies> {
  const { portalUrl } = testEnvironment;
  const apart = await page
    .context()
    .browser()
    ?.newContext({ locale: "zh-CN", ...(portalUrl && { baseURL: portalUrl }) });
  if (!apart) throw new Error("the page has no browser");
  await signIn(await apart.newPage(), email, DEMO_PASSWORD);
  const cookies = await apart.cookies();
  await apart.close();
  return cookies.filter(({ name }) => SESSION.test(name));
}

/** Enters with a session that this worker keeps for the account: for pages that are only looked at. */
export async function enterAs(page: Page, email: string): Promise<void> {
  const session = sessions.get(email) ?? (await openSession(page, email));
  sessions.set(email, session);
  await page.context().addCookies(session);
}

/** The number of the first order on a page. */
export async function firstOrderNo(page: Page): Promise<string> {
  const text = (await page.getByRole("main").textContent()) ?? "";
  const orderNo = /BA\d{14}/.exec(text)?.[0];
  if (!orderNo) throw new Error(`no order on ${page.url()}`);
  return orderNo;
}
