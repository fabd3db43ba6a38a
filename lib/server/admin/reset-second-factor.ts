import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "../auth/actor";
import { saveAccountEvent } from "../auth/audit";
import { deleteSecondFactor } from "../auth/change-second-factor";
import { tellSecondFactorChange } from "../auth/second-factor-message";
import { endSessions } from "../auth/session-repository";
import type { PrismaClient } from "../db/generated/client";
import { ForbiddenError, NotFoundError } from "../errors";

/** Nobody takes away the own second factor by this way. */
export type SecondFactorResetRefusal = "OWN_ACCOUNT";

/**
 * Takes away the second factor of somebody who lost it, and ends their sessions; the next sign-in enrols anew. Asked
 * again, nothing changes.
 *
 * @throws ForbiddenError for others than administrators, NotFoundError
 */
export function resetSecondFactor(
  db: PrismaClient,
  { accountId, actor }: { readonly accountId: string; readonly actor: Actor },
): Promise<Result<null, SecondFactorResetRefusal>> {
  if (actor.role !== "ADMIN") throw new ForbiddenError("user.edit");
  return db.$transaction(async (tx) => {
    if (accountId === actor.id) return fail("OWN_ACCOUNT");
    // Held against an enrolment and sign-ins that run at the same time.
    const known = await tx.$queryRaw<unknown[]>`
      select 1 from account where id = ${accountId}::uuid for no key update`;
    if (known.length === 0) throw new NotFoundError("account");
    if (!(await deleteSecondFactor(tx, accountId))) return ok(null);
    const sessions = await endSessions(tx, accountId);
    await saveAccountEvent(tx, {
      action: "account.reset-second-factor",
      accountId,
      by: actor,
      payload: { sessions },
    });
    await tellSecondFactorChange(tx, accountId, "secondFactorOff");
    return ok(null);
  });
}
