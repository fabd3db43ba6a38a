import "server-only";
import type { SecondFactorCode } from "@/lib/forms/second-factor";
import type { Db } from "../db/client";
import { env } from "../env";
import { openText } from "../sealed/seal";
import type { Role } from "./actor";
import { findTimeStep } from "./authenticator";
import { countRecoveryCodes, spendRecoveryCode } from "./recovery-codes";

/** Whether an account of this role must have a second factor: staff, except where the demo is shown. */
export const demandsSecondFactor = (role: Role, demo = env.demo): boolean => role !== "APPLICANT" && !demo;

export async function hasSecondFactor(db: Db, accountId: string): Promise<boolean> {
  return (await db.secondFactor.count({ where: { accountId } })) > 0;
}

/** What a person may know of the own second factor. */
export interface SecondFactorState {
  readonly since: Date;
  readonly codesLeft: number;
}

export async function findSecondFactorState(db: Db, accountId: string): Promise<SecondFactorState | null> {
  const factor = await db.secondFactor.findUnique({ where: { accountId }, select: { createdAt: true } });
  return factor && { since: factor.createdAt, codesLeft: await countRecoveryCodes(db, accountId) };
}

/**
 * Uses a code up, in the transaction of what it allows; false when it is wrong or was used. The step of the last
 * code only rises, by one guarded update: of two requests with one code the second waits for the first and finds it used. The caller holds the account's row, so the app stays the same.
 */
export async function spendSecondFactor(
  tx: Db,
  accountId: string,
  { kind, value }: SecondFactorCode,
): Promise<boolean> {
  const factor = await tx.secondFactor.findUnique({ where: { accountId } });
  if (!factor) return false;
  if (kind === "recovery") return spendRecoveryCode(tx, accountId, value);
  const step = findTimeStep(openText(factor.secretCipher), value);
  if (step === null) return false;
  const { count } = await tx.secondFactor.updateMany({
    where: { accountId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}
