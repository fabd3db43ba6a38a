import { getLocale, getMessages } from "next-intl/server";
import { WhySheet } from "@/components/filing/why-sheet";
import { Notice } from "@/components/ui/notice";
import { FACT_SOURCES } from "@/lib/domain/filing/tables/type-rows";
import { FILING_TYPES } from "@/lib/domain/filing/types";
import { fieldMessage } from "@/lib/i18n/field-messages";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDateTime } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { StoredTypeDecision } from "@/lib/server/filing/type-decision";

function sourceText(locale: "zh-CN" | "en", source: string): string {
  const known = Object.entries(FACT_SOURCES).find(([key]) => key === source)?.[1];
  return known ? label(locale, known) : source;
}

/** What type the order has, or why it has none, with the facts that led there. */
export async function TypeNotice({ decision }: { readonly decision: StoredTypeDecision }) {
  const [locale, { wizard }, texts] = [await getLocale(), await getMessages(), await findFilingTexts()];
  const { type, code } = decision;
  const words = wizard.type;
  const typeName = type ? label(locale, FILING_TYPES[type]) : "";
  const isFirst = type === "FIRST";
  const title = type
    ? fillText(isFirst ? words.title : words.notFirstTitle, { type: typeName })
    : code === "E-TYPE-UNKNOWN"
      ? words.unknownTitle
      : words.refusedTitle;
  const refused = code
    ? fieldMessage(locale, { code, path: "order", params: { account: decision.otherAccount ?? "" } })
    : "";
  const text = type ? (isFirst ? "" : fillText(words.notFirst, { type: typeName })) : refused;
  const verdict = decision.verdicts.find(({ row }) => row === decision.row) ?? decision.verdicts[0];
  return (
    <div className="mb-6 grid gap-3">
      <Notice kind={isFirst ? "success" : "warn"} title={title}>
        {text}
      </Notice>
      {verdict ? (
        <WhySheet
          summary={words.why}
          facts={verdict.reasons.map((reason) => ({
            key: reason.question,
            fact: label(locale, reason.ask),
            value: label(locale, reason.answer),
            source: sourceText(locale, reason.source),
            time: formatDateTime(locale, reason.at),
          }))}
          rule={{ text: label(locale, verdict.why), source: fillText(words.rule, { row: decision.row }) }}
          texts={texts}
        />
      ) : null}
    </div>
  );
}
