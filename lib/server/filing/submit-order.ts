import "server-only";
import type { Refusal } from "@/lib/domain/filing/lifecycle";
import { isEditable } from "@/lib/domain/filing/states";
import type { FilingType } from "@/lib/domain/filing/types";
import type { Finding } from "@/lib/domain/findings/finding";
import { fail, ok, type Result } from "@/lib/domain/result";
import { type Answers, answersBelow } from "@/lib/wizard/answers";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { kickDelivery } from "../messages/delivery-loop";
import { remarkProgress } from "../review/remark-progress";
import { settleAnsweredRemarks } from "../review/settle-remarks";
import { type ChangeScope, changeOrderIn, type EventFacts } from "./change-order";
import { type CheckedOrder, checkSubmission } from "./check-submission";
import { lockDraftVersion, requireDraft } from "./draft-repository";
import { tellSubmitted } from "./order-notices";
import { findOrder, findOrderForUpdate, type StoredOrder } from "./order-repository";
import { mayEdit, requirePermission, requireReadable } from "./policy-actor";
import { currentMaterialIds, findSubmission, saveSubmission } from "./submission-repository";
import { updateOrderType } from "./update-order-type";

/** The receipt's number: the submission of the order that holds what was sent. */
export interface Receipt {
  readonly orderNo: string;
  readonly number: number;
  /** False when these answers had been submitted before. */
  readonly isNew: boolean;
}

/**
 * Why nothing was submitted: rules that block, with every finding; other answers were submitted meanwhile; the
 * answers or materials changed while they were checked, or since the applicant agreed to them; the registry gives the order another type today, which it has
 * from now on, so that steps and materials are others; or the life cycle refuses.
 */
export type SubmitRefusal =
  | { readonly code: "rules-pass"; readonly findings: readonly Finding[] }
  | { readonly code: "submitted-otherwise"; readonly number: number }
  | { readonly code: "draft-changed" }
  | { readonly code: "content-changed" }
  | { readonly code: "type-changed"; readonly type: FilingType }
  | Refusal;

const TRIES = 3;

/** Who submits what; `agreed` is the digest that the applicant agreed to when it is submitted by itself. */
export interface SubmitRequest {
  readonly orderNo: string;
  readonly actor: Actor;
  readonly at: Date;
  readonly agreed?: string;
}

/** What the guards of a submission ask for. */
export async function submitFacts({ tx, order }: ChangeScope, checked: CheckedOrder): Promise<EventFacts> {
  const isFirst = order.submissionNumber === 0;
  const last = isFirst ? null : await findSubmission(tx, order.id, order.submissionNumber);
  const remarks = await remarkProgress(tx, order);
  return { ...checked.facts, ...remarks, contentIdentical: last?.digest === checked.digest };
}

/** Whether answers or materials changed since they were checked. */
export async function isOutdated(tx: Db, orderId: string, checked: CheckedOrder): Promise<boolean> {
  const version = await lockDraftVersion(tx, orderId);
  const materialIds = await currentMaterialIds(tx, orderId);
  return version !== checked.draft.version || materialIds.join() !== checked.materialIds.join();
}

async function submitIn(
  tx: Db,
  order: StoredOrder,
  checked: CheckedOrder,
  { actor, at, agreed }: SubmitRequest,
): Promise<Result<Receipt, SubmitRefusal>> {
  if (await isOutdated(tx, order.id, checked)) return fail({ code: "draft-changed" });
  const number = order.submissionNumber + 1;
  const changed = await changeOrderIn(tx, {
    orderNo: order.orderNo,
    locked: order,
    event: "submit",
    actor,
    at,
    facts: (scope) => submitFacts(scope, checked),
    apply: async (scope) => {
      await saveSubmission(tx, {
        orderId: order.id,
        number,
        answers: checked.answers,
        digest: checked.digest,
        materialIds: checked.materialIds,
        typeDecision: checked.draft.typeDecision,
        ruleSetVersion: order.ruleSetVersion,
        findings: checked.findings.filter(({ severity }) => severity !== "BLOCK"),
        agreements: agreementsOf(checked.answers),
        submittedById: actor.id,
        submittedAt: at,
      });
      await settleAnsweredRemarks(scope.tx, order, checked.answers, at);
      return {
        columns: { submissionNumber: number },
        payload: { submission: number, ...(agreed ? { automatic: true } : {}) },
      };
    },
  });
  if (!changed.ok) return fail(changed.error);
  await tellSubmitted(tx, changed.value.after);
  return ok({ orderNo: order.orderNo, number, isNew: true });
}

function agreementsOf(answers: Answers): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(answersBelow(answers, "agreements")).map(([key, value]) => [key, String(value)]),
  );
}

/** The receipt of an order that is with the provider already: the same one when the answers are the same. */
async function earlierReceipt(
  tx: Db,
  order: StoredOrder,
  checked: CheckedOrder,
): Promise<Result<Receipt, SubmitRefusal>> {
  const last = await findSubmission(tx, order.id, order.submissionNumber);
  if (last?.digest === checked.digest)
    return ok({ orderNo: order.orderNo, number: last.number, isNew: false });
  return fail({ code: "submitted-otherwise", number: order.submissionNumber });
}

/**
 * The receipt of an order that is not the applicant's to change and was not changed since it was handed in: found
 * without asking rules and registries again.
 */
async function findReceipt(db: Db, order: StoredOrder, actor: Actor): Promise<Receipt | null> {
  if (!isHandedIn(order, actor)) return null;
  const last = await findSubmission(db, order.id, order.submissionNumber);
  const { updatedAt } = await requireDraft(db, { orderId: order.id });
  if (!last || updatedAt > last.submittedAt) return null;
  return { orderNo: order.orderNo, number: last.number, isNew: false };
}

/** Whether the actor's own order is with the provider or beyond. */
function isHandedIn(order: StoredOrder, actor: Actor): boolean {
  return order.ownerId === actor.id && order.submissionNumber > 0 && !isEditable(order.status);
}

/**
 * Checks an order as it would be submitted; one that the registry gives another type today has it from now on, and its
 * applicant looks at steps and materials again.
 */
export async function checkToSubmit(
  db: PrismaClient,
  seen: StoredOrder,
  { actor, at }: Pick<SubmitRequest, "actor" | "at">,
): Promise<Result<CheckedOrder, Extract<SubmitRefusal, { readonly code: "type-changed" }>>> {
  const checked = await checkSubmission(db, seen, actor, at);
  const { typeDecision } = checked.draft;
  // Without a type an order was filled in as a first filing.
  if (!typeDecision?.type || typeDecision.type === (seen.type ?? "FIRST") || !mayEdit(actor, seen)) {
    return ok(checked);
  }
  await updateOrderType(db, seen, typeDecision, { actor, at });
  return fail({ code: "type-changed", type: typeDecision.type });
}

async function submitOnce(db: PrismaClient, request: SubmitRequest): Promise<Result<Receipt, SubmitRefusal>> {
  const { orderNo, actor, at, agreed } = request;
  const seen = requireReadable(await findOrder(db, orderNo), actor);
  const receipt = await findReceipt(db, seen, actor);
  if (receipt) return ok(receipt);
  const found = await checkToSubmit(db, seen, { actor, at });
  if (!found.ok) return found;
  const checked = found.value;
  if (agreed !== undefined && agreed !== checked.digest) return fail({ code: "content-changed" });
  return db.$transaction(async (tx) => {
    const order = requireReadable(await findOrderForUpdate(tx, orderNo), actor);
    if (isHandedIn(order, actor)) return earlierReceipt(tx, order, checked);
    requirePermission(actor, "filing.submit", order);
    if (checked.blocking.length > 0) return fail({ code: "rules-pass" as const, findings: checked.blocking });
    return submitIn(tx, order, checked, request);
  });
}

/**
 * Submits an order: all rules again on the server, an immutable numbered submission, the initial review's due time.
 * Submitting the same answers twice gives the same receipt, whatever the way it was sent twice.
 *
 * @throws NotFoundError, ForbiddenError
 */
export async function submitOrder(
  db: PrismaClient,
  request: SubmitRequest,
): Promise<Result<Receipt, SubmitRefusal>> {
  let result = await submitOnce(db, request);
  for (let tries = 1; tries < TRIES && !result.ok && result.error.code === "draft-changed"; tries += 1) {
    result = await submitOnce(db, request);
  }
  if (result.ok && result.value.isNew) kickDelivery();
  return result;
}
