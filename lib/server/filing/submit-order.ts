import "server-only";
import type { Refusal } from "@/lib/domain/filing/lifecycle";
import { isEditable } from "@/lib/domain/filing/states";
import type { FilingType } from "@/lib/domain/filing/types";
import type { Finding } from "@/lib/domain/findings/finding";
import { fail, ok, type Result } from "@/lib/domain/result";
import { type Answers, answersBelow } from "@/lib/wizard/answers";
import { answersInForce, checkOrderBySteps } from "@/lib/wizard/order-steps";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { listFaceChecks } from "../materials/list-face-checks";
import { missingMaterials } from "../materials/list-materials";
import { kickDelivery } from "../messages/delivery-loop";
import { remarkProgress } from "../review/remark-progress";
import { settleAnsweredRemarks } from "../review/settle-remarks";
import { type ChangeScope, changeOrderIn, type EventFacts } from "./change-order";
import { checkType, subjectOf } from "./check-type";
import { type Draft, requireDraft, requireDraftForUpdate } from "./draft-repository";
import { tellSubmitted } from "./order-notices";
import { findOrder, findOrderForUpdate, type StoredOrder } from "./order-repository";
import { requirePermission, requireReadable } from "./policy-actor";
import { requireRuleContext } from "./rule-context";
import { contentDigest, currentMaterialIds, findSubmission, saveSubmission } from "./submission-repository";

/** The receipt's number: the submission of the order that holds what was sent. */
export interface Receipt {
  readonly orderNo: string;
  readonly number: number;
  /** False when these answers had been submitted before. */
  readonly isNew: boolean;
}

/**
 * Why nothing was submitted: rules that block, with every finding; other answers were submitted meanwhile; the
 * answers changed while they were checked; or the life cycle refuses.
 */
export type SubmitRefusal =
  | { readonly code: "rules-pass"; readonly findings: readonly Finding[] }
  | { readonly code: "submitted-otherwise"; readonly number: number }
  | { readonly code: "draft-changed" }
  | { readonly code: "not-a-first-filing"; readonly type: FilingType }
  | Refusal;

/** Everything that was checked before the transaction, for exactly one version of the draft. */
interface Checked {
  readonly draft: Draft;
  readonly answers: Answers;
  readonly digest: string;
  readonly materialIds: readonly string[];
  readonly findings: readonly Finding[];
  readonly blocking: readonly Finding[];
  readonly facts: Pick<
    EventFacts,
    | "typeResult"
    | "blockingFindings"
    | "agreementsTicked"
    | "materialsComplete"
    | "faceChecks"
    | "documentsValid"
  >;
}

const TRIES = 3;
const DOCUMENT_CODES: readonly string[] = ["F209", "F305"];

/** Takes in the draft's own type decision, newly asked: the registry may say something else today. */
async function freshDraft(db: Db, order: StoredOrder, actor: Actor, at: Date): Promise<Draft> {
  const draft = await requireDraft(db, { orderId: order.id });
  const typeDecision = await checkType(db, draft, subjectOf(actor, order), at);
  return { ...draft, typeDecision };
}

async function checkAll(db: Db, order: StoredOrder, actor: Actor, at: Date): Promise<Checked> {
  const draft = await freshDraft(db, order, actor, at);
  const context = await requireRuleContext(db, draft, subjectOf(actor, order), { phase: "SUBMISSION", at });
  const inForce = answersInForce(context);
  const ofMaterials = await missingMaterials(db, order, inForce);
  const findings = [...[...checkOrderBySteps(context).values()].flat(), ...ofMaterials];
  const blocking = findings.filter(({ severity }) => severity === "BLOCK");
  const materialIds = await currentMaterialIds(db, order.id);
  const faces = await listFaceChecks(db, order);
  const decision = draft.typeDecision;
  const typeResult = decision?.type
    ? { type: decision.type }
    : decision?.code
      ? { code: decision.code }
      : undefined;
  return {
    draft,
    answers: inForce,
    digest: contentDigest(inForce, materialIds),
    materialIds,
    findings,
    blocking,
    facts: {
      ...(typeResult ? { typeResult } : {}),
      blockingFindings: blocking.length,
      agreementsTicked: !blocking.some(({ code }) => code === "F501"),
      materialsComplete: !blocking.some(({ code }) => code === "M109"),
      faceChecks: faces.map(({ state }) => state),
      documentsValid: !blocking.some(({ code }) => DOCUMENT_CODES.includes(code)),
    },
  };
}

async function eventFacts({ tx, order }: ChangeScope, checked: Checked): Promise<EventFacts> {
  const last = await findSubmission(tx, order.id, order.submissionNumber);
  const remarks = await remarkProgress(tx, order);
  return { ...checked.facts, ...remarks, contentIdentical: last?.digest === checked.digest };
}

async function submitIn(
  tx: Db,
  order: StoredOrder,
  checked: Checked,
  { actor, at }: { actor: Actor; at: Date },
): Promise<Result<Receipt, SubmitRefusal>> {
  const draft = await requireDraftForUpdate(tx, { orderId: order.id });
  if (draft.version !== checked.draft.version) return fail({ code: "draft-changed" });
  const number = order.submissionNumber + 1;
  const changed = await changeOrderIn(tx, {
    orderNo: order.orderNo,
    event: "submit",
    actor,
    at,
    facts: (scope) => eventFacts(scope, checked),
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
      return { columns: { submissionNumber: number }, payload: { submission: number } };
    },
  });
  if (!changed.ok) return fail(changed.error);
  await tellSubmitted(tx, order.orderNo, number);
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
  checked: Checked,
): Promise<Result<Receipt, SubmitRefusal>> {
  const last = await findSubmission(tx, order.id, order.submissionNumber);
  if (last?.digest === checked.digest)
    return ok({ orderNo: order.orderNo, number: last.number, isNew: false });
  return fail({ code: "submitted-otherwise", number: order.submissionNumber });
}

async function submitOnce(
  db: PrismaClient,
  orderNo: string,
  actor: Actor,
  at: Date,
): Promise<Result<Receipt, SubmitRefusal>> {
  const seen = requireReadable(await findOrder(db, orderNo), actor);
  const checked = await checkAll(db, seen, actor, at);
  return db.$transaction(async (tx) => {
    const order = requireReadable(await findOrderForUpdate(tx, orderNo), actor);
    if (order.ownerId === actor.id && order.submissionNumber > 0 && !isEditable(order.status)) {
      return earlierReceipt(tx, order, checked);
    }
    requirePermission(actor, "filing.submit", order);
    const type = checked.draft.typeDecision?.type;
    if (type && type !== "FIRST") return fail({ code: "not-a-first-filing" as const, type });
    if (checked.blocking.length > 0) return fail({ code: "rules-pass" as const, findings: checked.blocking });
    return submitIn(tx, order, checked, { actor, at });
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
  { orderNo, actor, at }: { orderNo: string; actor: Actor; at: Date },
): Promise<Result<Receipt, SubmitRefusal>> {
  let result = await submitOnce(db, orderNo, actor, at);
  for (let tries = 1; tries < TRIES && !result.ok && result.error.code === "draft-changed"; tries += 1) {
    result = await submitOnce(db, orderNo, actor, at);
  }
  if (result.ok && result.value.isNew) kickDelivery();
  return result;
}
