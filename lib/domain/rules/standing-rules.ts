import type { ProvinceCode } from "../bureau/provinces";
import { sentencesOf } from "./document-words";
import { groupBy, isConditional, rankOf } from "./rule-book";
import type { RuleDocument } from "./rule-document";
import { RULE_KEYS } from "./tables/rule-keys";

/** A document as a province has it. */
export interface StandingRule {
  readonly document: RuleDocument;
  /** For all orders that no document above it is for. */
  readonly isForRest: boolean;
}

/** Of one key: down to the first document for all orders, the others stand below it. */
function standing(documents: readonly RuleDocument[]): readonly StandingRule[] {
  const sorted = [...documents].sort((a, b) => rankOf(b) - rankOf(a));
  const general = sorted.findIndex((document) => !isConditional(document));
  const counted = general < 0 ? sorted : sorted.slice(0, general + 1);
  return counted.map((document, index) => ({ document, isForRest: index === general && index > 0 }));
}

const KEYS = Object.keys(RULE_KEYS);

/** Keys in the order of their table, own rules after them. */
function placeOf({ key }: RuleDocument): number {
  return key === "own" ? KEYS.length : KEYS.indexOf(key);
}

function findStanding(documents: readonly RuleDocument[], province: ProvinceCode): readonly StandingRule[] {
  const here = documents.filter((document) => document.province === null || document.province === province);
  const sorted = [...here].sort((a, b) => placeOf(a) - placeOf(b));
  const groups = groupBy(sorted, ({ key, id }) => (key === "own" ? id : key));
  return [...groups.values()].flatMap((group) => {
    const isAsked = group.some((document) => document.province === null && sentencesOf(document).length > 0);
    return standing(group).filter(
      ({ document }) => sentencesOf(document).length > 0 || (document.province !== null && isAsked),
    );
  });
}

type ByProvince = Map<ProvinceCode, readonly StandingRule[]>;

/** Found once for the documents of a moment: the list of all provinces asks for each of them. */
const FOUND = new WeakMap<readonly RuleDocument[], ByProvince>();

/**
 * What stands in a province, in the order of the keys: of each what is for all orders and what is above it, then every
 * own rule. What asks for nothing is left out, unless it takes something national away.
 */
export function standingRules(
  documents: readonly RuleDocument[],
  province: ProvinceCode,
): readonly StandingRule[] {
  const known = FOUND.get(documents) ?? new Map<ProvinceCode, readonly StandingRule[]>();
  FOUND.set(documents, known);
  const found = known.get(province) ?? findStanding(documents, province);
  known.set(province, found);
  return found;
}

/** How many rules of its own a province has. */
export function countOwnRules(documents: readonly RuleDocument[], province: ProvinceCode): number {
  return standingRules(documents, province).filter(({ document }) => document.province !== null).length;
}
