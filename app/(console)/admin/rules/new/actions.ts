"use server";

import { isProvinceCode, type ProvinceCode } from "@/lib/domain/bureau/provinces";
import { fail, ok, type Result } from "@/lib/domain/result";
import { ALWAYS } from "@/lib/domain/rules/condition";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { RULE_KEYS, type RuleKey } from "@/lib/domain/rules/tables/rule-keys";
import type { FormState } from "@/lib/forms/form-state";
import { db } from "@/lib/server/db/client";
import { startDocument } from "@/lib/server/rules/change-rules";
import { documentsCountingAt } from "@/lib/server/rules/rule-versions";
import { answer, type RuleForm, runRuleForm } from "../rule-form-run";
import { tellIssues } from "../rule-refusal";

const isKey = (text: string): text is RuleKey => Object.hasOwn(RULE_KEYS, text);

/** An own rule as it begins: it tells something, of which there is no word yet. */
const BLANK: Omit<RuleDocument, "id" | "province"> = {
  key: "own",
  topic: "procedure",
  when: ALWAYS,
  effect: { kind: "text", field: null },
  message: { zh: "请填写说明", en: "Say what the rule is" },
  provenance: { certainty: "D", sources: [] },
  validFrom: null,
  validTo: null,
  examples: [],
};

/** A new document begins with what holds nationally. */
async function templateOf({ at }: RuleForm, key: RuleKey): Promise<Omit<RuleDocument, "id" | "province">> {
  const counting = await documentsCountingAt(db, at);
  const national = counting.find((document) => document.id === key);
  if (!national) throw new RangeError(`no national rule ${key}`);
  return { ...national, message: null, provenance: { certainty: "D", sources: [] }, examples: [] };
}

interface NewRule {
  readonly key: RuleKey | "own";
  /** Null for the whole country. */
  readonly province: ProvinceCode | null;
  /** Empty where key and province tell it apart. */
  readonly name: string;
}

/** What is asked for, or everything that is wrong with it. */
function readNewRule({ values }: RuleForm): Result<NewRule, Parameters<typeof tellIssues>[0]> {
  const { key = "", province = "" } = values;
  const name = (values.name ?? "").trim();
  const isKnown = isKey(key) || key === "own";
  const here = isProvinceCode(province) ? province : null;
  const isPlaced = here !== null || province === "national";
  // A second national or own rule needs a name that tells it apart.
  const isNameNeeded = key === "own" || (isKnown && province === "national");
  const isNamed = name === "" ? !isNameNeeded : /^[a-z][a-z0-9-]{0,29}$/.test(name);
  if (isKnown && isPlaced && isNamed) return ok({ key, province: here, name });
  return fail([
    ...(isKnown ? [] : [{ path: "key", fault: "unknown" as const }]),
    ...(isPlaced ? [] : [{ path: "province", fault: "province" as const }]),
    ...(isNamed ? [] : [{ path: "name", fault: "name" as const }]),
  ]);
}

/** Opens the draft of a new rule. */
export async function createRuleAction(_: FormState, form: FormData): Promise<FormState> {
  return runRuleForm("new", form, async (given) => {
    const asked = readNewRule(given);
    if (!asked.ok) return tellIssues(asked.error, given.editor);
    const { key, province, name } = asked.value;
    const named = key === "own" ? [key, name, province] : [key, province, name];
    const id = named.filter(Boolean).join(".");
    const template = key === "own" ? BLANK : await templateOf(given, key);
    const started = await startDocument(db, given, { ...template, id, province });
    return answer(started, `/admin/rules/${id}/change`, given);
  });
}
