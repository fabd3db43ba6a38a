import { PROVINCE_CODES, PROVINCES } from "@/lib/domain/bureau/provinces";
import { listOfferedSponsorKinds } from "@/lib/domain/identity/sponsor-kind";
import { SPONSOR_KINDS } from "@/lib/domain/identity/tables/sponsor-kinds";
import { listPreApprovals } from "@/lib/domain/naming/pre-approval";
import { PRE_APPROVALS } from "@/lib/domain/naming/tables/pre-approvals";
import type { PreCheckAnswers } from "@/lib/domain/pre-check/answers";
import {
  CARD_ANSWERS,
  HOLDER_ANSWERS,
  PERSON_ANSWERS,
  SERVICE_RECORD_ANSWERS,
  SERVICES_ANSWERS,
  SPONSOR_ANSWERS,
} from "@/lib/domain/pre-check/tables/answers";
import type { PreCheckIssue, PreCheckQuestion } from "@/lib/forms/pre-check-form";
import { fillText } from "./fill-text";
import { formatList } from "./format";
import { type BothTexts, label } from "./label";
import type { Locale } from "./locale";
import type { Messages } from "./messages/zh-CN";

const TABLES: Readonly<Record<PreCheckQuestion, Readonly<Record<string, BothTexts>>>> = {
  province: PROVINCES,
  kind: SPONSOR_KINDS,
  card: CARD_ANSWERS,
  person: PERSON_ANSWERS,
  services: SERVICES_ANSWERS,
  sponsor: SPONSOR_ANSWERS,
  service: SERVICE_RECORD_ANSWERS,
  holder: HOLDER_ANSWERS,
  approvals: PRE_APPROVALS,
};

/** Lists of which not every row is offered. */
const OFFERED: Readonly<Partial<Record<PreCheckQuestion, readonly string[]>>> = {
  province: PROVINCE_CODES,
  kind: listOfferedSponsorKinds(),
  // “None of these” stands below what it speaks of.
  approvals: [...listPreApprovals().filter((key) => key !== "NONE"), "NONE"],
};

/** The words of one answer. */
function answerWord(locale: Locale, question: PreCheckQuestion, value: string): string {
  const row = TABLES[question][value];
  return row ? label(locale, row) : value;
}

/** What can be chosen, in the reader's language. */
export function choicesOfQuestion(locale: Locale, question: PreCheckQuestion) {
  const values = OFFERED[question] ?? Object.keys(TABLES[question]);
  return values.map((value) => ({ value, label: answerWord(locale, question, value) }));
}

/** All that was answered to a question; null when it was not asked. */
export function answerText(
  locale: Locale,
  question: PreCheckQuestion,
  answers: PreCheckAnswers,
): string | null {
  const given = [answers[question] ?? []].flat();
  if (given.length === 0) return null;
  return formatList(
    locale,
    given.map((value) => answerWord(locale, question, value)),
  );
}

/** What is wrong with an answer, and how to repair it. */
export function faultText({ question, fault }: PreCheckIssue, words: Messages["preCheck"]): string {
  return fillText(words.faults[fault], { question: words.questions[question].label });
}
