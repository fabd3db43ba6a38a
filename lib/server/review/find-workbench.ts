import "server-only";
import { can } from "@/lib/domain/filing/policy";
import { FILING_STATUSES } from "@/lib/domain/filing/states";
import { CARRIERS } from "@/lib/domain/filing/tables/carriers";
import { FACT_SOURCES } from "@/lib/domain/filing/tables/type-rows";
import { FILING_TYPES } from "@/lib/domain/filing/types";
import { isLeased } from "@/lib/domain/review/lease";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDateTime, formatShortDateTime, formatTime } from "@/lib/i18n/format";
import { label, labelIn } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import { reviewMessages } from "@/lib/i18n/review-messages";
import { ruleLine } from "@/lib/i18n/rule-lines";
import type { WorkbenchView } from "@/lib/shared/workbench-view";
import type { Answers } from "@/lib/wizard/answers";
import { rulesOfOrder } from "@/lib/wizard/applying-rules";
import type { Actor } from "../auth/actor";
import { findPauseText } from "../bureau/hand-over-pause";
import type { Db } from "../db/client";
import { findTypeDecision } from "../filing/draft-repository";
import { findOrder, type StoredOrder } from "../filing/order-repository";
import { policyActor, requireReadable } from "../filing/policy-actor";
import { shownSponsor } from "../filing/shown-sponsor";
import { findSubmission, type Submission } from "../filing/submission-repository";
import { requireRules } from "../rules/rule-tables";
import { listDeliveries } from "../tracking/order-deliveries";
import { wholeHits } from "./bench-hits";
import {
  type BenchSource,
  benchSections,
  checkPoints,
  countVerdicts,
  faceItem,
  materialItem,
} from "./bench-items";
import { benchRemark } from "./bench-remarks";
import { findMaterialPlaces } from "./content";
import { findDecision } from "./find-decision";
import { findPathsOnRecord } from "./paths-on-record";
import { staffName } from "./refusal";
import { findRevealed } from "./reveal-value";
import { requireReviewItems } from "./review-items";

export interface WorkbenchRequest {
  readonly orderNo: string;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly at: Date;
}

const IN_REVIEW: readonly string[] = ["SUBMITTED", "INITIAL_REVIEW"];
const WHOLE: readonly string[] = ["order", "site", "record"];

function standingOf(order: StoredOrder, actor: Actor, at: Date): WorkbenchView["standing"] {
  if (order.status === "MAILING_REQUIRED") return "papers";
  if (order.status === "SUBMITTED") return "free";
  if (order.status !== "INITIAL_REVIEW") return "read-only";
  if (!isLeased(order, at)) return "free";
  return order.reviewerId === actor.id ? "holding" : "held-by-other";
}

/** What the outside said when the order was submitted, or since then about the same answers. */
async function findEvidence(db: Db, order: StoredOrder, { typeDecision }: Submission) {
  const since = await findTypeDecision(db, order.id);
  const isSame = since !== null && since.askedFor === typeDecision?.askedFor;
  return (isSame ? since : typeDecision)?.evidence ?? [];
}

async function findSource(db: Db, order: StoredOrder, request: WorkbenchRequest): Promise<BenchSource> {
  const { actor, locale, at } = request;
  const items = await requireReviewItems(db, order);
  const { reasons } = await requireRules(db, at);
  const mayReveal =
    standingOf(order, actor, at) === "holding" && can(policyActor(actor), "filing.reveal", order);
  return {
    ...{ items, locale, reasons, mayReveal, answers: items.submission.answers },
    before:
      order.submissionNumber > 1 ? await findSubmission(db, order.id, order.submissionNumber - 1) : null,
    places: await findMaterialPlaces(db, order.id),
    onRecord: await findPathsOnRecord(db, order, items.submission),
    evidence: await findEvidence(db, order, items.submission),
    revealed: mayReveal ? await findRevealed(db, order, actor, at) : new Set<string>(),
  };
}

function papersOf(order: StoredOrder, locale: Locale): WorkbenchView["papers"] {
  const { status, papersAsked, papersAddress, papersCarrier, papersNumber, papersSentAt } = order;
  if (status !== "MAILING_REQUIRED") return null;
  const parcel = papersCarrier &&
    papersSentAt && {
      ...{ carrier: label(locale, CARRIERS[papersCarrier]), number: papersNumber ?? "" },
      time: formatDateTime(locale, papersSentAt),
    };
  return {
    ...{ asked: papersAsked ?? "", address: papersAddress ?? "" },
    parcel: parcel && fillText(reviewMessages(locale).mailing.parcelText, parcel),
  };
}

/** Who has the order, and what was decided, in words. */
async function stateOf(
  db: Db,
  order: StoredOrder,
  answers: Answers,
  { actor, locale, at }: WorkbenchRequest,
) {
  const { bench, decisions } = reviewMessages(locale);
  const decision = await findDecision(db, order, order.submissionNumber);
  const decided = decision && {
    ...{ name: decision.by, time: formatDateTime(locale, decision.at) },
    decision: decisions[decision.decision],
  };
  return {
    standing: standingOf(order, actor, at),
    heldBy: await staffName(db, order.reviewerId),
    heldUntil: order.leaseUntil ? formatTime(order.leaseUntil) : "",
    decided: decided && fillText(bench.decided, decided),
    pause: await findPauseText(db, order, answers, { locale, at }),
    papers: papersOf(order, locale),
  };
}

function headOf(order: StoredOrder, { items, locale }: BenchSource) {
  return {
    orderNo: order.orderNo,
    sponsor: shownSponsor(order),
    type: order.type ? label(locale, FILING_TYPES[order.type]) : "",
    status: label(locale, FILING_STATUSES[order.status]),
    submission: order.submissionNumber,
    submittedAt: formatDateTime(locale, items.submission.submittedAt),
    isAgain: order.isResubmission,
    due:
      IN_REVIEW.includes(order.status) && order.dueAt
        ? { iso: order.dueAt.toISOString(), text: formatDateTime(locale, order.dueAt) }
        : null,
  };
}

function whyOf({ items, locale }: BenchSource): Pick<WorkbenchView, "why" | "whyRule"> {
  const verdicts = items.submission.typeDecision?.verdicts ?? [];
  const why = verdicts.flatMap(({ serviceKey, reasons }) =>
    reasons.map((reason) => ({
      key: `${serviceKey}:${reason.question}`,
      fact: label(locale, reason.ask),
      value: label(locale, reason.answer),
      source: labelIn(locale, FACT_SOURCES, reason.source, label) ?? reason.source,
      time: reason.at ? formatShortDateTime(reason.at) : "",
    })),
  );
  const rules = [...new Set(verdicts.map((verdict) => label(locale, verdict.why)))];
  return { why, whyRule: rules.join(" ") };
}

/**
 * Everything the workbench shows of an order: its newest submission, what was said about it, what is left to do.
 *
 * @throws NotFoundError also for the reviewer's own orders
 */
export async function requireWorkbench(db: Db, request: WorkbenchRequest): Promise<WorkbenchView> {
  const order = requireReadable(await findOrder(db, request.orderNo), request.actor);
  const source = await findSource(db, order, request);
  const { report, standings } = source.items;
  const sections = benchSections(source);
  const materials = source.items.materials.map((listed) => materialItem(source, listed));
  const faces = source.items.faces.map((face) => faceItem(source, face));
  const remarks = standings.map((standing) => benchRemark(standing, source));
  const open = standings.filter(({ status }) => status !== "ACCEPTED");
  const answered = remarks.filter(({ isAnswered }) => isAnswered);
  return {
    ...headOf(order, source),
    ...(await stateOf(db, order, source.answers, request)),
    ...whyOf(source),
    rules: rulesOfOrder(source.items.context).map((document) =>
      ruleLine(request.locale, { document, isForRest: false }),
    ),
    sections,
    materials,
    materialCounters: countVerdicts([...materials, ...faces]),
    faces,
    whole: standings.filter(({ target }) => WHOLE.includes(target)).map((one) => benchRemark(one, source)),
    checkPoints: {
      site: checkPoints(request.locale, "site"),
      order: checkPoints(request.locale, "phone"),
    },
    wholeHits: wholeHits(
      source,
      sections.map(({ key }) => key),
    ),
    answered,
    hasChanges: source.before !== null,
    deliveries: await listDeliveries(db, order.id, "STAFF"),
    progress: {
      unchecked: report.unchecked.length,
      undecidedFaces: report.undecidedFaces.length,
      remarks: open.length - answered.length,
      answers: answered.length,
      canPass: report.canPass,
    },
    outgoing: open.map((standing) => benchRemark(standing, source)).filter(({ isAnswered }) => !isAnswered),
  };
}
