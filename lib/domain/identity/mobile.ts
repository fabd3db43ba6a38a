import { type Violation, violation } from "../findings/finding";
import { normaliseChecksumNumber } from "../text/normalise";
import type { MobileRange } from "./tables/mobile-ranges";

/** The provider's policy for main mobiles, and the ranges in force. */
export interface MobilePolicy {
  readonly ranges: readonly MobileRange[];
  /** Lets numbers of virtual operators pass with a warning instead of a refusal. */
  readonly allowVirtualPrefix: boolean;
}

/**
 * Treats a mobile number: digits only, without hyphens and a leading +86 or 0086.
 *
 * @param text as typed; signs that do not belong there stay and are refused by the check
 * @source fields.md §3.2 of the domain notes
 */
export function normaliseMobile(text: string): string {
  return normaliseChecksumNumber(text).replace(/^(?:\+|00)86/, "");
}

/**
 * Finds the range of a mainland mobile number: the longest prefix that fits.
 *
 * @param mobile normalised
 * @param ranges the rows in force, in any order
 * @returns `null` when the text is not 11 digits of an allotted range
 * @source fields.md §3.2 of the domain notes
 */
export function findMobileRange(mobile: string, ranges: readonly MobileRange[]): MobileRange | null {
  if (!/^1\d{10}$/.test(mobile)) return null;
  return ranges
    .filter(({ prefix }) => mobile.startsWith(prefix))
    .reduce<MobileRange | null>(
      (best, range) => (best === null || range.prefix.length > best.prefix.length ? range : best),
      null,
    );
}

/**
 * Refuses what is no mainland mobile by its form alone, where the ranges are not at hand (F306).
 *
 * @param mobile normalised
 */
export function checkMobileForm(mobile: string): Violation | null {
  return /^1\d{10}$/.test(mobile) ? null : violation("F306");
}

/**
 * Checks the mobile of a person in charge (联系方式1): refuses what is no mainland mobile (F306) and ranges that may
 * not receive the message of MIIT (F307: satellite always, virtual operators unless allowed); warns for data cards.
 *
 * @param mobile normalised
 * @source fields.md §3.2 of the domain notes
 */
export function checkMobile(mobile: string, { ranges, allowVirtualPrefix }: MobilePolicy): Violation | null {
  const range = findMobileRange(mobile, ranges);
  if (!range) return violation("F306");
  if (range.use === "GENERAL") return null;
  const isTolerated = range.use === "DATA_CARD" || (range.use === "VIRTUAL" && allowVirtualPrefix);
  return violation("F307", undefined, isTolerated ? "WARN" : "BLOCK");
}

/**
 * Checks an emergency number (应急联系电话): any mainland mobile (F306) but those of virtual operators (F311).
 *
 * @param mobile normalised
 * @param ranges the rows in force
 * @source fields.md §3 and §3.2 of the domain notes
 */
export function checkEmergencyMobile(mobile: string, ranges: readonly MobileRange[]): Violation | null {
  const range = findMobileRange(mobile, ranges);
  if (!range) return violation("F306");
  return range.use === "VIRTUAL" ? violation("F311") : null;
}
