import "server-only";
import { isMaterialCode } from "@/lib/domain/materials/catalogue";
import { MATERIALS } from "@/lib/domain/materials/tables/materials";
import { isReasonCode, type ReasonCode, type ReasonText, SPECIAL_TARGETS } from "@/lib/domain/review/reason";
import { isRemarkAnswered } from "@/lib/domain/review/remarks";
import { labelOf } from "@/lib/i18n/field-messages";
import { fillText } from "@/lib/i18n/fill-text";
import { formatShortDateTime } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import { reviewMessages } from "@/lib/i18n/review-messages";
import { type BenchRemarkView, placeAnchor } from "@/lib/shared/workbench-view";
import type { Answers } from "@/lib/wizard/answers";
import type { RemarkStanding } from "./remark-standing";
import { remarkState } from "./remarks-by-path";

/** What names of places and reasons are made with. */
export interface RemarkWords {
  readonly locale: Locale;
  readonly answers: Answers;
  readonly reasons: ReadonlyMap<ReasonCode, ReasonText>;
}

function isSpecial(target: string): target is keyof typeof SPECIAL_TARGETS {
  return Object.hasOwn(SPECIAL_TARGETS, target);
}

/** What the place of a remark is called: a field, a material with its owner, or the order as a whole. */
export function targetLabel(
  target: string,
  { locale, answers }: Pick<RemarkWords, "locale" | "answers">,
): string {
  const [, code = "", owner = ""] = /^material:([^:]+):(.*)$/.exec(target) ?? [];
  if (isMaterialCode(code)) {
    const separator = locale === "en" ? " – " : " · ";
    return [label(locale, MATERIALS[code]), labelOf(locale, owner, answers)].join(separator);
  }
  return isSpecial(target) ? label(locale, SPECIAL_TARGETS[target]) : labelOf(locale, target, answers);
}

/** A remark as the reviewer sees it, at its place or in a list. */
export function benchRemark(remark: RemarkStanding, words: RemarkWords): BenchRemarkView {
  const { locale, reasons } = words;
  const { reasonCode: code, status, isSent, target } = remark;
  const reason = isReasonCode(code) ? reasons.get(code) : undefined;
  const { stages, byline } = reviewMessages(locale).remark;
  const isAnswered = isSent && isRemarkAnswered(remark) && status !== "ACCEPTED";
  return {
    id: remark.id,
    code,
    reason: reason ? label(locale, reason) : code,
    text: remark.text,
    byline: fillText(byline, { who: stages[remark.stage], time: formatShortDateTime(remark.createdAt) }),
    state: isSent
      ? remarkState(locale, status)
      : { text: reviewMessages(locale).bench.notSent, tone: "neutral" },
    answer: remark.answer,
    isSent,
    isAnswered,
    mayAccept: isSent && status !== "ACCEPTED",
    mayReopen: isSent && (isAnswered || status === "ACCEPTED"),
    place: { label: targetLabel(target, words), anchor: placeAnchor(target) },
  };
}
