import "server-only";
import { isReasonCode, type ReasonText } from "@/lib/domain/review/reason";
import { REMARK_STATUSES, type RemarkStatus } from "@/lib/domain/review/remarks";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDateTime } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import { reviewMessages } from "@/lib/i18n/review-messages";
import type { RemarkView } from "@/lib/wizard/step-view";
import { now } from "../clock";
import type { Db } from "../db/client";
import { readingContext } from "../filing/read-context";
import { requireRules } from "../rules/rule-tables";
import { findSubmitted, type ReviewedOrder } from "./content";
import { displayValue } from "./display-value";
import { listStandings, type RemarkStanding } from "./remark-standing";

const TONES: Readonly<Record<RemarkStatus, RemarkView["state"]["tone"]>> = {
  OPEN: "warn",
  CHANGED: "good",
  CONTESTED: "good",
  ACCEPTED: "good",
  REOPENED: "warn",
};

/** A remark's state in words, with the tone it is shown in. */
export function remarkState(locale: Locale, status: RemarkStatus): RemarkView["state"] {
  return { text: label(locale, REMARK_STATUSES[status]), tone: TONES[status] };
}

/** The reason in the reader's language, with what the reviewer added. */
function reasonWords(locale: Locale, reason: ReasonText | undefined, text: string) {
  if (!reason) return { reason: text, repair: "" };
  const name = label(locale, reason);
  const { added } = reviewMessages(locale).remark;
  return {
    reason: text ? fillText(added, { reason: name, text }) : name,
    repair: label(locale, { zh: reason.repairZh, en: reason.repairEn }),
  };
}

function bylineOf(locale: Locale, { stage, createdAt }: RemarkStanding): string {
  const words = reviewMessages(locale).remark;
  return fillText(words.byline, { who: words.stages[stage], time: formatDateTime(locale, createdAt) });
}

/** Turns remarks into what cards show; what the answer was is read from the submission it was raised against. */
async function viewer(db: Db, order: ReviewedOrder, locale: Locale) {
  const at = now();
  const { reasons } = await requireRules(db, at);
  const submitted = new Map<number, Awaited<ReturnType<typeof findSubmitted>>>();
  return async (remark: RemarkStanding): Promise<RemarkView> => {
    const { submissionNumber: number, target: path } = remark;
    if (!submitted.has(number)) submitted.set(number, await findSubmitted(db, order.id, number));
    const answers = submitted.get(number)?.answers ?? {};
    const context = await readingContext(db, answers, order, at);
    return {
      id: remark.id,
      code: remark.reasonCode,
      ...reasonWords(
        locale,
        isReasonCode(remark.reasonCode) ? reasons.get(remark.reasonCode) : undefined,
        remark.text,
      ),
      byline: bylineOf(locale, remark),
      state: remarkState(locale, remark.status),
      was: displayValue({ path, value: answers[path], locale, context }),
    };
  };
}

/** A remark as its applicant reads it, with the state behind the words. */
export interface SentRemark {
  readonly remark: RemarkStanding;
  readonly view: RemarkView;
}

/** The remarks the applicant has to deal with, or has dealt with since; accepted ones are done with. */
export async function listSentRemarks(
  db: Db,
  order: ReviewedOrder,
  locale: Locale,
): Promise<readonly SentRemark[]> {
  const standings = await listStandings(db, order);
  const sent = standings.filter(({ isSent, status }) => isSent && status !== "ACCEPTED");
  const view = sent.length > 0 ? await viewer(db, order, locale) : null;
  const found: SentRemark[] = [];
  for (const remark of sent) if (view) found.push({ remark, view: await view(remark) });
  return found;
}

/** The same by target: field path, block, `material:KIND:owner`, or special target. */
export async function remarksByPath(
  db: Db,
  order: ReviewedOrder,
  locale: Locale,
): Promise<ReadonlyMap<string, readonly RemarkView[]>> {
  const byPath = new Map<string, readonly RemarkView[]>();
  for (const { remark, view } of await listSentRemarks(db, order, locale)) {
    byPath.set(remark.target, [...(byPath.get(remark.target) ?? []), view]);
  }
  return byPath;
}
