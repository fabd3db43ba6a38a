import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "../auth/actor";
import { saveAccountEvent } from "../auth/audit";
import { endSessions } from "../auth/session-repository";
import type { PrismaClient } from "../db/generated/client";
import { ForbiddenError, NotFoundError } from "../errors";

/** Administrators do not lock themselves out. */
export type AccountRefusal = "OWN_ACCOUNT";

export interface AccountChange {
  readonly accountId: string;
  readonly status: "ACTIVE" | "DISABLED";
  readonly actor: Actor;
  readonly at: Date;
}

/**
 * Disables or enables an account. Disabling ends every session in the same transaction. Asked again, nothing changes.
 *
 * @throws ForbiddenError for others than administrators, NotFoundError
 */
export function changeAccountStatus(
  db: PrismaClient,
  { accountId, status, actor, at }: AccountChange,
): Promise<Result<null, AccountRefusal>> {
  if (actor.role !== "ADMIN") throw new ForbiddenError("user.edit");
  return db.$transaction(async (tx) => {
    if (accountId === actor.id) return fail("OWN_ACCOUNT");
    const known = await tx.account.findUnique({ where: { id: accountId }, select: { id: true } });
    if (!known) throw new NotFoundError("account");
    const { count } = await tx.account.updateMany({
      where: { id: accountId, status: { not: status } },
      data: { status },
    });
    if (count === 0) return ok(null);
    const sessions = status === "DISABLED" ? await endSessions(tx, accountId) : 0;
    await saveAccountEvent(tx, {
      action: status === "DISABLED" ? "account.disable" : "account.enable",
      ...{ accountId, by: actor, payload: { sessions }, at },
    });
    return ok(null);
  });
}
