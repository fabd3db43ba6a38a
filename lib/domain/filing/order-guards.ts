import { at, type Finding, violation } from "../findings/finding";
import type { ColumnValues } from "../rules/column-values";
import type { FilingType } from "./types";

/** The bureau's columns for services per order. */
export type CapColumns = Pick<ColumnValues, "maxServices">;

/** Domains that one order of access may carry: a limit of the ministry's form, not of a bureau. */
const PER_ACCESS_ORDER = 10;

/**
 * How many services an order of this type may have; null when it is not limited (changes, cancellations, record moves)
 * or the bureau is not known. New services: as many as the rules of the bureau say; ACCESS: 10 domains of one number.
 *
 * @param bureau the columns of the province, null before a region is chosen
 * @source filing-types.md §2.3 and bureaus.md §9.1 of the domain notes
 */
export function capOfOrder(type: FilingType | null, bureau: CapColumns | null): number | null {
  if (type === "ACCESS") return PER_ACCESS_ORDER;
  const isNew = type === null || type === "FIRST" || type.startsWith("ADD_SERVICE");
  return isNew ? (bureau?.maxServices ?? null) : null;
}

/** What is known of account and sponsor before an order is made or submitted. */
export interface OrderGuardFacts {
  /** This account already holds another sponsor. */
  readonly accountHoldsOtherSponsor: boolean;
  /** Masked name of the other account that holds this sponsor; null when none does. */
  readonly otherAccount: string | null;
  /** Another open order of the account or sponsor; null when there is none. */
  readonly openOrderNo: string | null;
}

/**
 * The guards over account and sponsor: one account one sponsor (`E-ACCOUNT-SPONSOR`), one sponsor one account
 * (`E-ACCOUNT-OTHER`), one open order (`F232`), each at `order`.
 *
 * @source filing-types.md §2.3 and fields.md §2.4 of the domain notes
 */
export function checkOrderGuards(facts: OrderGuardFacts): readonly Finding[] {
  const found: Finding[] = [];
  if (facts.otherAccount !== null) {
    found.push(at("order", violation("E-ACCOUNT-OTHER", { account: facts.otherAccount })));
  }
  if (facts.accountHoldsOtherSponsor) found.push(at("order", violation("E-ACCOUNT-SPONSOR")));
  if (facts.openOrderNo !== null) {
    found.push(at("order", violation("F232", { orderNo: facts.openOrderNo })));
  }
  return found;
}
