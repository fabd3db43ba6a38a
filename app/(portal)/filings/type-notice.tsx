import { getLocale, getMessages } from "next-intl/server";
import { WhySheet } from "@/components/filing/why-sheet";
import { Notice } from "@/components/ui/notice";
import { FACT_SOURCES } from "@/lib/domain/filing/tables/type-rows";
import { FILING_TYPES } from "@/lib/domain/filing/types";
import { evidenceText } from "@/lib/i18n/evidence-text";
import { fieldMessage } from "@/lib/i18n/field-messages";
import { labelOf } from "@/lib/i18n/field-words";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDateTime } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { StoredTypeDecision } from "@/lib/server/filing/type-decision";
import type { Answers } from "@/lib/wizard/answers";

interface TypeNoticeProps {
  readonly decision: StoredTypeDecision;
  readonly answers: Answers;
}

type Verdict = StoredTypeDecision["verdicts"][number];
type Words = Messages["wizard"]["type"];

function sourceText(locale: Locale, source: string): string {
  const known = Object.entries(FACT_SOURCES).find(([key]) => key === source)?.[1];
  return known ? label(locale, known) : source;
}

function titleOf({ type, code }: StoredTypeDecision, words: Words, locale: Locale): string {
  if (type) return fillText(words.title, { type: label(locale, FILING_TYPES[type]) });
  return code === "E-TYPE-UNKNOWN" ? words.unknownTitle : words.refusedTitle;
}

function aboutType(type: StoredTypeDecision["type"], words: Words): string {
  const about: Readonly<Record<string, string>> = words.about;
  return (type && about[type]) ?? "";
}

/** Which services go together, where one order cannot take them all. */
function SplitProposal({ verdicts, words, locale, nameOf }: SplitProps) {
  const types = [...new Set(verdicts.map(({ type }) => type))];
  return (
    <>
      <ul className="my-2 list-disc ps-5">
        {types.map((type) => {
          const services = verdicts.filter((one) => one.type === type).map(nameOf);
          const params = { services: services.join(locale === "en" ? ", " : "、") };
          return (
            <li key={type ?? ""}>
              {type
                ? fillText(words.split, { ...params, type: label(locale, FILING_TYPES[type]) })
                : fillText(words.splitNone, params)}
            </li>
          );
        })}
      </ul>
      {words.splitHow}
    </>
  );
}

/** What the outside said of the sponsor and one of its services, as far as the type may hang on it. */
function evidenceOf({ evidence }: StoredTypeDecision, { serviceKey }: Verdict) {
  return evidence.filter(
    ({ path, port }) =>
      port !== "INSTANCES" && (path.startsWith("sponsor.") || path.startsWith(`services.${serviceKey}.`)),
  );
}

interface SplitProps {
  readonly verdicts: readonly Verdict[];
  readonly words: Words;
  readonly locale: Locale;
  readonly nameOf: (verdict: Verdict) => string;
}

/** What type the order has, or why it has none, with the facts that led there. */
export async function TypeNotice({ decision, answers }: TypeNoticeProps) {
  const [locale, { wizard }, texts] = [await getLocale(), await getMessages(), await findFilingTexts()];
  const { type, code, verdicts } = decision;
  const words = wizard.type;
  const isMixed = code === "E-TYPE-MIXED";
  const refused = code
    ? fieldMessage(locale, { code, path: "order", params: { account: decision.otherAccount ?? "" } })
    : "";
  const nameOf = ({ serviceKey }: Verdict) => labelOf(locale, `services.${serviceKey}`, answers);
  const deciding = verdicts.find(({ row }) => row === decision.row) ?? verdicts[0];
  return (
    <div className="mb-6 grid gap-3">
      <Notice kind={type ? "success" : "warn"} title={titleOf(decision, words, locale)}>
        {type ? aboutType(type, words) : refused}
        {isMixed ? <SplitProposal {...{ verdicts, words, locale, nameOf }} /> : null}
      </Notice>
      {(isMixed ? verdicts : deciding ? [deciding] : []).map((verdict) => (
        <WhySheet
          key={verdict.serviceKey}
          summary={isMixed ? fillText(words.whyOf, { service: nameOf(verdict) }) : words.why}
          facts={verdict.reasons.map((reason) => ({
            key: reason.question,
            fact: label(locale, reason.ask),
            value: label(locale, reason.answer),
            source: sourceText(locale, reason.source),
            time: formatDateTime(locale, reason.at),
          }))}
          evidence={evidenceOf(decision, verdict).map((one) => evidenceText(one, locale))}
          rule={{ text: label(locale, verdict.why), source: fillText(words.rule, { row: verdict.row }) }}
          texts={texts}
        />
      ))}
    </div>
  );
}
