import "server-only";
import { takeOrder as decideTake } from "@/lib/domain/filing/take-order";
import { fail, ok, type Result } from "@/lib/domain/result";
import { isHeldBy, isLeased } from "@/lib/domain/review/lease";
import { type Actor, SYSTEM_ACTOR } from "../auth/actor";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { saveAudit } from "../filing/audit";
import { findOrderForUpdate, type StoredOrder, saveChange } from "../filing/order-repository";
import { policyActor, requirePermission, requireReadable } from "../filing/policy-actor";
import { keepEarlierMarks } from "./earlier-marks";
import { findDecision } from "./find-decision";
import { type ReviewRefusal, staffName } from "./refusal";

/** Who asks for an order, and when. */
export interface TakeRequest {
  readonly orderNo: string;
  readonly actor: Actor;
  readonly at: Date;
}

async function findObstacle(tx: Db, order: StoredOrder, at: Date): Promise<ReviewRefusal | null> {
  if (order.status === "INITIAL_REVIEW" && isLeased(order, at) && order.leaseUntil) {
    return { code: "held-by-other", by: await staffName(tx, order.reviewerId), until: order.leaseUntil };
  }
  if (order.status === "SUBMITTED" || order.status === "INITIAL_REVIEW") return null;
  const decision = await findDecision(tx, order, order.submissionNumber);
  return decision ? { code: "already-decided", decision } : null;
}

async function takeIn(
  tx: Db,
  { orderNo, actor, at }: TakeRequest,
): Promise<Result<StoredOrder, ReviewRefusal>> {
  const order = requireReadable(await findOrderForUpdate(tx, orderNo), actor);
  if (order.status === "INITIAL_REVIEW" && isHeldBy(order, actor.id, at)) return ok(order);
  const obstacle = await findObstacle(tx, order, at);
  if (obstacle) return fail(obstacle);
  requirePermission(actor, "review.take", order);
  const { sponsorKeys = [] } = policyActor(actor);
  const isOfSponsor = order.sponsorKey !== null && sponsorKeys.includes(order.sponsorKey);
  const decided = decideTake(order, { id: actor.id, isOfSponsor }, { now: at });
  if (!decided.ok) return fail(decided.error);
  for (const change of decided.value) {
    const by = change.event === "release" ? SYSTEM_ACTOR : actor;
    await saveChange(tx, change, by, { at });
  }
  await saveAudit(tx, actor, at, { action: "review.take", objectType: "order", objectId: order.id });
  await keepEarlierMarks(tx, order);
  const taken = decided.value.at(-1);
  return ok({ ...order, ...taken?.order });
}

/**
 * Gives an order to the reviewer who asks for it, for 30 minutes: from the queue, or from a reviewer whose time is
 * over. Taking an order one holds already changes nothing.
 *
 * @throws NotFoundError also for the reviewer's own order and those of their organisation
 */
export function takeOrder(
  db: PrismaClient,
  request: TakeRequest,
): Promise<Result<StoredOrder, ReviewRefusal>> {
  return db.$transaction((tx) => takeIn(tx, request));
}

/** The order that is due next and free for this reviewer; rows that others are taking right now are passed over. */
async function findNext(tx: Db, actor: Actor, at: Date): Promise<string | null> {
  const { sponsorKeys = [] } = policyActor(actor);
  const rows = await tx.$queryRaw<{ order_no: string }[]>`
    select order_no from filing_order
     where (status = 'SUBMITTED' or (status = 'INITIAL_REVIEW' and lease_until <= ${at}))
       and owner_id <> ${actor.id}::uuid
       and (sponsor_key is null or sponsor_key <> all (${[...sponsorKeys]}::text[]))
     order by due_at, id
     limit 1
       for update skip locked`;
  return rows[0]?.order_no ?? null;
}

/** Takes the order that is due next; null when the queue is empty. */
export function takeNextOrder(
  db: PrismaClient,
  { actor, at }: Omit<TakeRequest, "orderNo">,
): Promise<Result<StoredOrder, ReviewRefusal> | null> {
  return db.$transaction(async (tx) => {
    const orderNo = await findNext(tx, actor, at);
    return orderNo ? takeIn(tx, { orderNo, actor, at }) : null;
  });
}
