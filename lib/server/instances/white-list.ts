import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "../auth/actor";
import { saveAccountEvent } from "../auth/audit";
import { type Contact, contactHash, whereContact } from "../auth/contact";
import { consume } from "../auth/throttle";
import { newId } from "../clock";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { saveAudit } from "../filing/audit";
import { boundTo, placesLeft } from "../filing/code-target";
import { newServiceCode } from "../filing/service-codes";
import { openText, sealText } from "../sealed/seal";
import { maskContact } from "./code-uses";
import { isFit, lockInstance } from "./generate-codes";

const MOST_TRUSTED = 50;

interface WhiteListAct {
  readonly actor: Actor;
  readonly contact: Contact;
  readonly at: Date;
}

/** Somebody on a white list, masked. */
export interface TrustedContact {
  readonly id: string;
  readonly contact: string;
  readonly since: Date;
}

/** The white list of an account, newest first. */
export async function listTrusted(db: Db, actor: Pick<Actor, "id">): Promise<TrustedContact[]> {
  const rows = await db.serviceCodeTrust.findMany({
    where: { ownerId: actor.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return rows.map(({ id, contactCipher, createdAt }) => ({
    ...{ id, contact: maskContact(openText(contactCipher)), since: createdAt },
  }));
}

/** Puts a contact on the white list; whether an account has it is not told. Done twice, it stands there once. */
export async function trustContact(
  db: PrismaClient,
  { actor, contact, at }: WhiteListAct,
): Promise<
  Result<null, { readonly code: "list-full" } | { readonly code: "wait"; readonly seconds: number }>
> {
  const counted = await consume(db, [{ limit: "service-code-account", of: actor.id }]);
  if (!counted.ok) return fail({ code: "wait", seconds: counted.error.seconds });
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from account where id = ${actor.id}::uuid for update`;
    const known = await tx.serviceCodeTrust.findMany({
      where: { ownerId: actor.id },
      select: { contactHash: true },
    });
    const hash = contactHash(contact);
    if (known.some((one) => one.contactHash === hash)) return ok(null);
    if (known.length >= MOST_TRUSTED) return fail({ code: "list-full" });
    const sealed = { contactHash: hash, contactCipher: sealText(contact.value) };
    await tx.serviceCodeTrust.create({ data: { id: newId(), ownerId: actor.id, createdAt: at, ...sealed } });
    await saveAccountEvent(tx, { action: "account.trust", accountId: actor.id, at });
    return ok(null);
  });
}

/** Takes somebody off the white list; codes they have stay theirs. Done twice, nothing changes. */
export function distrustContact(
  db: PrismaClient,
  { actor, id, at }: Omit<WhiteListAct, "contact"> & { readonly id: string },
): Promise<void> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.serviceCodeTrust.deleteMany({ where: { id, ownerId: actor.id } });
    if (count > 0) await saveAccountEvent(tx, { action: "account.distrust", accountId: actor.id, at });
  });
}

/** The account of a contact, when its white list names the actor. */
async function findGiver(db: Db, { actor, contact }: WhiteListAct): Promise<string | null> {
  const { emailHash, mobileHash } = await db.account.findUniqueOrThrow({
    where: { id: actor.id },
    select: { emailHash: true, mobileHash: true },
  });
  const giver = await db.account.findFirst({
    where: {
      ...whereContact(contact),
      id: { not: actor.id },
      status: "ACTIVE",
      trusted: { some: { contactHash: { in: mobileHash ? [emailHash, mobileHash] : [emailHash] } } },
    },
    select: { id: true },
  });
  return giver?.id ?? null;
}

/** Makes a code of the first instance that fits and has a place, bound to the actor. */
async function makeCodeFor(tx: Db, giverId: string, { actor, at }: WhiteListAct): Promise<void> {
  const { emailHash, emailCipher } = await tx.account.findUniqueOrThrow({ where: { id: actor.id } });
  const target = { targetAccountId: actor.id, targetHash: emailHash, targetCipher: emailCipher };
  const instances = await tx.cloudInstance.findMany({
    where: { accountId: giverId, expiresAt: { gt: at } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id: instanceId } of instances) {
    const instance = await lockInstance(tx, instanceId, giverId);
    if (!instance || !isFit(instance, at) || placesLeft(instance) === 0) continue;
    await tx.serviceCode.create({ data: { code: newServiceCode(), instanceId, ...target } });
    const entry = { action: "service-code.take", objectType: "instance", objectId: instanceId } as const;
    await saveAudit(tx, actor, at, entry);
    return;
  }
}

/** Gives the actor a code of somebody who trusts them, unless one of theirs is still unused. */
function giveCode(db: PrismaClient, giverId: string, act: WhiteListAct): Promise<void> {
  return db.$transaction(async (tx) => {
    // Asked twice at the same time, the second waits here and finds the code of the first.
    await tx.$queryRaw`select 1 from account where id = ${act.actor.id}::uuid for update`;
    const unused = await tx.serviceCode.findFirst({
      where: {
        state: "FREE",
        instance: { accountId: giverId, expiresAt: { gt: act.at } },
        ...(await boundTo(tx, act.actor.id)),
      },
      select: { code: true },
    });
    if (!unused) await makeCodeFor(tx, giverId, act);
  });
}

/**
 * Asks the account of a contact for a code. Its white list approves at once: a code bound to the actor is made, one
 * at a time. The answer never tells whether there is such an account, or whom it trusts.
 */
export async function askForCode(
  db: PrismaClient,
  act: WhiteListAct,
): Promise<Result<null, { readonly code: "wait"; readonly seconds: number }>> {
  const counted = await consume(db, [{ limit: "service-code-ask", of: act.actor.id }]);
  if (!counted.ok) return fail({ code: "wait", seconds: counted.error.seconds });
  const giverId = await findGiver(db, act);
  if (giverId) await giveCode(db, giverId, act);
  return ok(null);
}
