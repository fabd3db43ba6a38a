import "server-only";
import { can } from "@/lib/domain/filing/policy";
import { diffAnswers } from "@/lib/domain/review/diff";
import { blockHeading, fieldWords, labelOf } from "@/lib/i18n/field-words";
import type { Locale } from "@/lib/i18n/locale";
import { type Answers, textAt } from "@/lib/wizard/answers";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { findOrder, type StoredOrder } from "../filing/order-repository";
import { policyActor, requirePermission, requireReadable } from "../filing/policy-actor";
import { shownSponsor } from "../filing/shown-sponsor";
import { findSubmission } from "../filing/submission-repository";
import { hitText } from "../review/bench-hits";
import type { RemarkWords } from "../review/bench-remarks";
import { displayValue, isMasked } from "../review/display-value";
import { type FoundDecision, findDecision } from "../review/find-decision";
import { type ReviewField, type ReviewItems, requireReviewItems } from "../review/review-items";
import { requireRules } from "../rules/rule-tables";
import { type SmsGrid, smsGrid } from "../sms-verification/sms-grid";
import { type CasePicture, listPictures } from "./case-pictures";
import { type BureauDecision, findBureauDecision } from "./decision-repository";
import { type NumberPlan, previewNumbers } from "./number-plan";

/** One answer as the officer reads it. */
export interface CaseAnswer {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly isMasked: boolean;
  /** It differs from the submission before. */
  readonly isChanged: boolean;
}

export interface CaseSection {
  readonly key: string;
  readonly heading: string;
  readonly answers: readonly CaseAnswer[];
}

/** An order as it reached the bureau: what was handed over, who passed it, what happened on the way. */
export interface BureauCase {
  readonly order: StoredOrder;
  readonly sponsorName: string;
  readonly sections: readonly CaseSection[];
  readonly pictures: readonly CasePicture[];
  readonly passed: FoundDecision | null;
  /** Warnings that went along with the submission. */
  readonly warnings: readonly { readonly place: string; readonly text: string }[];
  readonly verification: SmsGrid | null;
  readonly decision: BureauDecision | null;
  /** The numbers an approval would issue now; null once it is decided. */
  readonly preview: NumberPlan | null;
  readonly may: { readonly decide: boolean; readonly reveal: boolean };
}

async function changedPaths(db: Db, order: StoredOrder, answers: Answers): Promise<ReadonlySet<string>> {
  const before = await findSubmission(db, order.id, order.submissionNumber - 1);
  if (!before) return new Set();
  return new Set(diffAnswers(before.answers, answers).map(({ path }) => path));
}

/** The heading of a block; a block of a website or App says of which one. */
function headingOf(locale: Locale, block: ReviewField["block"], answers: Answers): string {
  const heading = blockHeading(locale, block, answers);
  const service = /^services\.s\d+/.exec(block.owner)?.[0];
  if (!service) return heading;
  const name = textAt(answers, `${service}.serviceName`) || textAt(answers, `${service}.appName`);
  return name ? `${name} · ${heading}` : heading;
}

function sectionsOf(
  { fields, context, submission }: ReviewItems,
  changed: ReadonlySet<string>,
  locale: Locale,
): readonly CaseSection[] {
  const { answers } = submission;
  const sections = new Map<string, { heading: string; answers: CaseAnswer[] }>();
  for (const { path, block, hasValue } of fields) {
    if (!hasValue) continue;
    const key = `${block.owner}:${block.name}`;
    const section = sections.get(key) ?? { heading: headingOf(locale, block, answers), answers: [] };
    section.answers.push({
      path,
      label: fieldWords(locale, path).label,
      value: displayValue({ path, value: answers[path], locale, context }),
      isMasked: isMasked(path, answers),
      isChanged: changed.has(path),
    });
    sections.set(key, section);
  }
  return [...sections].map(([key, section]) => ({ key, ...section }));
}

function warningsOf({ submission }: ReviewItems, words: RemarkWords): BureauCase["warnings"] {
  return submission.findings
    .filter(({ severity }) => severity === "WARN")
    .map((finding) => ({
      place: labelOf(words.locale, finding.path, submission.answers),
      text: hitText(words, finding),
    }));
}

/**
 * Everything an officer sees of one order, masked.
 *
 * @throws NotFoundError when it is not of the officer's provinces or never reached the bureau
 */
export async function requireBureauCase(
  db: Db,
  { actor, orderNo, locale, at }: { actor: Actor; orderNo: string; locale: Locale; at: Date },
): Promise<BureauCase> {
  const order = requireReadable(await findOrder(db, orderNo), actor);
  requirePermission(actor, "bureau.read", order);
  const items = await requireReviewItems(db, order);
  const { answers } = items.submission;
  const decision = await findBureauDecision(db, order, order.submissionNumber);
  const officer = policyActor(actor);
  const { reasons } = await requireRules(db, at);
  return {
    order,
    sponsorName: shownSponsor(order),
    sections: sectionsOf(items, await changedPaths(db, order, answers), locale),
    pictures: await listPictures(items),
    passed: await findDecision(db, order, order.submissionNumber),
    warnings: warningsOf(items, { locale, answers, reasons }),
    verification: await smsGrid(db, order, at),
    decision,
    preview: decision ? null : await previewNumbers(db, { order, submission: items.submission }, at),
    may: {
      decide: can(officer, "bureau.approve", order),
      reveal: can(officer, "filing.reveal", order),
    },
  };
}
