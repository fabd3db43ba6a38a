import type { OrderHeadProps } from "@/components/filing/order-head";
import type { Tone } from "@/components/ui/tone";
import { statusLabel } from "@/lib/domain/filing/states";
import type { FilingTexts } from "@/lib/i18n/filing-texts";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDateTime } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { BureauCase } from "@/lib/server/bureau/bureau-case";
import { dueOf, typeText } from "../bureau-words";

/** What the pages of a case are written in. */
export interface CaseTexts {
  readonly locale: Locale;
  readonly words: Messages["bureau"];
  readonly texts: FilingTexts;
}

function toneOf({ order }: BureauCase): Tone {
  if (order.status === "APPROVED") return "good";
  return order.status === "BUREAU_REJECTED" ? "bad" : "action";
}

/** The head of a case. */
export function caseHead(
  found: BureauCase,
  { locale, words, texts }: CaseTexts,
  at: Date,
): Omit<OrderHeadProps, "above" | "actions" | "children"> {
  const { order, sponsorName } = found;
  const provisional = order.dueProvisional ? words.inbox.provisional : null;
  const isOpen = order.status === "BUREAU_REVIEW";
  return {
    orderNo: order.orderNo,
    subject: sponsorName,
    typeText: typeText(locale, order.type),
    state: { text: label(locale, statusLabel(order.status, order.type)), tone: toneOf(found) },
    ball: isOpen ? { actor: "bureau", text: texts.words.actors.bureau } : null,
    due: isOpen && order.dueAt ? dueOf(order.dueAt, at, provisional) : null,
    texts,
  };
}

/** What happened before: who passed it, which submission it is, who verified by SMS. */
export function reviewRows({ passed, order, verification }: BureauCase, { locale, words }: CaseTexts) {
  const { case: texts } = words;
  const rows = verification?.rows ?? [];
  return [
    {
      key: "passed",
      label: texts.passedBy,
      value: passed
        ? fillText(texts.passedText, { by: passed.by, at: formatDateTime(locale, passed.at) })
        : "",
    },
    {
      key: "submission",
      label: texts.submission,
      value: fillText(texts.submissionText, { n: order.submissionNumber }),
    },
    ...(rows.length === 0
      ? [{ key: "verification", label: texts.verification, value: texts.noVerification }]
      : rows.map(({ id, person, mobile, verifiedAt }, index) => ({
          key: id,
          label: index === 0 ? texts.verification : "",
          value: `${person} ${mobile} ${
            verifiedAt
              ? fillText(texts.verified, { at: formatDateTime(locale, verifiedAt) })
              : texts.notVerified
          }`,
        }))),
  ];
}
