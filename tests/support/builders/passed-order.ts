import { FILING_STATUSES, type FilingStatus } from "@/lib/domain/filing/states";
import { now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db/client";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { findOrder, type StoredOrder } from "@/lib/server/filing/order-repository";
import { requireRuleContext } from "@/lib/server/filing/rule-context";
import { contentDigest, saveSubmission } from "@/lib/server/filing/submission-repository";
import { type Answers, textAt } from "@/lib/wizard/answers";
import { answersInForce } from "@/lib/wizard/order-steps";
import { aDraftOrder, EXAMPLE_ANSWERS } from "./draft-order";

export interface PassedOrderFacts {
  readonly ownerId: string;
  readonly reviewerId: string;
  /** Where it stands; after the initial review unless told otherwise. */
  readonly status?: FilingStatus;
  readonly provinceCode?: string;
  readonly answers?: Answers;
}

/** An order with one submission that passed the initial review, put straight into the tables. */
export async function aPassedOrder(db: Db, given: PassedOrderFacts): Promise<StoredOrder> {
  const { ownerId, reviewerId, status = "PENDING_BUREAU_SUBMIT", provinceCode = "44", answers = {} } = given;
  const { id, orderNo } = await aDraftOrder(db, { ownerId, answers });
  const at = now();
  const draft = await requireDraft(db, { orderId: id });
  const subject = { accountId: ownerId, order: { id, orderNo } };
  const inForce = answersInForce(await requireRuleContext(db, draft, subject, { phase: "SUBMISSION", at }));
  await saveSubmission(db, {
    orderId: id,
    number: 1,
    answers: inForce,
    digest: contentDigest(inForce, []),
    materialIds: [],
    typeDecision: {
      type: "FIRST",
      code: null,
      row: 1,
      verdicts: [],
      askedFor: "",
      at: at.toISOString(),
      otherAccount: null,
      marksRevoked: false,
      evidence: [],
      record: null,
    },
    ruleSetVersion: 1,
    findings: [],
    agreements: {},
    submittedById: ownerId,
    submittedAt: at,
  });
  const dueAt = FILING_STATUSES[status].timer === null ? null : new Date(at.getTime() + 86_400_000);
  await db.filingOrder.update({
    where: { id },
    data: {
      status,
      provinceCode,
      dueAt,
      sponsorName: textAt({ ...EXAMPLE_ANSWERS, ...answers }, "sponsor.sponsorName"),
      submissionNumber: 1,
      initialReviewerId: reviewerId,
    },
  });
  const order = await findOrder(db, orderNo);
  if (!order) throw new Error("the order was not stored");
  return order;
}
