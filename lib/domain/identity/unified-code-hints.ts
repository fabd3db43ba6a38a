import { type Violation, violation } from "../findings/finding";
import { isOrganisationCode } from "./organisation-code";
import type { SponsorKind } from "./sponsor-kind";
import { SPONSOR_KINDS } from "./tables/sponsor-kinds";

const REGISTERED_NATIONALLY = "100000";

/**
 * Warns when the organisation code inside a unified code fails its own check (F243).
 *
 * @param code a unified code with the right form
 * @source GB 11714-1997; fields.md §8.2 of the domain notes
 */
export function checkUnifiedCodeInside(code: string): Violation | null {
  return isOrganisationCode(code.slice(8, 17)) ? null : violation("F243");
}

/**
 * Warns when the first two characters of a unified code do not fit the kind of sponsor (F241).
 *
 * @param code a unified code with the right form
 * @param kind kinds for which the notes name no characters never warn
 * @source fields.md §8.2 of the domain notes
 */
export function checkUnifiedCodeKind(code: string, kind: SponsorKind): Violation | null {
  const prefixes: readonly string[] | null = SPONSOR_KINDS[kind].usccPrefixes;
  return prefixes === null || prefixes.includes(code.slice(0, 2)) ? null : violation("F241");
}

/**
 * Warns when a unified code was registered in another province than that of the filing (F242); bodies registered at
 * national level (100000) may file anywhere.
 *
 * @param code a unified code with the right form
 * @param regionCode GB/T 2260 code of the filing, at least the two digits of the province
 * @source fields.md §8.2 of the domain notes
 */
export function checkUnifiedCodeProvince(code: string, regionCode: string): Violation | null {
  const registeredIn = code.slice(2, 8);
  if (registeredIn === REGISTERED_NATIONALLY) return null;
  return registeredIn.slice(0, 2) === regionCode.slice(0, 2) ? null : violation("F242");
}
