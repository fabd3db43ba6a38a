import { type Violation, violation } from "@/lib/domain/findings/finding";
import type { SponsorKind } from "@/lib/domain/identity/sponsor-kind";
import { toAsciiDomain } from "./domain-name";

/** A registrable domain (主域名) and the public suffix it stands under, both in ASCII form. */
export interface RegistrableDomain {
  readonly domain: string;
  readonly suffix: string;
}

/** Looks a host up in the ICANN section of the public suffix list; null for a bare suffix. */
export type RegistrableDomainOf = (host: string) => RegistrableDomain | null;

/** Departments may file a name one level below their government's, e.g. `edu.example.gov.cn`. */
function isDepartmentDomain(ascii: string, sponsorKind: SponsorKind): boolean {
  return sponsorKind === "GOVERNMENT" && /^[^.]+\.[^.]+\.gov\.cn$/.test(ascii);
}

/**
 * Refuses a well-formed domain that is not exactly one label in front of a public suffix (F412), except a
 * government department's name one level further down under `.gov.cn`.
 *
 * @source fields.md §4.2 rule 3 of the domain notes
 */
export function checkRegistrable(
  domain: string,
  registrableDomain: RegistrableDomainOf,
  sponsorKind: SponsorKind,
): Violation | null {
  const ascii = toAsciiDomain(domain);
  if (ascii === null) return violation("F412");
  if (registrableDomain(ascii)?.domain === ascii || isDepartmentDomain(ascii, sponsorKind)) return null;
  return violation("F412");
}
