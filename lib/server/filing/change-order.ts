import "server-only";
import { type FilingChange, type FilingEvent, type Refusal, transition } from "@/lib/domain/filing/lifecycle";
import { EVENT_PERMISSIONS, type OrderPermission } from "@/lib/domain/filing/policy";
import type { TransitionFacts } from "@/lib/domain/filing/transition-facts";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { AnyActor } from "../auth/actor";
import type { Db } from "../db/client";
import type { Prisma, PrismaClient } from "../db/generated/client";
import { requireRules } from "../rules/rule-tables";
import { saveAudit } from "./audit";
import { dueAfter } from "./due-time";
import {
  findOrderForUpdate,
  NOT_BY_ITSELF,
  type OrderColumns,
  type StoredOrder,
  saveChange,
} from "./order-repository";
import { requirePermission, requireReadable } from "./policy-actor";

/** Everything a change may ask of the life cycle but who acts and when. */
export type EventFacts = Omit<TransitionFacts, "now" | "actor">;

/** A change of an order as it happens: within the transaction, the order locked. */
export interface ChangeScope {
  readonly tx: Db;
  readonly order: StoredOrder;
  readonly actor: AnyActor;
  readonly at: Date;
}

/** What a change stores besides the state. */
export interface ChangeExtras {
  readonly columns?: OrderColumns;
  readonly payload?: Prisma.InputJsonObject;
}

export interface ChangeRequest {
  readonly orderNo: string;
  readonly event: Exclude<FilingEvent, "create">;
  readonly actor: AnyActor;
  readonly at: Date;
  /** The order, when the caller's transaction has locked and read it already. */
  readonly locked?: StoredOrder;
  /** Reads what the guards ask for. */
  readonly facts?: (scope: ChangeScope) => EventFacts | Promise<EventFacts>;
  /** Effects of the decided change: further rows in the same transaction. Nothing leaves the process here. */
  readonly apply?: (
    scope: ChangeScope,
    change: FilingChange,
  ) => ChangeExtras | undefined | Promise<ChangeExtras | undefined>;
}

/** The order before and after. */
export interface Changed {
  readonly before: StoredOrder;
  readonly after: StoredOrder;
  readonly change: FilingChange;
}

/** Makes a change of an order inside a transaction that the caller holds. */
export async function changeOrderIn(tx: Db, request: ChangeRequest): Promise<Result<Changed, Refusal>> {
  const { orderNo, event, actor, at } = request;
  const order = requireReadable(request.locked ?? (await findOrderForUpdate(tx, orderNo)), actor);
  const permission: OrderPermission = EVENT_PERMISSIONS[event];
  requirePermission(actor, permission, order);
  const scope: ChangeScope = { tx, order, actor, at };
  const facts = (await request.facts?.(scope)) ?? {};
  const decided = transition(order, event, { ...facts, now: at, actor: { kind: actor.role, id: actor.id } });
  if (!decided.ok) return fail(decided.error);
  const change = decided.value;
  const rules = await requireRules(tx, at, order.rulesAt);
  const extras = await request.apply?.(scope, change);
  // What was to be submitted by itself was submitted, or is another matter now.
  const due = await dueAfter(tx, change, order, rules, at);
  const columns = { ...due, ...NOT_BY_ITSELF, ...extras?.columns };
  await saveChange(tx, change, actor, {
    columns,
    ...(extras?.payload ? { payload: extras.payload } : {}),
    at,
  });
  await saveAudit(tx, actor, at, {
    action: permission,
    objectType: "order",
    objectId: order.id,
    payload: { from: order.status, to: change.order.status },
  });
  return ok({ before: order, after: { ...order, ...change.order, ...columns }, change });
}

/**
 * Makes a change of an order in the fixed sequence: lock and load, may it be read, may it be done, decide by the
 * life cycle, store guarded by version with history line and audit row. A refusal leaves no trace.
 *
 * @throws NotFoundError, ForbiddenError, ConflictError
 */
export function changeOrder(db: PrismaClient, request: ChangeRequest): Promise<Result<Changed, Refusal>> {
  return db.$transaction((tx) => changeOrderIn(tx, request));
}
