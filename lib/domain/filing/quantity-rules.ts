import { at, type Finding, violation } from "../findings/finding";
import type { ColumnValues } from "../rules/column-values";

/** The bureau's columns on the total of a sponsor's services; 0 = no limit, and no check on site. */
export type TotalColumns = Pick<ColumnValues, "cap" | "onsiteFrom">;

/** What `{rule}` of F503 says; the parameter is a key of this table. */
export const TOTAL_RULES = {
  BUREAU: { zh: "该省管局可能不予通过", en: "the bureau may refuse more" },
  ONSITE: { zh: "须按该省管局要求到现场核验", en: "the bureau then asks for a check on site" },
  PROVIDER: { zh: "已达本平台上限", en: "the limit of this platform is reached" },
} as const;

/** How many services the sponsor has and would have. */
export interface TotalFacts {
  /** Live services of the sponsor, at all providers as far as known. */
  readonly filed: number;
  /** New services of this order. */
  readonly added: number;
  /** The provider's own limit; 0 = none. */
  readonly providerCap: number;
}

/**
 * Refuses more services in one order than allowed (F502).
 *
 * @param cap highest number, null when this type has none
 * @source fields.md §5 (F502), filing-types.md §2.3 of the domain notes
 */
export function checkServicesPerOrder(count: number, cap: number | null): readonly Finding[] {
  return cap !== null && count > cap ? [at("order", violation("F502", { max: cap }))] : [];
}

/**
 * Objects to the total of a sponsor's services (F503): BLOCK above the provider's limit, WARN above the bureau's and
 * where the bureau checks on site, which the reviewer arranges.
 *
 * @source fields.md §5 (F503), bureaus.md §9.2 (caps, `onsite`) of the domain notes
 */
export function checkTotalServices(rule: TotalColumns, facts: TotalFacts): readonly Finding[] {
  const total = facts.filed + facts.added;
  const { providerCap } = facts;
  if (providerCap > 0 && total > providerCap) {
    return [at("order", violation("F503", { max: providerCap, rule: "PROVIDER" }, "BLOCK"))];
  }
  const { cap, onsiteFrom } = rule;
  const warn = (max: number, what: keyof typeof TOTAL_RULES) =>
    total > max ? [at("order", violation("F503", { max, rule: what }, "WARN"))] : [];
  return [...(cap > 0 ? warn(cap, "BUREAU") : []), ...(onsiteFrom > 0 ? warn(onsiteFrom - 1, "ONSITE") : [])];
}
