import "server-only";
import { can } from "@/lib/domain/filing/policy";
import { isEditable } from "@/lib/domain/filing/states";
import type { CheckPhase } from "@/lib/domain/network/check-phase";
import type { RuleContext } from "@/lib/wizard/context";
import { NEW_ORDER } from "@/lib/wizard/step-view";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { checkType, isTypeOutdated, subjectOf } from "./check-type";
import { type Draft, openAccountDraft, requireDraft } from "./draft-repository";
import { findOrder, type StoredOrder } from "./order-repository";
import { policyActor, requireReadable } from "./policy-actor";
import { requireRuleContext } from "./rule-context";

/** An order, or what an account typed before it has one, as the pages of the wizard need it. */
export interface WizardOrder {
  readonly orderNo: string;
  /** Null before the basic check gave a type. */
  readonly order: StoredOrder | null;
  readonly draft: Draft;
  readonly context: RuleContext;
  /** Whether the actor may change answers now. */
  readonly isEditable: boolean;
}

async function freshType(
  db: Db,
  draft: Draft,
  actor: Actor,
  order: StoredOrder | null,
  at: Date,
): Promise<Draft> {
  if (!draft.typeDecision || !isTypeOutdated(draft)) return draft;
  const typeDecision = await checkType(db, draft, subjectOf(actor, order), at);
  return { ...draft, typeDecision: typeDecision ?? draft.typeDecision };
}

/**
 * Loads what a page of the wizard is drawn from; a type decision that other answers or a silent registry left
 * behind is asked for again.
 *
 * @throws NotFoundError when there is no such order for this actor
 */
export async function requireWizardOrder(
  db: Db,
  actor: Actor,
  orderNo: string,
  { at, phase = "DRAFTING" }: { readonly at: Date; readonly phase?: CheckPhase },
): Promise<WizardOrder> {
  const order = orderNo === NEW_ORDER ? null : requireReadable(await findOrder(db, orderNo), actor);
  const stored = order
    ? await requireDraft(db, { orderId: order.id })
    : await openAccountDraft(db, actor.id, at);
  const isOpen = order ? isEditable(order.status) && can(policyActor(actor), "filing.edit", order) : true;
  const draft = isOpen ? await freshType(db, stored, actor, order, at) : stored;
  const context = await requireRuleContext(db, draft, subjectOf(actor, order), { phase, at });
  return { orderNo, order, draft, context, isEditable: isOpen };
}
