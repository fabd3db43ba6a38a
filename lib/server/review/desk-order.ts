import "server-only";
import type { OrderPermission } from "@/lib/domain/filing/policy";
import { fail, ok, type Result } from "@/lib/domain/result";
import { isLeased, renewLease as renew } from "@/lib/domain/review/lease";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { ForbiddenError } from "../errors";
import { findOrderForUpdate, type StoredOrder } from "../filing/order-repository";
import { requirePermission, requireReadable } from "../filing/policy-actor";
import { findDecision, roundOf } from "./find-decision";
import { type ReviewRefusal, staffName } from "./refusal";

/** Which order a reviewer works on, by whom, when. */
export interface DeskRequest {
  readonly orderNo: string;
  readonly actor: Actor;
  readonly at: Date;
}

/** The order as one reviewer works on it, locked until the commit. */
export interface Desk {
  readonly tx: Db;
  readonly order: StoredOrder;
  readonly actor: Actor;
  readonly at: Date;
}

/** Work on the submission a page showed; refused in words when it is decided, held by somebody else, or outdated. */
export async function findDeskRefusal(
  tx: Db,
  order: StoredOrder,
  { actor, at }: Pick<DeskRequest, "actor" | "at">,
  submissionNumber = order.submissionNumber,
): Promise<ReviewRefusal | null> {
  const isOpen = order.status === "INITIAL_REVIEW" || order.status === "MAILING_REQUIRED";
  const isSame = submissionNumber === order.submissionNumber;
  const decision = await findDecision(
    tx,
    order,
    submissionNumber,
    isOpen && isSame ? roundOf(order) : undefined,
  );
  if (decision) return { code: "already-decided", decision };
  if (!isSame) return { code: "other-submission", number: order.submissionNumber };
  if (order.status !== "INITIAL_REVIEW") return null;
  if (order.reviewerId !== actor.id && isLeased(order, at) && order.leaseUntil) {
    return { code: "held-by-other", by: await staffName(tx, order.reviewerId), until: order.leaseUntil };
  }
  const isOwn = order.reviewerId === actor.id && isLeased(order, at);
  return isOwn ? null : { code: "holds-lease", event: "take", from: order.status };
}

/** The order, locked until the commit, for a reviewer; orders of their own do not exist for them. */
export async function requireDeskOrder(tx: Db, { orderNo, actor }: DeskRequest): Promise<StoredOrder> {
  if (actor.role !== "REVIEWER") throw new ForbiddenError("review.mark");
  return requireReadable(await findOrderForUpdate(tx, orderNo), actor);
}

async function extendLease(tx: Db, order: StoredOrder, actor: Actor, at: Date): Promise<void> {
  const renewed = renew(order, actor.id, at);
  if (!renewed.ok) return;
  await tx.filingOrder.update({ where: { id: order.id }, data: { leaseUntil: renewed.value.leaseUntil } });
}

/**
 * Does one piece of work on an order in the fixed sequence: lock, may it be read, is it still this reviewer's, may
 * it be done; every piece of work extends the lease. A refusal leaves no trace.
 *
 * @throws NotFoundError, ForbiddenError
 */
export function workOnOrder<T, E extends { readonly code: string } = never>(
  db: PrismaClient,
  request: DeskRequest & { readonly permission: OrderPermission },
  work: (desk: Desk) => Promise<Result<T, ReviewRefusal | E>>,
): Promise<Result<T, ReviewRefusal | E>> {
  const { actor, at, permission } = request;
  return db.$transaction(async (tx) => {
    const order = await requireDeskOrder(tx, request);
    const refusal = await findDeskRefusal(tx, order, request);
    if (refusal) return fail(refusal);
    requirePermission(actor, permission, order);
    const done = await work({ tx, order, actor, at });
    if (done.ok) await extendLease(tx, order, actor, at);
    return done;
  });
}

/** Extends the lease of the reviewer who is at work. */
export async function renewLease(
  db: PrismaClient,
  request: DeskRequest,
): Promise<Result<Date, ReviewRefusal>> {
  return workOnOrder(db, { ...request, permission: "review.renew" }, async ({ order, actor, at }) => {
    const renewed = renew(order, actor.id, at);
    return renewed.ok && renewed.value.leaseUntil
      ? ok(renewed.value.leaseUntil)
      : fail({ code: "holds-lease", event: "take", from: order.status });
  });
}
