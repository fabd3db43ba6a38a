import type { FilingStatus } from "@/lib/domain/filing/states";
import { newId, now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db/client";
import { requireDraft, saveDraft } from "@/lib/server/filing/draft-repository";
import type { StoredOrder } from "@/lib/server/filing/order-repository";
import { saveSubmission } from "@/lib/server/filing/submission-repository";
import type { Answers } from "@/lib/wizard/answers";
import { aDraftOrder } from "./draft-order";
import { requireSavedOrder } from "./saved-order";

export interface SubmittedOrderFacts {
  readonly ownerId: string;
  readonly status?: FilingStatus;
  readonly answers?: Answers;
  readonly reviewerId?: string;
  readonly leaseUntil?: Date;
  readonly dueAt?: Date;
  readonly sponsorName?: string;
  readonly sponsorKey?: string;
  readonly provinceCode?: string;
  readonly submittedAt?: Date;
}

/** Stores what the draft says as the next submission, as handing in does. */
export async function submitRows(db: Db, order: StoredOrder, at = now()): Promise<StoredOrder> {
  const number = order.submissionNumber + 1;
  const { answers } = await requireDraft(db, { orderId: order.id });
  await saveSubmission(db, {
    orderId: order.id,
    number,
    answers,
    digest: `digest-${number}`,
    materialIds: [],
    typeDecision: {
      ...{ type: "FIRST" as const, code: null, row: 1, verdicts: [], askedFor: "tests" },
      ...{ at: at.toISOString(), otherAccount: null, marksRevoked: false, record: null, evidence: [] },
    },
    ruleSetVersion: 1,
    findings: [],
    submittedById: order.ownerId,
    submittedAt: at,
    agreements: {},
  });
  await db.filingOrder.update({
    where: { id: order.id },
    data: { submissionNumber: number, isResubmission: number > 1, status: "SUBMITTED" },
  });
  return requireSavedOrder(db, order.orderNo);
}

/** An order with one submission, put straight into the tables: waiting for its initial review unless told otherwise. */
export async function aSubmittedOrder(db: Db, facts: SubmittedOrderFacts): Promise<StoredOrder> {
  const { ownerId, answers = {}, status = "SUBMITTED", submittedAt = now(), ...columns } = facts;
  const { orderNo } = await aDraftOrder(db, { ownerId, answers });
  const order = await submitRows(db, await requireSavedOrder(db, orderNo), submittedAt);
  await db.filingOrder.update({
    where: { id: order.id },
    data: { status, dueAt: new Date(submittedAt.getTime() + 172_800_000), ...columns },
  });
  return requireSavedOrder(db, orderNo);
}

/** What the applicant changes in the draft. */
export async function changeDraft(db: Db, order: StoredOrder, change: Answers): Promise<void> {
  const draft = await requireDraft(db, { orderId: order.id });
  const next = { ...draft, answers: { ...draft.answers, ...change }, version: draft.version + 1 };
  await saveDraft(db, next, Object.keys(change), now());
}

export interface RemarkFacts {
  readonly target: string;
  readonly status?: "OPEN" | "CHANGED" | "CONTESTED" | "ACCEPTED" | "REOPENED";
  readonly reasonCode?: string;
  readonly text?: string;
  readonly isSent?: boolean;
  readonly createdById?: string;
  readonly stage?: "INITIAL" | "BUREAU" | "SMS";
}

/** A remark on an order's newest submission: sent, unless told otherwise. */
export async function aRemark(db: Db, order: StoredOrder, facts: RemarkFacts): Promise<string> {
  const id = newId();
  await db.remark.create({
    data: {
      id,
      orderId: order.id,
      submissionNumber: order.submissionNumber,
      stage: "INITIAL",
      reasonCode: "R-SUB-04",
      isSent: true,
      createdAt: now(),
      ...facts,
    },
  });
  return id;
}
