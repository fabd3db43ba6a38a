import type { Evidence, EvidenceValue } from "@/lib/domain/filing/evidence";
import {
  CONFIDENCES,
  EVIDENCE_FIELDS,
  EVIDENCE_PORTS,
  EVIDENCE_QUESTIONS,
  EVIDENCE_VALUES,
} from "@/lib/domain/filing/tables/evidence-words";
import type { FactEvidence } from "@/lib/shared/fact-evidence";
import { fillText } from "./fill-text";
import { formatDateTime, formatList } from "./format";
import { type BothTexts, inSentence, label, labelIn } from "./label";
import type { Locale } from "./locale";

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const YES: BothTexts = { zh: "是", en: "yes" };
const NO: BothTexts = { zh: "否", en: "no" };
const NOTHING: BothTexts = { zh: "无", en: "none" };
const SOURCE: BothTexts = { zh: "{port}（{via}）", en: "{port} ({via})" };
const VIA: Readonly<Record<Evidence["via"], BothTexts>> = {
  TABLE: { zh: "本平台数据表", en: "table of this portal" },
  OUTSIDE: { zh: "实时查询", en: "asked directly" },
};

function valueText(value: EvidenceValue, locale: Locale): string {
  if (typeof value === "boolean") return label(locale, value ? YES : NO);
  if (value === null || (Array.isArray(value) && value.length === 0)) return label(locale, NOTHING);
  if (typeof value === "object") return formatList(locale, value);
  const text = String(value);
  if (INSTANT.test(text)) return formatDateTime(locale, text);
  return labelIn(locale, EVIDENCE_VALUES, text) ?? text;
}

/** What the outside said of one thing, in the reader's language. */
export function evidenceText(
  { path, port, via, question, about, at, answer, confidence }: Evidence,
  locale: Locale,
): FactEvidence {
  const colon = locale === "en" ? ": " : "：";
  const said = new Map(Object.entries(answer));
  return {
    key: `${path} ${question} ${about}`,
    title: `${label(locale, EVIDENCE_QUESTIONS[question])} · ${about}`,
    source: fillText(label(locale, SOURCE), {
      port: label(locale, EVIDENCE_PORTS[port]),
      via: inSentence(locale, VIA[via]),
    }),
    time: formatDateTime(locale, at),
    confidence: { text: label(locale, CONFIDENCES[confidence]), isOpen: confidence !== "FULL" },
    // The database keeps no order of keys.
    lines: Object.entries(EVIDENCE_FIELDS).flatMap(([field, name]) => {
      const value = said.get(field);
      return value === undefined ? [] : [`${label(locale, name)}${colon}${valueText(value, locale)}`];
    }),
  };
}
