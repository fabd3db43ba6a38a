import "server-only";
import type { FilingEvent } from "@/lib/domain/filing/lifecycle";
import { fail, ok, type Result } from "@/lib/domain/result";
import { isFourEyesReason } from "@/lib/domain/review/reason";
import { isRemarkAnswered } from "@/lib/domain/review/remarks";
import { newId } from "../clock";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { type ChangeScope, changeOrderIn, type EventFacts } from "../filing/change-order";
import type { OrderColumns, StoredOrder } from "../filing/order-repository";
import { kickDelivery } from "../messages/delivery-loop";
import { type DeskRequest, findDeskRefusal, requireDeskOrder } from "./desk-order";
import { roundOf } from "./find-decision";
import type { ReviewRefusal } from "./refusal";
import { listStandings, type RemarkStanding } from "./remark-standing";
import { requireReviewItems } from "./review-items";
import { tellDecision } from "./tell-decision";

/** What the initial review can decide (初审结论). */
export type InitialDecision = "PASS" | "SUPPLEMENT" | "REJECT" | "MAILING";

export interface DecideRequest extends DeskRequest {
  /** The submission that was judged; a newer one is not decided with it. */
  readonly submissionNumber: number;
  readonly decision: InitialDecision;
  /** Which papers `MAILING` asks for, and where they are to be sent. */
  readonly mailing?: { readonly papers: string; readonly address: string };
}

function eventOf({ decision }: DecideRequest, { status }: StoredOrder): Exclude<FilingEvent, "create"> {
  if (decision === "PASS") return status === "MAILING_REQUIRED" ? "confirm-mailing" : "pass";
  if (decision === "SUPPLEMENT") return "require-supplement";
  return decision === "REJECT" ? "reject" : "require-mailing";
}

function unsettled(standings: readonly RemarkStanding[]): readonly RemarkStanding[] {
  return standings.filter(({ status }) => status !== "ACCEPTED");
}

/** What the remarks of the order say against a decision. */
function findRemarkRefusal(
  standings: readonly RemarkStanding[],
  { decision, actor }: DecideRequest,
): ReviewRefusal | null {
  const open = unsettled(standings);
  const unseen = open.filter((remark) => remark.isSent && isRemarkAnswered(remark));
  if (unseen.length > 0) return { code: "answers-unseen", count: unseen.length };
  const isOwnAlarm = ({ reasonCode, createdById }: RemarkStanding) =>
    isFourEyesReason(reasonCode) && createdById === actor.id;
  const isReturn = decision === "SUPPLEMENT" || decision === "REJECT";
  return isReturn && open.some(isOwnAlarm) ? { code: "second-reviewer" } : null;
}

async function factsOf(
  { tx, order }: ChangeScope,
  { decision, mailing }: DecideRequest,
  standings: readonly RemarkStanding[],
): Promise<EventFacts> {
  if (decision === "SUPPLEMENT" || decision === "REJECT") {
    const open = unsettled(standings);
    const reasons = open.map(({ reasonCode, text }) => ({ code: reasonCode, text }));
    return { markedItems: open.length, reasons };
  }
  const { report, faces } = await requireReviewItems(tx, order);
  return {
    mailingAsked: mailing !== undefined,
    // Whoever passes an order whose papers are waited for says that they came.
    papersReceived: order.status === "MAILING_REQUIRED",
    checklistPassed: report.unchecked.length === 0 && report.objected.length === 0,
    faceChecks: faces.map(({ state }) => state),
  };
}

/** The remarks go out with the decision, against the submission it decides. */
async function sendRemarks(tx: Db, order: StoredOrder, open: readonly RemarkStanding[]): Promise<void> {
  const sent = { isSent: true, submissionNumber: order.submissionNumber };
  for (const status of ["OPEN", "REOPENED"] as const) {
    const ids = open.filter((remark) => remark.status === status).map(({ id }) => id);
    if (ids.length > 0) await tx.remark.updateMany({ where: { id: { in: ids } }, data: { ...sent, status } });
  }
}

function askedPapers({ papers, address }: NonNullable<DecideRequest["mailing"]>): OrderColumns {
  const notSent = { papersCarrier: null, papersNumber: null, papersSentAt: null };
  return { papersAsked: papers, papersAddress: address, ...notSent };
}

async function saveDecision(
  { tx, order, at }: ChangeScope,
  request: DecideRequest,
  standings: readonly RemarkStanding[],
) {
  const { decision, actor, submissionNumber, mailing } = request;
  const open = decision === "SUPPLEMENT" || decision === "REJECT" ? unsettled(standings) : [];
  await tx.reviewDecision.create({
    data: {
      ...{ id: newId(), orderId: order.id, submissionNumber, stage: "INITIAL", round: roundOf(order) },
      ...{ decision, byId: actor.id, at },
    },
  });
  await sendRemarks(tx, order, open);
  const reasonCodes = open.map(({ reasonCode }) => reasonCode);
  await tellDecision(tx, { order, decision, reasonCodes, address: mailing?.address ?? "", at });
  return {
    payload: { submission: submissionNumber, decision, reasons: reasonCodes },
    ...(mailing ? { columns: askedPapers(mailing) } : {}),
  };
}

/** Whether the reviewer made this very decision before: then its answer was lost on the way. */
function isRepeated(refusal: ReviewRefusal, order: StoredOrder, request: DecideRequest): boolean {
  // Once the applicant has handed in anew, the page is outdated and must say so.
  if (refusal.code !== "already-decided" || order.submissionNumber !== request.submissionNumber) return false;
  const { decision, byId } = refusal.decision;
  const isSameAsked = request.decision !== "MAILING" || order.papersAsked === request.mailing?.papers;
  return byId === request.actor.id && decision === request.decision && isSameAsked;
}

async function decideIn(tx: Db, request: DecideRequest): Promise<Result<InitialDecision, ReviewRefusal>> {
  const { orderNo, actor, at, decision, submissionNumber } = request;
  const order = await requireDeskOrder(tx, request);
  const refusal = await findDeskRefusal(tx, order, request, submissionNumber);
  if (refusal) return isRepeated(refusal, order, request) ? ok(decision) : fail(refusal);
  const standings = await listStandings(tx, order);
  const against = findRemarkRefusal(standings, request);
  if (against) return fail(against);
  const changed = await changeOrderIn(tx, {
    ...{ orderNo, actor, at },
    event: eventOf(request, order),
    facts: (scope) => factsOf(scope, request, standings),
    apply: (scope) => saveDecision(scope, request, standings),
  });
  return changed.ok ? ok(decision) : fail(changed.error);
}

/**
 * Decides the initial review of one submission, once. Whoever comes second is told who decided, when and what;
 * whoever lost the order to somebody else is told to whom. The same decision sent again by the same reviewer is the
 * first one.
 *
 * @throws NotFoundError, ForbiddenError
 */
export async function decideInitialReview(
  db: PrismaClient,
  request: DecideRequest,
): Promise<Result<InitialDecision, ReviewRefusal>> {
  const decided = await db.$transaction((tx) => decideIn(tx, request));
  if (decided.ok) kickDelivery();
  return decided;
}
