import { SUPERIOR_RULES } from "@/lib/domain/bureau/rule-checks";
import { CHANGE_REFUSALS } from "@/lib/domain/filing/change-form";
import { findChangeRule } from "@/lib/domain/filing/change-rule";
import { TOTAL_RULES } from "@/lib/domain/filing/quantity-rules";
import {
  type Finding,
  type FindingCode,
  isFindingCode,
  type MessageParams,
} from "@/lib/domain/findings/finding";
import { MATERIALS } from "@/lib/domain/materials/tables/materials";
import { PRE_APPROVALS } from "@/lib/domain/naming/tables/pre-approvals";
import { SERVICE_CONTENTS } from "@/lib/domain/naming/tables/service-contents";
import { DOMAIN_QUESTIONS } from "@/lib/domain/network/tables/domain-questions";
import type { Answers } from "@/lib/wizard/answers";
import { labelOf, nameInSentence } from "./field-words";
import { findingText, nameIn } from "./finding-text";
import { formatDateTime } from "./format";
import { type BothTexts, inSentence, labelIn } from "./label";
import type { Locale } from "./locale";

export { labelOf };

/** Writes one parameter out in the reader's language. */
type Writer = (locale: Locale, value: string, answers: Answers) => string;

function fromTable(table: Readonly<Record<string, BothTexts>>): Writer {
  return (locale, key) => labelIn(locale, table, key) ?? key;
}

const asContents: Writer = (locale, keys) =>
  keys
    .split(",")
    .map((key) => labelIn(locale, SERVICE_CONTENTS, key) ?? key)
    .join(locale === "en" ? ", " : "、");

const asQuestions: Writer = (locale, keys) =>
  keys
    .split(",")
    .map((key) => labelIn(locale, DOMAIN_QUESTIONS, key) ?? key)
    .join(locale === "en" ? ", " : "、");

const asPlace: Writer = (locale, where, answers) =>
  where.startsWith("services.") ? labelOf(locale, where, answers) : where;

const asRefusal: Writer = (locale, key) => {
  const rule = findChangeRule(key);
  return rule ? inSentence(locale, rule) : (labelIn(locale, CHANGE_REFUSALS, key) ?? key);
};

/** An account as far as it may be named; empty when nothing of it is known. */
const asAccount: Writer = (locale, account) => {
  if (locale === "en") return account ? `account ${account}` : "another account";
  return account ? `账号${account}` : "其他账号";
};

/** Parameters that rules give as keys, paths or instants, by code. */
const WRITERS: Readonly<Partial<Record<FindingCode, Readonly<Record<string, Writer>>>>> = {
  "E-ACCOUNT-OTHER": { account: asAccount },
  F214: { rule: fromTable(SUPERIOR_RULES) },
  F403: { options: asContents },
  F410: { content: fromTable(SERVICE_CONTENTS), approval: fromTable(PRE_APPROVALS) },
  F417: { time: (locale, time) => formatDateTime(locale, time) },
  F427: { questions: asQuestions },
  F460: { where: asPlace },
  F503: { rule: fromTable(TOTAL_RULES) },
  F708: { reason: asRefusal },
  M109: { material: fromTable(MATERIALS) },
  M106: { field: (locale, path) => nameInSentence(locale, path) },
};

function written(
  locale: Locale,
  { code, params = {} }: Pick<Finding, "code" | "params">,
  answers: Answers,
): MessageParams {
  const writers = WRITERS[code] ?? {};
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const write = writers[name];
      return [name, write ? write(locale, String(value), answers) : value];
    }),
  );
}

/** The field's own name: with a capital where the sentence begins with it. */
function fieldName(locale: Locale, { code, path }: Pick<Finding, "code" | "path">): string {
  return nameIn(locale, code, nameInSentence(locale, path));
}

/**
 * The sentence of a finding in the reader's language, all parameters in words.
 *
 * @param answers lets sentences call websites and Apps by their names
 */
export function fieldMessage(
  locale: Locale,
  finding: Pick<Finding, "code" | "path" | "params">,
  answers: Answers = {},
): string {
  const params = written(locale, finding, answers);
  // A rule may choose the words of another code, where its own are about something else.
  const words = finding.params?.words;
  const code = typeof words === "string" && isFindingCode(words) ? words : finding.code;
  return findingText(locale, { code, params }, { field: fieldName(locale, { ...finding, code }) });
}
