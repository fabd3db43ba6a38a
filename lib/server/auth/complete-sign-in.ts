import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { SecondFactorCode } from "@/lib/forms/second-factor";
import type { PrismaClient } from "../db/generated/client";
import { env } from "../env";
import { log } from "../log";
import {
  lockUnchanged,
  type OpenedSession,
  openSession,
  passwordMark,
  type SessionFacts,
  type WaitingSignIn,
} from "./open-session";
import { spendSecondFactor } from "./second-factor";
import { usable } from "./sign-in";
import { consume, forget } from "./throttle";

export type SecondFactorRefusal =
  | { readonly code: "TWO_STEP_WRONG" }
  | { readonly code: "WAIT"; readonly seconds: number }
  /** The password or the account changed since; sign in from the beginning. */
  | { readonly code: "GONE" };

/** Second page of signing in: opens the session for the right code. Each try is counted before it is compared. */
export async function completeSignIn(
  db: PrismaClient,
  { accountId, mark }: WaitingSignIn,
  { code, ...facts }: Omit<SessionFacts, "second"> & { readonly code: SecondFactorCode },
  demo = env.demo,
): Promise<Result<OpenedSession, SecondFactorRefusal>> {
  const account = await db.account.findFirst({ where: { id: accountId, ...usable(demo) } });
  if (!account || passwordMark(account) !== mark) return fail({ code: "GONE" });
  const count = { limit: "second-factor", of: accountId } as const;
  const counted = await consume(db, [count]);
  if (!counted.ok) return fail({ code: "WAIT", seconds: counted.error.seconds });
  const opened = await db.$transaction(async (tx): Promise<Result<OpenedSession, SecondFactorRefusal>> => {
    if (!(await lockUnchanged(tx, account))) return fail({ code: "GONE" });
    if (!(await spendSecondFactor(tx, accountId, code))) return fail({ code: "TWO_STEP_WRONG" });
    return ok(await openSession(tx, account, { ...facts, second: code.kind }));
  });
  if (opened.ok) await forget(db, count);
  else log.warn({ refused: "second-factor", account: accountId }, "sign-in refused");
  return opened;
}
