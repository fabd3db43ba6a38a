import "server-only";
import { maskOrderNumber } from "@/lib/domain/filing/order-number";
import { maskEmail, maskMobile, maskPersonName } from "@/lib/domain/identity/mask";
import type { ServiceCodeState } from "@/lib/domain/network/service-code-use";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import type { ServiceCode } from "../db/generated/client";
import { boundTo, isBound } from "../filing/code-target";
import { openText } from "../sealed/seal";

/** Void codes of an instance that are still shown. */
const VOID_SHOWN = 20;
const RECEIVED_SHOWN = 100;

/** What uses a code, as far as the reader may know. */
export interface CodeUse {
  /** Masked in orders of others. */
  readonly orderNo: string;
  readonly isOwn: boolean;
  /** Null while the order of somebody else is open: its services are nobody's business before they are on record. */
  readonly serviceName: string | null;
}

/** A code of one's own instance. */
export interface GivenCode {
  readonly code: string;
  readonly state: ServiceCodeState;
  readonly isBound: boolean;
  /** Contact it was bound to, masked; null when it was bound to an account by other means, or to nobody. */
  readonly boundTo: string | null;
  readonly use: CodeUse | null;
}

/** A code of somebody else's instance, bound to the reader or used by an order of theirs. */
export interface ReceivedCode {
  readonly code: string;
  readonly state: ServiceCodeState;
  /** Name of whoever gave it, masked. */
  readonly giver: string;
  readonly expiresAt: Date;
  readonly use: CodeUse | null;
}

/** A contact, so that its owner recognises it and nobody else learns it. */
export const maskContact = (contact: string): string =>
  contact.includes("@") ? maskEmail(contact) : maskMobile(contact);

type Used = Pick<ServiceCode, "orderId" | "serviceKey" | "state"> & {
  readonly order: { readonly orderNo: string; readonly ownerId: string } | null;
};

/** Says of each of some codes what uses it. */
async function findUses(
  db: Db,
  actor: Actor,
  codes: readonly Used[],
): Promise<(code: Used) => CodeUse | null> {
  const services = await db.filingService.findMany({
    where: { orderId: { in: codes.flatMap(({ orderId }) => orderId ?? []) } },
    select: { orderId: true, serviceKey: true, name: true },
  });
  const names = new Map(services.map(({ orderId, serviceKey, name }) => [`${orderId} ${serviceKey}`, name]));
  return ({ order, orderId, serviceKey }) => {
    if (!order) return null;
    const isOwn = order.ownerId === actor.id;
    return {
      orderNo: isOwn ? order.orderNo : maskOrderNumber(order.orderNo),
      isOwn,
      serviceName: names.get(`${orderId} ${serviceKey}`) ?? null,
    };
  };
}

const ORDER = { order: { select: { orderNo: true, ownerId: true } } } as const;

/** The codes of an instance of the reader's: usable ones first, of the void ones the last few. */
export async function listGivenCodes(db: Db, actor: Actor, instanceId: string): Promise<GivenCode[]> {
  const live = await db.serviceCode.findMany({
    where: { instanceId, state: { not: "VOID" } },
    include: ORDER,
    orderBy: [{ state: "asc" }, { code: "asc" }],
  });
  const gone = await db.serviceCode.findMany({
    where: { instanceId, state: "VOID" },
    include: ORDER,
    orderBy: { code: "asc" },
    take: VOID_SHOWN,
  });
  const codes = [...live, ...gone];
  const uses = await findUses(db, actor, codes);
  return codes.map((row) => ({
    code: row.code,
    state: row.state,
    isBound: isBound(row),
    boundTo: row.targetCipher ? maskContact(openText(row.targetCipher)) : null,
    use: uses(row),
  }));
}

/** Codes of others for the reader: free ones first. */
export async function listReceivedCodes(db: Db, actor: Actor, at: Date): Promise<ReceivedCode[]> {
  // By their ids, so that each way to a code is an index of its own.
  const orders = await db.filingOrder.findMany({ where: { ownerId: actor.id }, select: { id: true } });
  const used = { orderId: { in: orders.map(({ id }) => id) } };
  const rows = await db.serviceCode.findMany({
    where: {
      state: { not: "VOID" },
      instance: { accountId: { not: actor.id } },
      OR: [await boundTo(db, actor.id), used],
    },
    include: {
      ...ORDER,
      instance: { select: { expiresAt: true, account: { select: { displayName: true } } } },
    },
    orderBy: [{ state: "asc" }, { code: "asc" }],
    take: RECEIVED_SHOWN,
  });
  const uses = await findUses(db, actor, rows);
  return rows.map((row) => ({
    code: row.code,
    state: row.state === "FREE" && row.instance.expiresAt <= at ? "EXPIRED" : row.state,
    giver: maskPersonName(row.instance.account.displayName),
    expiresAt: row.instance.expiresAt,
    use: uses(row),
  }));
}
