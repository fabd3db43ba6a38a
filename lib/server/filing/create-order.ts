import "server-only";
import { randomInt } from "node:crypto";
import { waitingLimit } from "@/lib/domain/calendar/deadlines";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import { openOrder, type Refusal } from "@/lib/domain/filing/lifecycle";
import { formatOrderNumber } from "@/lib/domain/filing/order-number";
import type { TypeResult } from "@/lib/domain/filing/transition-facts";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor, AnyActor } from "../auth/actor";
import { newId } from "../clock";
import type { Db } from "../db/client";
import type { Prisma, PrismaClient } from "../db/generated/client";
import { ForbiddenError } from "../errors";
import { requireRules } from "../rules/rule-tables";
import { saveAudit } from "./audit";
import { type Draft, type DraftOwner, requireDraftForUpdate } from "./draft-repository";
import { watchFacts } from "./fact-watch";
import { saveIdentifiers } from "./identifiers";
import { lockOpenOrder } from "./open-order";
import { addEvent } from "./order-repository";
import { summaryColumns } from "./order-summary";
import { reserveServiceCodes } from "./service-codes";
import { takeFromRecord } from "./take-from-record";

/** Why no order was made: the life cycle refuses, or the type was determined for other answers. */
export type CreateRefusal = Refusal | { readonly code: "type-outdated" };

const ORDER_NO_TRIES = 20;

async function freeOrderNo(tx: Db, at: Date): Promise<string> {
  for (let tries = 0; tries < ORDER_NO_TRIES; tries += 1) {
    const orderNo = formatOrderNumber(chinaDay(at), randomInt(1_000_000));
    const taken = await tx.filingOrder.findUnique({ where: { orderNo }, select: { id: true } });
    if (!taken) return orderNo;
  }
  throw new Error("no free order number found");
}

function typeResultOf(draft: Draft): TypeResult | null {
  const decision = draft.typeDecision;
  if (!decision) return null;
  if (decision.type) return { type: decision.type };
  return decision.code ? { code: decision.code } : null;
}

/** Which draft becomes whose order, and who makes it: the applicant, or the portal for a filing in their queue. */
export interface Creation {
  readonly owner: DraftOwner;
  readonly accountId: string;
  readonly actor: AnyActor;
  readonly askedFor: string;
  readonly at: Date;
  /** What the first line of its history says besides. */
  readonly payload?: Prisma.InputJsonObject;
}

export interface CreatedOrder {
  readonly id: string;
  readonly orderNo: string;
  readonly typed: Draft;
}

/** Makes an order inside a transaction that the caller holds. */
export async function createOrderIn(
  tx: Db,
  { owner, accountId, actor, askedFor, at, payload }: Creation,
): Promise<Result<CreatedOrder, CreateRefusal>> {
  const otherOpenOrder = await lockOpenOrder(tx, accountId);
  // The tab that was faster took the draft along into its order.
  if (otherOpenOrder) return fail({ code: "no-other-open-order", event: "create", from: null });
  const typed = await requireDraftForUpdate(tx, owner);
  const typeResult = typeResultOf(typed);
  if (!typeResult || typed.typeDecision?.askedFor !== askedFor) return fail({ code: "type-outdated" });
  const id = newId();
  const order = {
    id,
    status: "DRAFT" as const,
    type: "type" in typeResult ? typeResult.type : null,
    version: 1,
    ownerId: accountId,
    stageEnteredAt: at,
    lastSavedAt: at,
    reviewerId: null,
    leaseUntil: null,
    initialReviewerId: null,
    smsRepushes: 0,
    revivedAt: null,
    isResubmission: false,
  };
  const decided = openOrder(order, {
    now: at,
    actor: { kind: actor.role, id: actor.id },
    otherOpenOrder,
    typeResult,
  });
  if (!decided.ok) return fail(decided.error);
  const orderNo = await freeOrderNo(tx, at);
  const { draft } = await takeFromRecord(tx, typed, accountId, at);
  const { version } = await requireRules(tx, at);
  await tx.filingOrder.create({
    data: {
      ...order,
      ...summaryColumns(orderNo, draft.answers),
      orderNo,
      ruleSetVersion: version,
      rulesAt: at,
      dueAt: waitingLimit(at).endsAt,
      createdAt: at,
    },
  });
  await tx.filingDraft.update({
    where: { id: draft.id },
    data: { orderId: id, accountId: null, queuedId: null },
  });
  await saveIdentifiers(tx, id, draft.answers, Object.keys(draft.answers));
  await watchFacts(tx, id, { before: [], now: typed.typeDecision.evidence, at });
  await reserveServiceCodes(tx, order, draft.answers);
  await addEvent(tx, id, actor, { type: "create", at, payload: { from: null, to: "DRAFT", ...payload } });
  await saveAudit(tx, actor, at, { action: "filing.create", objectType: "order", objectId: id });
  return ok({ id, orderNo, typed });
}

/**
 * Makes an order of the answers an applicant typed before it, once the basic check gave a type or the registry
 * gave no answer yet. What the type's record says already is filled in.
 *
 * @param askedFor digest of the answers the type was determined for
 */
export async function createOrder(
  db: PrismaClient,
  actor: Actor,
  askedFor: string,
  at: Date,
): Promise<Result<string, CreateRefusal>> {
  if (actor.role !== "APPLICANT") throw new ForbiddenError("filing.create");
  const creation = { owner: { accountId: actor.id }, accountId: actor.id, actor, askedFor, at };
  const created = await db.$transaction((tx) => createOrderIn(tx, creation));
  return created.ok ? ok(created.value.orderNo) : fail(created.error);
}
