import "server-only";
import type { Refusal } from "@/lib/domain/filing/lifecycle";
import { FILING_TYPES, type FilingType } from "@/lib/domain/filing/types";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Answers } from "@/lib/wizard/answers";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { changeOrderIn } from "../filing/change-order";
import { noticeBase } from "../filing/order-notices";
import { recordPath } from "../filing/order-paths";
import { personAt } from "../filing/order-persons";
import { findOrderForUpdate, type StoredOrder } from "../filing/order-repository";
import { requireReadable } from "../filing/policy-actor";
import { findSubmission } from "../filing/submission-repository";
import { notify, notifyPersons } from "../messages/notify";
import {
  type DecisionRefusal,
  findDecisionRefusal,
  isOwnDecision,
  saveBureauDecision,
} from "./decision-repository";
import { issueNumbers } from "./issue-numbers";
import { findIssuedPlan, type NumberPlan, previewNumbers } from "./number-plan";

/** Which submission of which order is decided, by whom, when. */
export interface DecisionRequest {
  readonly orderNo: string;
  /** The submission the officer looked at. */
  readonly submissionNumber: number;
  readonly actor: Actor;
  readonly at: Date;
}

/** `no-number-for-type`: the type gives no numbers, or the record it stands on is not known here. */
export type ApproveRefusal = Refusal | DecisionRefusal | { readonly code: "no-number-for-type" };

interface Approved {
  readonly order: StoredOrder;
  readonly type: FilingType;
  readonly answers: Answers;
  readonly plan: NumberPlan;
}

/** N10 to the applicant and, by mail and SMS, to the sponsor's person in charge. */
async function tellApproved(tx: Db, { order, type, answers, plan }: Approved): Promise<void> {
  const { id: orderId, orderNo, ownerId } = order;
  const params = {
    ...noticeBase(order),
    result: FILING_TYPES[type].approved,
    no: plan.services.map(({ number }) => number).join("、"),
    more: true,
  };
  const notice = { code: "N10", params, key: `N10:${orderNo}` } as const;
  await notify(tx, { ...notice, accountId: ownerId, link: recordPath(plan.subjectNumber), orderId });
  const person = personAt(answers, "sponsorPrincipal");
  await notifyPersons(tx, "SPONSOR_PERSON", [person], { ...notice, orderId });
}

/** The numbers that the officer's own approval gave before, or null when there was none. */
async function findRepeated(
  tx: Db,
  orderId: string,
  { submissionNumber, actor }: DecisionRequest,
): Promise<NumberPlan | null> {
  const isOwn = await isOwnDecision(tx, orderId, { submissionNumber, byId: actor.id, decision: "APPROVE" });
  const submission = isOwn ? await findSubmission(tx, orderId, submissionNumber) : null;
  return submission && findIssuedPlan(tx, orderId, submission.answers);
}

async function approveIn(tx: Db, request: DecisionRequest): Promise<Result<NumberPlan, ApproveRefusal>> {
  const { orderNo, submissionNumber, actor, at } = request;
  const order = requireReadable(await findOrderForUpdate(tx, orderNo), actor);
  const repeated = await findRepeated(tx, order.id, request);
  if (repeated) return ok(repeated);
  const tooLate = await findDecisionRefusal(tx, orderNo, submissionNumber);
  if (tooLate) return fail(tooLate);
  const submission = await findSubmission(tx, order.id, submissionNumber);
  if (!submission) throw new Error("an order at the bureau has no submission");
  const { answers } = submission;
  const preview = await previewNumbers(tx, { order, submission }, at);
  if (order.type === null || !preview) return fail({ code: "no-number-for-type" });
  let plan = preview;
  const changed = await changeOrderIn(tx, {
    orderNo,
    locked: order,
    event: "approve",
    actor,
    at,
    apply: async () => {
      plan = await issueNumbers(tx, { order, submission, at });
      const orderId = order.id;
      await saveBureauDecision(tx, { orderId, submissionNumber, decision: "APPROVE", byId: actor.id, at });
      return { payload: { numbers: plan.services.map(({ number }) => number) } };
    },
  });
  if (!changed.ok) return fail(changed.error);
  await tellApproved(tx, { order, type: order.type, answers, plan });
  return ok(plan);
}

/**
 * Approves an order at the bureau's desk: numbers, records, used service codes, N10, all in one transaction.
 * Parallel approvals in one province get consecutive numbers; whoever comes second learns who decided and what, and
 * an officer who sends the same approval again gets the same numbers.
 *
 * @throws NotFoundError, ForbiddenError
 */
export function approveOrder(
  db: PrismaClient,
  request: DecisionRequest,
): Promise<Result<NumberPlan, ApproveRefusal>> {
  // Parallel approvals of a province wait for one another.
  return db.$transaction((tx) => approveIn(tx, request), { maxWait: 30_000, timeout: 30_000 });
}
