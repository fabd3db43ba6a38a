import type { Violation } from "@/lib/domain/findings/finding";
import type { SponsorKind } from "@/lib/domain/identity/sponsor-kind";
import { toAsciiDomain } from "./domain-name";
import { checkSuffix, type SuffixLookup } from "./domain-suffix";
import { checkDomainSyntax } from "./domain-syntax";
import { checkStateName, checkStateSuffix } from "./domain-use";
import { checkRegistrable, type RegistrableDomainOf } from "./registrable-domain";

/** What the rules over a website's domain need that ask nobody about it. */
export interface DomainContext {
  readonly suffixes: SuffixLookup;
  readonly registrableDomain: RegistrableDomainOf;
  readonly sponsorKind: SponsorKind;
}

/** The public suffix of a domain as it stands in it, in the script of the domain. */
function suffixOf(domain: string, registrableDomain: RegistrableDomainOf): string {
  const labels = registrableDomain(toAsciiDomain(domain) ?? "")?.suffix.split(".").length ?? 1;
  return domain.split(".").slice(-labels).join(".");
}

/**
 * Judges a website's domain (网站域名) by itself: syntax (F411), registrable (F412), suffix (F413, F423), suffix of
 * state bodies (F421), words of the state (F422). Nothing else is said about a domain that fails one of the
 * first two.
 *
 * @param domain as `normaliseDomain` gives it
 * @returns in the order of the rules
 * @source fields.md §4.2 rules 2–4, 11 and 12 of the domain notes
 */
export function checkDomain(domain: string, context: DomainContext): Violation[] {
  const { suffixes, registrableDomain, sponsorKind } = context;
  const shape = checkDomainSyntax(domain) ?? checkRegistrable(domain, registrableDomain, sponsorKind);
  if (shape) return [shape];
  const suffix = suffixOf(domain, registrableDomain);
  return [
    checkSuffix(domain, suffixes),
    checkStateSuffix(domain, sponsorKind),
    checkStateName(domain, suffix, sponsorKind),
  ].filter((found) => found !== null);
}
