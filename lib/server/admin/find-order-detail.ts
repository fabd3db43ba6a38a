import "server-only";
import { can } from "@/lib/domain/filing/policy";
import { actingParty } from "@/lib/domain/filing/states";
import { maskEmail, maskPersonName } from "@/lib/domain/identity/mask";
import type { Locale } from "@/lib/i18n/locale";
import type { OrderDelivery } from "@/lib/shared/order-delivery";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { NotFoundError } from "../errors";
import { findOrder, type StoredOrder } from "../filing/order-repository";
import { policyActor, requirePermission, requireReadable } from "../filing/policy-actor";
import { shownSponsor } from "../filing/shown-sponsor";
import { listIssuedNumbers } from "../records/issued-numbers";
import { openText } from "../sealed/seal";
import { listDeliveries } from "../tracking/order-deliveries";
import { orderTimeline } from "../tracking/order-timeline";
import type { TimelineLine } from "../tracking/timeline-line";
import { findEndProposal } from "./end-proposal";
import type { OrderBall } from "./list-orders";

/** What an administrator sees of one order: its course, no answers. */
export interface OrderDetail {
  readonly order: StoredOrder;
  readonly sponsorName: string;
  readonly owner: { readonly name: string; readonly email: string };
  readonly reviewer: string | null;
  readonly initialReviewer: string | null;
  readonly ball: OrderBall;
  readonly numbers: readonly string[];
  readonly timeline: readonly TimelineLine[];
  readonly deliveries: readonly OrderDelivery[];
  readonly mayEnd: boolean;
  /** An administrator proposed to end the order; another one must confirm. */
  readonly isEndProposed: boolean;
}

async function nameOf(db: Db, id: string | null): Promise<string | null> {
  if (!id) return null;
  return (await db.account.findUnique({ where: { id }, select: { displayName: true } }))?.displayName ?? null;
}

async function findBall(db: Db, order: StoredOrder): Promise<OrderBall> {
  const party = actingParty(order);
  const reviewer = order.status === "INITIAL_REVIEW" ? await nameOf(db, order.reviewerId) : null;
  if (party !== "VERIFIER") return { party, reviewer, verifiers: null };
  const challenges = await db.smsChallenge.findMany({
    where: { orderId: order.id },
    select: { push: true, status: true },
  });
  const last = Math.max(0, ...challenges.map(({ push }) => push));
  const open = challenges.filter(({ push }) => push === last);
  const done = open.filter(({ status }) => status === "VERIFIED").length;
  return { party, reviewer, verifiers: { done, total: open.length } };
}

/**
 * One order for an administrator, read only.
 *
 * @throws NotFoundError when there is no such order, or the actor is no administrator
 */
export async function findOrderDetail(
  db: Db,
  orderNo: string,
  actor: Actor,
  locale: Locale,
): Promise<OrderDetail> {
  if (actor.role !== "ADMIN") throw new NotFoundError("order");
  const order = requireReadable(await findOrder(db, orderNo), actor);
  requirePermission(actor, "filing.track", order);
  const mayEnd = can(policyActor(actor), "filing.end", order);
  const owner = await db.account.findUniqueOrThrow({
    where: { id: order.ownerId },
    select: { displayName: true, emailCipher: true },
  });
  return {
    order,
    sponsorName: shownSponsor(order),
    owner: { name: maskPersonName(owner.displayName), email: maskEmail(openText(owner.emailCipher)) },
    reviewer: await nameOf(db, order.reviewerId),
    initialReviewer: await nameOf(db, order.initialReviewerId),
    ball: await findBall(db, order),
    numbers: await listIssuedNumbers(db, order.id),
    timeline: await orderTimeline(db, order, locale),
    deliveries: await listDeliveries(db, order.id, "STAFF"),
    mayEnd,
    isEndProposed: mayEnd && (await findEndProposal(db, order)) !== null,
  };
}
