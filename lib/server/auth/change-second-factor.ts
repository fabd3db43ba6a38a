import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { env } from "../env";
import type { Actor } from "./actor";
import { saveAccountEvent } from "./audit";
import { type CurrentFactors, type CurrentFactorsRefusal, requireCurrentFactors } from "./current-factors";
import { replaceRecoveryCodes } from "./recovery-codes";
import { demandsSecondFactor, hasSecondFactor } from "./second-factor";
import { tellSecondFactorChange } from "./second-factor-message";

/** There is nothing to change, or it may not be switched off. */
export type SecondFactorChangeRefusal =
  | CurrentFactorsRefusal
  | { readonly code: "TWO_STEP_OFF" | "TWO_STEP_DEMANDED" };

/** Takes the app and its recovery codes away; returns whether there was one. */
export async function deleteSecondFactor(tx: Db, accountId: string): Promise<boolean> {
  const { count } = await tx.secondFactor.deleteMany({ where: { accountId } });
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  return count === 1;
}

/** Makes ten new recovery codes for the right password and a code. */
export async function renewRecoveryCodes(
  db: PrismaClient,
  actor: Pick<Actor, "id">,
  factors: CurrentFactors,
): Promise<Result<readonly string[], SecondFactorChangeRefusal>> {
  const current = await requireCurrentFactors(db, actor.id, factors);
  if (!current.ok) return current;
  return db.$transaction(async (tx) => {
    if (!(await hasSecondFactor(tx, actor.id))) return fail({ code: "TWO_STEP_OFF" });
    await saveAccountEvent(tx, { action: "account.renew-recovery-codes", accountId: actor.id });
    return ok(await replaceRecoveryCodes(tx, actor.id));
  });
}

/** Switches the second factor off for the right password and a code, where it is not demanded. */
export async function removeSecondFactor(
  db: PrismaClient,
  actor: Pick<Actor, "id" | "role">,
  factors: CurrentFactors,
  demo = env.demo,
): Promise<Result<null, SecondFactorChangeRefusal>> {
  if (demandsSecondFactor(actor.role, demo)) return fail({ code: "TWO_STEP_DEMANDED" });
  const current = await requireCurrentFactors(db, actor.id, factors);
  if (!current.ok) return current;
  return db.$transaction(async (tx) => {
    if (!(await deleteSecondFactor(tx, actor.id))) return fail({ code: "TWO_STEP_OFF" });
    await saveAccountEvent(tx, { action: "account.remove-second-factor", accountId: actor.id });
    await tellSecondFactorChange(tx, actor.id, "secondFactorOff");
    return ok(null);
  });
}
