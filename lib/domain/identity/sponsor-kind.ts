import { type Violation, violation } from "../findings/finding";
import { SPONSOR_KINDS } from "./tables/sponsor-kinds";

/** Kind of sponsor (主办者性质、单位性质). */
export type SponsorKind = keyof typeof SPONSOR_KINDS;

/**
 * Whether a text is the key of a kind of sponsor.
 *
 * @source fields.md §7.1 of the domain notes
 */
export function isSponsorKind(text: string): text is SponsorKind {
  return Object.hasOwn(SPONSOR_KINDS, text);
}

/**
 * Whether a sponsor of this kind is an organisation: every kind but the individual.
 *
 * @source fields.md §11 of the domain notes (`organisation` = sponsorKind ≠ 5)
 */
export function isOrganisation(kind: SponsorKind): boolean {
  return kind !== "INDIVIDUAL";
}

/**
 * Lists the kinds a provider offers, in the order of the MIIT codes.
 *
 * @param shown kinds hidden by default that this provider shows all the same
 * @source fields.md §7.1 of the domain notes
 */
export function listOfferedSponsorKinds(shown: readonly SponsorKind[] = []): SponsorKind[] {
  return Object.keys(SPONSOR_KINDS)
    .filter(isSponsorKind)
    .filter((kind) => !SPONSOR_KINDS[kind].hiddenByDefault || shown.includes(kind));
}

/**
 * Refuses a kind that does not exist or that this provider does not offer (F103).
 *
 * @param offered what `listOfferedSponsorKinds` gave for the provider
 * @source fields.md §1 of the domain notes
 */
export function checkSponsorKind(kind: string, offered: readonly SponsorKind[]): Violation | null {
  return isSponsorKind(kind) && offered.includes(kind) ? null : violation("F103");
}
