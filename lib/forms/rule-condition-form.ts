import { ALWAYS, type Condition, type FactValue, factsIn, judge } from "@/lib/domain/rules/condition";
import { RULE_FACTS, type RuleFact } from "@/lib/domain/rules/tables/rule-facts";

/** Values of a form. */
export type FormValues = Readonly<Record<string, string>>;

/** What a tick box of a form posts. */
export const TICKED = "yes";

const FACTS = Object.keys(RULE_FACTS).filter((name): name is RuleFact => Object.hasOwn(RULE_FACTS, name));

/** The name of the control of a fact, or of one of its values. */
export function whenName(fact: RuleFact, part?: string): string {
  return part === undefined ? `when.${fact}` : `when.${fact}.${part}`;
}

function partsOf(condition: Condition): readonly Condition[] {
  return "all" in condition ? condition.all.flatMap(partsOf) : [condition];
}

/** The fact a part asks for, where it asks for one alone; numbers only as a plain bound. */
function onlyFact(part: Condition): RuleFact | null {
  const [fact, ...others] = new Set(factsIn(part));
  if (!fact || others.length > 0) return null;
  const isBound = "gte" in part || "lt" in part;
  if (RULE_FACTS[fact].kind === "number") return isBound ? fact : null;
  return JSON.stringify(part).includes('"exists"') ? null : fact;
}

function controlsOf(fact: RuleFact, part: Condition): FormValues {
  const of = RULE_FACTS[fact];
  if ("gte" in part) return { [whenName(fact, "from")]: String(part.gte) };
  if ("lt" in part) return { [whenName(fact, "below")]: String(part.lt) };
  const isMet = (value: FactValue) => judge(part, { [fact]: value }) === true;
  if (of.kind === "yes-no") return { [whenName(fact)]: String(isMet(true)) };
  if (of.kind !== "choice") return {};
  const ticked = Object.keys(of.options).filter(isMet);
  return Object.fromEntries(ticked.map((value) => [whenName(fact, value), TICKED]));
}

/**
 * A condition as controls: each fact by itself, all together; null where it is more than that, and stays text.
 */
export function conditionControls(condition: Condition): FormValues | null {
  const parts = partsOf(condition).map((part) => [onlyFact(part), part] as const);
  const facts = parts.map(
    ([fact, part]) => fact && `${fact} ${"gte" in part ? "from" : "lt" in part ? "below" : ""}`,
  );
  if (facts.includes(null) || new Set(facts).size < facts.length) return null;
  return Object.assign({}, ...parts.map(([fact, part]) => (fact ? controlsOf(fact, part) : {})));
}

function boundOf(values: FormValues, name: string): number | undefined {
  const text = (values[name] ?? "").trim();
  return text === "" ? undefined : Number(text);
}

function partOf(fact: RuleFact, values: FormValues): readonly Condition[] {
  const of = RULE_FACTS[fact];
  if (of.kind === "yes-no") {
    const value = values[whenName(fact)] ?? "";
    return value === "" ? [] : [{ fact, eq: value === "true" }];
  }
  if (of.kind === "number") {
    const [from, below] = [boundOf(values, whenName(fact, "from")), boundOf(values, whenName(fact, "below"))];
    return [
      ...(from === undefined ? [] : [{ fact, gte: from }]),
      ...(below === undefined ? [] : [{ fact, lt: below }]),
    ];
  }
  const all = Object.keys(of.options);
  const ticked = all.filter((value) => values[whenName(fact, value)] === TICKED);
  if (ticked.length === 0 || ticked.length === all.length) return [];
  const [only] = ticked;
  return [ticked.length === 1 && only ? { fact, eq: only } : { fact, in: ticked }];
}

/** Controls that hold something else than a whole number where one is meant. */
export function faultyBounds(values: FormValues): readonly string[] {
  const names = FACTS.filter((fact) => RULE_FACTS[fact].kind === "number").flatMap((fact) => [
    whenName(fact, "from"),
    whenName(fact, "below"),
  ]);
  return names.filter((name) => !/^\d{0,6}$/.test((values[name] ?? "").trim()));
}

/** The condition that the controls of some facts make. */
export function conditionOf(facts: readonly RuleFact[], values: FormValues): Condition {
  const parts = facts.flatMap((fact) => partOf(fact, values));
  const [only] = parts;
  if (parts.length === 0) return ALWAYS;
  return parts.length === 1 && only ? only : { all: parts };
}
