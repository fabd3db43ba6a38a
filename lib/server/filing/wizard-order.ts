import "server-only";
import type { CheckPhase } from "@/lib/domain/network/check-phase";
import type { RuleContext } from "@/lib/wizard/context";
import type { OrderFacts } from "@/lib/wizard/facts";
import { NEW_ORDER } from "@/lib/wizard/step-view";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { checkType, isTypeOutdated, subjectOf } from "./check-type";
import type { FactsSubject } from "./collect-facts";
import { typeQuestion } from "./determine-order-type";
import { type Draft, openAccountDraft, requireDraft } from "./draft-repository";
import type { KnownFacts } from "./known-facts";
import { findOrder, type StoredOrder } from "./order-repository";
import { mayEdit, requireReadable } from "./policy-actor";
import { isQueuedId, requireQueued } from "./queued-filing";
import { requireRuleContext } from "./rule-context";

/** An order, or what an account typed before it has one, as the pages of the wizard need it. */
export interface WizardOrder {
  /** What its pages are addressed by: the order's number, before there is one that of the queue, or `NEW_ORDER`. */
  readonly orderNo: string;
  /** Null before it is one. */
  readonly order: StoredOrder | null;
  readonly draft: Draft;
  readonly context: RuleContext;
  /** Whether the actor may change answers now. */
  readonly isEditable: boolean;
}

interface Fresh {
  readonly draft: Draft;
  readonly facts: OrderFacts | null;
}

/** The draft with the type of its answers, and its facts if they are known by then. */
async function freshType(
  db: Db,
  { draft, facts }: Fresh,
  { subject, at }: { readonly subject: FactsSubject; readonly at: Date },
): Promise<Fresh> {
  const { typeDecision } = draft;
  // Where facts are known the registry was asked just now; only other answers are a new question.
  const isOutdated = facts ? typeDecision?.askedFor !== typeQuestion(draft.answers) : isTypeOutdated(draft);
  if (!typeDecision || !isOutdated) return { draft, facts };
  const checked = await checkType(db, draft, { subject, at, known: facts });
  return {
    draft: { ...draft, typeDecision: checked.decision ?? typeDecision },
    facts: checked.facts,
  };
}

function factsOf(known: KnownFacts | null, { id, version }: Draft): OrderFacts | null {
  return known?.draft.id === id && known.draft.version === version ? known.facts : null;
}

/**
 * How a page is loaded; `known` spares asking for the facts again while nobody saved since, `draft` reading what this
 * request has just saved.
 */
export interface WizardLook {
  readonly at: Date;
  readonly phase?: CheckPhase;
  readonly known?: KnownFacts | null;
  readonly draft?: Draft | null;
}

/**
 * Loads what pages of the wizard are drawn from for an order that was read already (null: what the account types before
 * it has one); a type decision that other answers or a silent registry left behind is asked for again.
 */
export async function loadWizardOrder(
  db: Db,
  actor: Actor,
  order: StoredOrder | null,
  { at, phase = "DRAFTING", known = null, draft: saved = null }: WizardLook,
): Promise<WizardOrder> {
  const stored =
    saved ??
    (order ? await requireDraft(db, { orderId: order.id }) : await openAccountDraft(db, actor.id, at));
  const isOpen = order ? mayEdit(actor, order) : true;
  const subject = subjectOf(actor, order);
  const found = { draft: stored, facts: factsOf(known, stored) };
  const { draft, facts } = isOpen ? await freshType(db, found, { subject, at }) : found;
  const context = await requireRuleContext(db, draft, subject, { phase, at, known: facts });
  const orderNo = order?.orderNo ?? draft.queuedId ?? NEW_ORDER;
  return { orderNo, order, draft, context, isEditable: isOpen };
}

/**
 * An order of this actor.
 *
 * @throws NotFoundError when there is no such order for this actor
 */
export async function requireOwnOrder(db: Db, actor: Actor, orderNo: string): Promise<StoredOrder> {
  return requireReadable(await findOrder(db, orderNo), actor);
}

/**
 * Loads what a page of the wizard is drawn from, by the order's number or by its id in the queue, also after it left
 * that as an order.
 *
 * @throws NotFoundError when there is no such order for this actor
 */
export async function requireWizardOrder(
  db: Db,
  actor: Actor,
  orderNo: string,
  look: WizardLook,
): Promise<WizardOrder> {
  if (orderNo === NEW_ORDER) return loadWizardOrder(db, actor, null, look);
  const queued = isQueuedId(orderNo) ? await requireQueued(db, actor.id, orderNo) : null;
  if (queued && !queued.orderNo) {
    const draft = await requireDraft(db, { queuedId: queued.id });
    return loadWizardOrder(db, actor, null, { ...look, draft });
  }
  const order = await requireOwnOrder(db, actor, queued?.orderNo ?? orderNo);
  return loadWizardOrder(db, actor, order, look);
}
