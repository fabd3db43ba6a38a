import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { SecondFactorCode } from "@/lib/forms/second-factor";
import type { PrismaClient } from "../db/generated/client";
import { log } from "../log";
import { type CurrentPasswordRefusal, requireCurrentPassword } from "./current-password";
import { hasSecondFactor, spendSecondFactor } from "./second-factor";
import { consume, forget } from "./throttle";

/** What somebody who is signed in proves again before the way in changes. */
export interface CurrentFactors {
  readonly currentPassword: string;
  /** Code of the app or a recovery code; of no matter where no app is set up. */
  readonly twoStepCode?: SecondFactorCode | null;
}

export type CurrentFactorRefusal =
  | { readonly code: "WAIT"; readonly seconds: number }
  | { readonly code: "TWO_STEP_MISSING" | "TWO_STEP_WRONG" };

export type CurrentFactorsRefusal = CurrentPasswordRefusal | CurrentFactorRefusal;

/**
 * Asks somebody whose password was right for the code of the app as well, where one is set up; counted like sign-ins. The
 * code is used up by it, so whatever else could be refused is looked at before.
 */
export async function requireCurrentCode(
  db: PrismaClient,
  accountId: string,
  code: SecondFactorCode | null = null,
): Promise<Result<null, CurrentFactorRefusal>> {
  if (!(await hasSecondFactor(db, accountId))) return ok(null);
  if (!code) return fail({ code: "TWO_STEP_MISSING" });
  const count = { limit: "second-factor", of: accountId } as const;
  const counted = await consume(db, [count]);
  if (!counted.ok) return fail({ code: "WAIT", seconds: counted.error.seconds });
  const isRight = await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from account where id = ${accountId}::uuid for no key update`;
    return spendSecondFactor(tx, accountId, code);
  });
  if (!isRight) {
    log.warn({ refused: "second-factor", account: accountId }, "change refused");
    return fail({ code: "TWO_STEP_WRONG" });
  }
  await forget(db, count);
  return ok(null);
}

/** Asks somebody who is signed in for the password and, where an app is set up, its code. */
export async function requireCurrentFactors(
  db: PrismaClient,
  accountId: string,
  { currentPassword, twoStepCode }: CurrentFactors,
): Promise<Result<null, CurrentFactorsRefusal>> {
  const current = await requireCurrentPassword(db, accountId, currentPassword);
  return current.ok ? requireCurrentCode(db, accountId, twoStepCode) : current;
}
