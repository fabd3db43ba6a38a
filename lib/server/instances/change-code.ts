import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "../auth/actor";
import { type Contact, contactHash, whereContact } from "../auth/contact";
import { consume } from "../auth/throttle";
import type { Db } from "../db/client";
import type { Prisma, PrismaClient } from "../db/generated/client";
import { NotFoundError } from "../errors";
import { saveAudit } from "../filing/audit";
import { sealText } from "../sealed/seal";

/** Why a code stays as it is. */
export type CodeRefusal =
  | { readonly code: "not-free" | "own-account" }
  | { readonly code: "wait"; readonly seconds: number };

interface CodeAct {
  readonly actor: Actor;
  readonly code: string;
  readonly at: Date;
}

/** The columns that bind a code to whoever has a contact; the same work whether or not an account has it. */
export async function targetColumns(db: Db, contact: Contact) {
  const account = await db.account.findFirst({ where: whereContact(contact), select: { id: true } });
  return {
    targetAccountId: account?.id ?? null,
    targetHash: contactHash(contact),
    targetCipher: sealText(contact.value),
  };
}

/** Changes a code of one's own that is still free in the way asked for. */
async function changeFree(
  db: PrismaClient,
  { actor, code, at }: CodeAct,
  change: {
    readonly action: string;
    readonly only: Prisma.ServiceCodeWhereInput;
    readonly data: Prisma.ServiceCodeUncheckedUpdateManyInput;
  },
): Promise<Result<null, CodeRefusal>> {
  return db.$transaction(async (tx) => {
    const own = { code, instance: { accountId: actor.id } };
    const known = await tx.serviceCode.findFirst({ where: own, select: { instanceId: true } });
    if (!known) throw new NotFoundError("service-code");
    const where = { code, state: "FREE" as const, ...change.only };
    const { count } = await tx.serviceCode.updateMany({ where, data: change.data });
    if (count === 0) return fail({ code: "not-free" });
    await saveAudit(tx, actor, at, {
      ...{ action: change.action, objectType: "instance", objectId: known.instanceId },
      payload: { code: `…${code.slice(-4)}` },
    });
    return ok(null);
  });
}

/**
 * Binds a free code to the account of a contact. Whether there is such an account is not told: a code bound to a
 * contact nobody has serves whoever proves it later.
 *
 * @throws NotFoundError when the code is none of the account's
 */
export async function bindServiceCode(
  db: PrismaClient,
  { contact, ...act }: CodeAct & { readonly contact: Contact },
): Promise<Result<null, CodeRefusal>> {
  const counted = await consume(db, [{ limit: "service-code-account", of: act.actor.id }]);
  if (!counted.ok) return fail({ code: "wait", seconds: counted.error.seconds });
  const data = await targetColumns(db, contact);
  if (data.targetAccountId === act.actor.id) return fail({ code: "own-account" });
  const only = { targetAccountId: null, targetHash: null };
  return changeFree(db, act, { action: "service-code.bind", only, data });
}

/**
 * Takes back a code that nobody uses, bound or not; its place in the quota is free again.
 *
 * @throws NotFoundError when the code is none of the account's
 */
export function voidServiceCode(db: PrismaClient, act: CodeAct): Promise<Result<null, CodeRefusal>> {
  return changeFree(db, act, { action: "service-code.void", only: {}, data: { state: "VOID" } });
}
