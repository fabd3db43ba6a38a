import "server-only";
import { type EndGround, endGroundText } from "@/lib/domain/filing/end-reason";
import type { Refusal } from "@/lib/domain/filing/lifecycle";
import type { FilingStatus } from "@/lib/domain/filing/states";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "../auth/actor";
import { requestRecall } from "../bureau/package-recall";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { saveAudit } from "../filing/audit";
import { changeOrderIn } from "../filing/change-order";
import { noticeBase } from "../filing/order-notices";
import { endPath, orderPath } from "../filing/order-paths";
import { findOrderForUpdate, type StoredOrder } from "../filing/order-repository";
import { requirePermission, requireReadable } from "../filing/policy-actor";
import { releaseServiceCodes } from "../filing/service-codes";
import { notify, notifyStaff } from "../messages/notify";
import { voidChallenges } from "../sms-verification/void-challenges";
import { deleteEndProposal, findEndProposal, saveEndProposal } from "./end-proposal";

/** Which order, as the administrator saw it. */
export interface EndAct {
  readonly orderNo: string;
  /** Version of the order on the page that asked. */
  readonly version: number;
  readonly actor: Actor;
  readonly at: Date;
}

export interface EndRequest extends EndAct {
  readonly ground: EndGround;
}

/**
 * `moved`: the order is no longer as it was seen. `proposed`: another administrator was first. `no-proposal`: there is
 * nothing to confirm any more.
 */
export type EndRefusal = Refusal | { readonly code: "moved" | "proposed" | "no-proposal" };

/** What came of it: ended, or waiting for a second administrator. */
export type Ended = "ended" | "proposed";

/** Where the bureau's system may have the package, or get it at this moment. */
const MAY_BE_AWAY: ReadonlySet<FilingStatus> = new Set<FilingStatus>([
  "PENDING_BUREAU_SUBMIT",
  "SMS_VERIFYING",
  "BUREAU_REVIEW",
]);

/** Whether the administrator ended the order before: the same form sent twice. */
async function hasEnded(tx: Db, order: StoredOrder, actor: Actor): Promise<boolean> {
  if (order.status !== "CANCELLED_BY_ADMIN") return false;
  const where = { orderId: order.id, type: "end", actorId: actor.id };
  return (await tx.filingEvent.findFirst({ where, select: { id: true } })) !== null;
}

async function tellEnded(tx: Db, order: StoredOrder, ground: EndGround): Promise<void> {
  await notify(tx, {
    accountId: order.ownerId,
    code: "N15",
    params: { ...noticeBase(order), reason: endGroundText(ground) },
    link: orderPath(order.orderNo),
    key: `N15:${order.orderNo}`,
    orderId: order.id,
  });
}

interface Ending extends EndRequest {
  /** Who proposed it, when it takes two. */
  readonly proposedBy?: string;
}

/** Ends the order, or says why not; the caller holds its lock. */
async function endIn(tx: Db, { orderNo, actor, at, ground, proposedBy }: Ending) {
  const { reason, note } = ground;
  return changeOrderIn(tx, {
    orderNo,
    event: "end",
    actor,
    at,
    facts: () => ({
      endReason: endGroundText(ground).zh,
      // The package leaves with the hand-over itself: while the order still waits for it, nothing was sent.
      packageSent: false,
      ...(proposedBy ? { secondAdminId: proposedBy } : {}),
    }),
    apply: async ({ order }) => {
      await releaseServiceCodes(tx, order.id);
      await voidChallenges(tx, order.id);
      if (MAY_BE_AWAY.has(order.status)) await requestRecall(tx, order, at);
      await deleteEndProposal(tx, order.id);
      await tellEnded(tx, order, ground);
      return { payload: { reason, note, ...(proposedBy ? { proposedBy } : {}) } };
    },
  });
}

/** Keeps the wish until a second administrator confirms it, and tells the others. */
async function proposeIn(tx: Db, order: StoredOrder, { actor, at, ground }: EndRequest): Promise<void> {
  const { id: orderId, orderNo } = order;
  await saveEndProposal(tx, order, { ...ground, byId: actor.id, at });
  await saveAudit(tx, actor, at, {
    action: "filing.propose-end",
    objectType: "order",
    objectId: orderId,
    payload: { reason: ground.reason },
  });
  const params = { ...noticeBase(order), kind: "endProposed" as const };
  const key = `N19:${orderNo}:end:${order.version}:${at.getTime()}`;
  const link = endPath(orderNo);
  await notifyStaff(tx, { role: "ADMIN", exceptId: actor.id }, { code: "N19", params, link, key, orderId });
}

/** The order as the page showed it, locked; or why the page is outdated. */
async function findSeen(tx: Db, { orderNo, version, actor }: EndAct) {
  const order = requireReadable(await findOrderForUpdate(tx, orderNo), actor);
  const isRepeated = await hasEnded(tx, order, actor);
  if (isRepeated) return { order, isRepeated };
  requirePermission(actor, "filing.end", order);
  return order.version === version ? { order, isRepeated } : null;
}

async function endOrPropose(tx: Db, request: EndRequest): Promise<Result<Ended, EndRefusal>> {
  const seen = await findSeen(tx, request);
  if (!seen) return fail({ code: "moved" });
  const { order, isRepeated } = seen;
  if (isRepeated) return ok("ended");
  const proposal = await findEndProposal(tx, order);
  if (proposal && proposal.byId !== request.actor.id) return fail({ code: "proposed" });
  const ended = await endIn(tx, request);
  if (ended.ok) return ok("ended");
  if (ended.error.code !== "second-admin") return fail(ended.error);
  const { reason, note } = request.ground;
  const isSame = proposal?.reason === reason && proposal.note === note;
  if (!isSame) await proposeIn(tx, order, request);
  return ok("proposed");
}

/**
 * Ends an order for good (终止), N15; while it is with the ministry or the bureau only proposes that to a second
 * administrator. The same form sent again changes nothing.
 *
 * @throws NotFoundError, ForbiddenError for others than administrators and for closed orders
 */
export function endOrder(db: PrismaClient, request: EndRequest): Promise<Result<Ended, EndRefusal>> {
  return db.$transaction((tx) => endOrPropose(tx, request));
}

async function confirmIn(tx: Db, act: EndAct): Promise<Result<Ended, EndRefusal>> {
  const seen = await findSeen(tx, act);
  if (!seen) return fail({ code: "moved" });
  if (seen.isRepeated) return ok("ended");
  const proposal = await findEndProposal(tx, seen.order);
  if (!proposal) return fail({ code: "no-proposal" });
  const { reason, note, byId } = proposal;
  const ended = await endIn(tx, { ...act, ground: { reason, note }, proposedBy: byId });
  return ended.ok ? ok("ended") : fail(ended.error);
}

/**
 * Ends an order as another administrator proposed.
 *
 * @throws NotFoundError, ForbiddenError
 */
export function confirmEnd(db: PrismaClient, act: EndAct): Promise<Result<Ended, EndRefusal>> {
  return db.$transaction((tx) => confirmIn(tx, act));
}

/**
 * Takes a proposal off the table, one's own or another's; without one nothing changes.
 *
 * @throws NotFoundError, ForbiddenError
 */
export function discardEnd(db: PrismaClient, { orderNo, actor, at }: Omit<EndAct, "version">): Promise<void> {
  return db.$transaction(async (tx) => {
    const order = requireReadable(await findOrderForUpdate(tx, orderNo), actor);
    requirePermission(actor, "filing.end", order);
    if (!(await deleteEndProposal(tx, order.id))) return;
    await saveAudit(tx, actor, at, {
      action: "filing.discard-end",
      objectType: "order",
      objectId: order.id,
    });
  });
}
