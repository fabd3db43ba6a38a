import type { ColumnValues } from "../rules/column-values";
import type { RuleBook, RuleScope } from "../rules/rule-book";
import type { Certainty, Provenance } from "../rules/rule-document";
import type { RuleKey } from "../rules/tables/rule-keys";
import { type ProvinceCode, provinceOf } from "./provinces";

export type { Certainty };

/**
 * What one bureau (管局) asks of an order, as its rules say together.
 *
 * @source bureaus.md §9.1, §9.2 of the domain notes
 */
export interface BureauRule extends ColumnValues {
  readonly code: ProvinceCode;
  readonly abbr: string;
  readonly policeAbbr: string;
  /** How sure each key is, and where it was read. */
  readonly grounds: Readonly<Record<RuleKey, Provenance>>;
}

/**
 * What the bureau of the province in which a six-digit division code lies asks for, or null when there is none.
 *
 * @param scope the order, as far as it is known
 * @source bureaus.md §9 of the domain notes
 */
export function ruleOf(rules: RuleBook, regionCode: string, scope?: RuleScope): BureauRule | null {
  const province = provinceOf(regionCode);
  return province ? rules.ruleOf(province, scope) : null;
}

/**
 * Like `ruleOf`, for a code that was checked before.
 *
 * @throws RangeError when the province has no bureau
 * @source bureaus.md §9 of the domain notes
 */
export function requireRule(rules: RuleBook, regionCode: string, scope?: RuleScope): BureauRule {
  const rule = ruleOf(rules, regionCode, scope);
  if (!rule) throw new RangeError(`no bureau rule for ${regionCode}`);
  return rule;
}
