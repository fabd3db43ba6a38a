import { PROVINCE_CODES, type ProvinceCode } from "../bureau/provinces";
import { SPONSOR_KINDS } from "../identity/tables/sponsor-kinds";
import { judge, type RuleFacts } from "./condition";
import { groupBy, rankOf } from "./rule-book";
import type { RuleDocument } from "./rule-document";

/** Two documents that say different things of one order, and such an order. */
export interface Contradiction {
  readonly ids: readonly [string, string];
  readonly province: ProvinceCode;
  readonly facts: RuleFacts;
}

const SCOPES: readonly RuleFacts[] = Object.keys(SPONSOR_KINDS).flatMap((sponsorKind) =>
  ["WEBSITE", "APP"].map((serviceType) => ({ sponsorKind, serviceType })),
);

function doDatesOverlap(one: RuleDocument, other: RuleDocument): boolean {
  const startsBefore = (a: RuleDocument, b: RuleDocument) =>
    a.validFrom === null || b.validTo === null || a.validFrom <= b.validTo;
  return startsBefore(one, other) && startsBefore(other, one);
}

/** Own rules add to one another; two of one name do not. */
function subjectOf({ key, id }: RuleDocument): string {
  return key === "own" ? id : key;
}

function isRival(one: RuleDocument, other: RuleDocument): boolean {
  const isAside = one.province !== other.province && one.province !== null && other.province !== null;
  if (isAside || subjectOf(one) !== subjectOf(other) || rankOf(one) !== rankOf(other)) return false;
  return doDatesOverlap(one, other) && JSON.stringify(one.effect) !== JSON.stringify(other.effect);
}

function findOrder(one: RuleDocument, other: RuleDocument): Omit<Contradiction, "ids"> | null {
  const province = one.province ?? other.province ?? PROVINCE_CODES[0];
  // What hangs on a fact beyond kind and service may apply as well.
  const mayApply = (document: RuleDocument, facts: RuleFacts) => judge(document.when, facts) !== false;
  const facts = SCOPES.find((scope) => mayApply(one, scope) && mayApply(other, scope));
  return facts && province ? { province, facts } : null;
}

/**
 * Every pair of documents that sets the same key for the same orders at the same time to something else: over all
 * provinces, kinds of sponsor and types of service.
 */
export function findContradictions(documents: readonly RuleDocument[]): readonly Contradiction[] {
  const groups = groupBy(documents, subjectOf);
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, index) =>
      group.slice(index + 1).flatMap((other): readonly Contradiction[] => {
        if (!isRival(one, other)) return [];
        const order = findOrder(one, other);
        return order ? [{ ids: [one.id, other.id], ...order }] : [];
      }),
    ),
  );
}
