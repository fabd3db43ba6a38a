"use server";

import { isProvinceCode } from "@/lib/domain/bureau/provinces";
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

/** Opens the draft of a new rule. */
export async function createRuleAction(_: FormState, form: FormData): Promise<FormState> {
  return runRuleForm("new", form, async (given) => {
    const { key = "", province = "", name = "" } = given.values;
    const isOwn = key === "own";
    const here = isProvinceCode(province) ? province : null;
    const isNamed = name.trim() !== "";
    if (!isOwn && !isKey(key)) return tellIssues([{ path: "key", fault: "unknown" }], given.editor);
    if (!here && province !== "national")
      return tellIssues([{ path: "province", fault: "province" }], given.editor);
    // A second national or own rule needs a name that tells it apart.
    const isNameNeeded = isOwn || !here;
    if ((isNameNeeded && !isNamed) || (isNamed && !/^[a-z][a-z0-9-]{0,29}$/.test(name.trim())))
      return tellIssues([{ path: "name", fault: "name" }], given.editor);
    const named = isOwn ? [key, name.trim(), here] : [key, here, name.trim()];
    const id = named.filter(Boolean).join(".");
    const template = isKey(key) ? await templateOf(given, key) : BLANK;
    const started = await startDocument(db, given, { ...template, id, province: here });
    return answer(started, `/admin/rules/${id}/change`, given);
  });
}
