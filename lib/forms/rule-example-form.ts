import { isProvinceCode } from "@/lib/domain/bureau/provinces";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { FactValue, RuleFacts } from "@/lib/domain/rules/condition";
import type { RuleExample } from "@/lib/domain/rules/rule-document";
import { RULE_FACTS, type RuleFact } from "@/lib/domain/rules/tables/rule-facts";
import type { FormValues } from "./rule-condition-form";

/** A control of an example that holds something wrong. */
export interface ExampleIssue {
  readonly path: string;
  readonly fault: "province" | "applies" | "value";
}

/** The name of the control of a fact. */
export const factControl = (fact: RuleFact) => `fact.${fact}`;

function readFact(fact: RuleFact, text: string): FactValue | null {
  const of = RULE_FACTS[fact];
  if (of.kind === "yes-no") return text === "true" ? true : text === "false" ? false : null;
  if (of.kind === "number") return /^\d{1,6}$/.test(text) ? Number(text) : null;
  return Object.hasOwn(of.options, text) ? text : null;
}

/** Reads the form of an example; facts that are left empty are not known of that order. */
export function readExample(
  facts: readonly RuleFact[],
  values: FormValues,
): Result<RuleExample, readonly ExampleIssue[]> {
  const issues: ExampleIssue[] = [];
  const read: Partial<Record<RuleFact, FactValue>> = {};
  for (const fact of facts) {
    const text = (values[factControl(fact)] ?? "").trim();
    const value = text === "" ? undefined : readFact(fact, text);
    if (value === null) issues.push({ path: factControl(fact), fault: "value" });
    else if (value !== undefined) read[fact] = value;
  }
  const { province = "", applies = "" } = values;
  if (!isProvinceCode(province)) issues.push({ path: "province", fault: "province" });
  if (applies !== "true" && applies !== "false") issues.push({ path: "applies", fault: "applies" });
  if (issues.length > 0 || !isProvinceCode(province)) return fail(issues);
  return ok({ province, facts: read satisfies RuleFacts, applies: applies === "true" });
}
