import type { RuleFact } from "./tables/rule-facts";

export type FactValue = string | number | boolean;

/** What is known of an order; a fact that is missing is not known. Several values of one fact stand in a list. */
export type RuleFacts = { readonly [Name in RuleFact]?: FactValue | readonly FactValue[] | undefined };

/** When a rule applies. `all` of nothing is always true. Of a list of values one is enough. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: RuleFact; readonly eq: FactValue }
  | { readonly fact: RuleFact; readonly in: readonly FactValue[] }
  | { readonly fact: RuleFact; readonly gte: number }
  | { readonly fact: RuleFact; readonly lt: number }
  | { readonly fact: RuleFact; readonly exists: boolean };

export const ALWAYS: Condition = { all: [] };

type Verdict = boolean | null;

function valuesOf(facts: RuleFacts, name: RuleFact): readonly FactValue[] | null {
  const value = facts[name];
  if (value === undefined) return null;
  return typeof value === "object" ? value : [value];
}

function judgeFact(condition: Extract<Condition, { fact: RuleFact }>, facts: RuleFacts): Verdict {
  const values = valuesOf(facts, condition.fact);
  if ("exists" in condition) return (values !== null) === condition.exists;
  if (values === null) return null;
  if ("eq" in condition) return values.includes(condition.eq);
  if ("in" in condition) return values.some((value) => condition.in.includes(value));
  if ("gte" in condition) return values.some((value) => Number(value) >= condition.gte);
  return values.some((value) => Number(value) < condition.lt);
}

/**
 * Judges a condition: true, false, or null when it hangs on a fact that is not known.
 */
export function judge(condition: Condition, facts: RuleFacts): Verdict {
  if ("fact" in condition) return judgeFact(condition, facts);
  if ("not" in condition) {
    const verdict = judge(condition.not, facts);
    return verdict === null ? null : !verdict;
  }
  const isAll = "all" in condition;
  const verdicts = (isAll ? condition.all : condition.any).map((part) => judge(part, facts));
  if (verdicts.includes(!isAll)) return !isAll;
  return verdicts.includes(null) ? null : isAll;
}

/** The facts a condition asks for. */
export function factsIn(condition: Condition): readonly RuleFact[] {
  if ("fact" in condition) return [condition.fact];
  if ("not" in condition) return factsIn(condition.not);
  return ("all" in condition ? condition.all : condition.any).flatMap(factsIn);
}
