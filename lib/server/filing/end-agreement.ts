import "server-only";
import type { BothTexts } from "@/lib/i18n/label";
import { type AnyActor, SYSTEM_ACTOR } from "../auth/actor";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { notify } from "../messages/notify";
import { saveAudit } from "./audit";
import { noticeBase } from "./order-notices";
import { orderPath } from "./order-paths";
import { addEvent, findOrderForUpdate, NOT_BY_ITSELF, type StoredOrder } from "./order-repository";

/** Writes down what became of an agreement that an order is submitted by itself. */
export async function writeAgreement(
  tx: Db,
  order: StoredOrder,
  actor: AnyActor,
  { type, at, payload = {} }: { type: string; at: Date; payload?: Readonly<Record<string, string>> },
): Promise<void> {
  await addEvent(tx, order.id, actor, { type, at, payload });
  await saveAudit(tx, actor, at, {
    ...{ action: `filing.${type}`, objectType: "order", objectId: order.id },
    payload,
  });
}

/** Why an order is not submitted by itself after all; `blocked` says what stands in the way. */
export type Obstacle =
  | { readonly kind: "changed" }
  | { readonly kind: "blocked"; readonly reason: BothTexts; readonly n: number };

/** Ends the agreement in the transaction of the cause, the order locked, and tells the applicant why. */
export async function tellNotSubmitted(
  tx: Db,
  order: StoredOrder,
  obstacle: Obstacle,
  { actor, at }: { readonly actor: AnyActor; readonly at: Date },
): Promise<void> {
  const { id, submitAt } = order;
  if (!submitAt) return;
  const { count } = await tx.filingOrder.updateMany({ where: { id, submitAt }, data: NOT_BY_ITSELF });
  if (count === 0) return;
  await writeAgreement(tx, order, actor, {
    type: "submit-later-ended",
    at,
    payload: { reason: obstacle.kind },
  });
  await notify(tx, {
    accountId: order.ownerId,
    code: "N25",
    params: { ...noticeBase(order), ...obstacle },
    link: obstacle.kind === "changed" ? `${orderPath(order.orderNo)}/confirm` : orderPath(order.orderNo),
    key: `N25:${order.orderNo}:${submitAt.getTime()}:${at.getTime()}`,
    orderId: order.id,
  });
}

/** As `tellNotSubmitted`, for an agreement that was found before; one that another process ended is left alone. */
export async function endAgreement(
  db: PrismaClient,
  { orderNo, submitAt }: Pick<StoredOrder, "orderNo" | "submitAt">,
  obstacle: Obstacle,
  at: Date,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const order = await findOrderForUpdate(tx, orderNo);
    if (!order || order.submitAt?.getTime() !== submitAt?.getTime()) return false;
    await tellNotSubmitted(tx, order, obstacle, { actor: SYSTEM_ACTOR, at });
    return true;
  });
}
