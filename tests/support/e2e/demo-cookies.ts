import { DEMO_PASSWORD } from "@/lib/server/auth/demo-accounts";
import { IDLE, listBuiltActions, scriptBody } from "@/tests/authorization/portal-client";
import { testEnvironment } from "../environment";

/** Somebody of the demo, signed in without a browser. */
export interface DemoVisit {
  readonly cookie: string;
  /** Their newest order. */
  readonly orderNo: string;
}

/** Signs in an account of the demo that has an order: `draft`, `submitted`. */
export async function visitAs(account: string): Promise<DemoVisit> {
  const origin = testEnvironment.portalUrl ?? "";
  const id = listBuiltActions().find(({ name }) => name.endsWith(" signInAction"))?.id ?? "";
  const values = { identifier: `${account}@demo.example`, password: DEMO_PASSWORD };
  const answer = await fetch(`${origin}/sign-in`, {
    method: "POST",
    redirect: "manual",
    body: scriptBody({ id, args: [IDLE], values }),
    headers: { origin, "next-action": id },
  });
  const isSession = (cookie: string) => /^(?:__Host-)?session=./.test(cookie);
  const cookie = answer.headers.getSetCookie().find(isSession)?.split(";", 1)[0];
  if (!cookie) throw new Error(`${account} cannot sign in: ${answer.status}`);
  const list = await fetch(`${origin}/filings`, { headers: { cookie } });
  const orderNo = /BA\d{14}/.exec(await list.text())?.[0];
  if (!orderNo) throw new Error(`${account} has no order`);
  return { cookie, orderNo };
}
