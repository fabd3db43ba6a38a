import type { BureauRule } from "../bureau/bureau-rule";
import { PROVINCES, type ProvinceCode } from "../bureau/provinces";
import type { PlainDate } from "../calendar/plain-date";
import { judge, type RuleFacts } from "./condition";
import type { Provenance, RuleDocument } from "./rule-document";
import { isOfTheMoment, RULE_KEYS, type RuleKey } from "./tables/rule-keys";

/** What a column may hang on. */
export type RuleScope = Pick<RuleFacts, "sponsorKind" | "serviceType" | "filingType">;

/** The rules of one moment. */
export interface RuleBook {
  readonly documents: readonly RuleDocument[];
  /** What the bureau of a province asks of such an order. */
  readonly ruleOf: (province: ProvinceCode, scope?: RuleScope) => BureauRule;
}

/** Whether a document holds on a day in China. */
export function isInForce({ validFrom, validTo }: RuleDocument, day: PlainDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}

/** Whether a document has a condition, which puts it above one without. */
export function isConditional({ when }: RuleDocument): boolean {
  return !("all" in when && when.all.length === 0);
}

/** A province's document stands over the national one, a conditional one over the other of its level. */
export function rankOf(document: RuleDocument): number {
  return (document.province === null ? 0 : 2) + (isConditional(document) ? 1 : 0);
}

function isRuleKey(key: string): key is RuleKey {
  return key !== "own";
}

const KEYS = Object.keys(RULE_KEYS).filter(isRuleKey);

/** The documents that share a name, in their order. */
export function groupBy(
  documents: readonly RuleDocument[],
  nameOf: (document: RuleDocument) => string,
): ReadonlyMap<string, readonly RuleDocument[]> {
  const groups = new Map<string, RuleDocument[]>();
  for (const document of documents) {
    const name = nameOf(document);
    groups.set(name, [...(groups.get(name) ?? []), document]);
  }
  return groups;
}

type ByKey = ReadonlyMap<string, readonly RuleDocument[]>;

/** The documents of each key, those that stand over others first. */
function sortByKey(documents: readonly RuleDocument[]): ByKey {
  const sorted = [...documents].sort((a, b) => rankOf(b) - rankOf(a));
  return groupBy(sorted, ({ key }) => key);
}

/** The document of a key that decides for such orders of a province. */
function deciding(
  all: readonly RuleDocument[],
  province: ProvinceCode,
  facts: RuleFacts,
): RuleDocument | undefined {
  return all.find(
    (document) =>
      (document.province === null || document.province === province) && judge(document.when, facts) === true,
  );
}

/** The document that decides each key for such orders of a province. */
function decidingAll(byKey: ByKey, province: ProvinceCode, scope: RuleScope): readonly RuleDocument[] {
  return KEYS.map((key) => {
    const document = deciding(byKey.get(key) ?? [], province, scope);
    if (!document) throw new RangeError(`no rule ${key} for ${province}`);
    return document;
  });
}

function combine(province: ProvinceCode, documents: readonly RuleDocument[]): BureauRule {
  const { icpAbbr: abbr, policeAbbr } = PROVINCES[province];
  const values: Record<string, unknown> = {};
  const grounds: Partial<Record<RuleDocument["key"], Provenance>> = {};
  for (const { id, key, effect, provenance } of documents) {
    if (effect.kind !== "columns") throw new RangeError(`${id} has no values`);
    Object.assign(values, effect.values);
    grounds[key] = provenance;
  }
  return {
    ...(values as unknown as BureauRule),
    code: province,
    abbr,
    policeAbbr,
    grounds: grounds as BureauRule["grounds"],
  };
}

function remember(known: Map<string, BureauRule>, name: string, make: () => BureauRule): BureauRule {
  const kept = known.get(name);
  if (kept) return kept;
  const rule = make();
  known.set(name, rule);
  return rule;
}

/** Makes the rules of one moment of the documents in force then. */
export function createRuleBook(documents: readonly RuleDocument[]): RuleBook {
  const byKey = sortByKey(documents);
  const known = new Map<string, BureauRule>();
  // Thousands of scopes share a few dozen rules; each is made once.
  const made = new Map<string, BureauRule>();
  return {
    documents,
    ruleOf: (province, scope = {}) =>
      remember(known, [province, scope.sponsorKind, scope.serviceType, scope.filingType].join(), () => {
        const decided = decidingAll(byKey, province, scope);
        const name = [province, ...decided.map(({ id }) => id)].join();
        return remember(made, name, () => combine(province, decided));
      }),
  };
}

/**
 * The documents that stand for such an order: of each key the one that decides, and every own rule that applies; but
 * what holds at the moment alone, whatever moment the order is judged by.
 *
 * @param facts what is known; columns are decided by `RuleScope` alone
 */
export function documentsFor(
  { documents }: RuleBook,
  province: ProvinceCode,
  facts: RuleFacts,
): readonly RuleDocument[] {
  const byKey = sortByKey(documents);
  const keys = KEYS.filter((key) => !isOfTheMoment(key));
  const decided = keys.flatMap((key) => deciding(byKey.get(key) ?? [], province, facts) ?? []);
  return [...decided, ...ownRulesFor(documents, province, facts)];
}

/** The rules without columns that apply to an order. */
export function ownRulesFor(
  documents: readonly RuleDocument[],
  province: ProvinceCode,
  facts: RuleFacts,
): readonly RuleDocument[] {
  return documents.filter(
    (document) =>
      document.key === "own" &&
      (document.province === null || document.province === province) &&
      judge(document.when, facts) === true,
  );
}
