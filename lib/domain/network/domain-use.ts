import { at, type Finding, type Violation, violation } from "@/lib/domain/findings/finding";
import type { SponsorKind } from "@/lib/domain/identity/sponsor-kind";
import { toAsciiDomain } from "./domain-name";

const STATE_WORDS = ["china", "zhongguo", "guojia", "中国", "国家"];
const STATE_KINDS: readonly SponsorKind[] = ["DEFENCE", "GOVERNMENT", "PUBLIC_INSTITUTION", "MASS_ORG"];

/** Suffixes of state bodies, as 《互联网政务应用安全管理规定》 has them; no bureau asks for others. */
export const STATE_SUFFIXES: Readonly<Partial<Record<SponsorKind, readonly string[]>>> = {
  GOVERNMENT: ["gov.cn", "政务"],
  PUBLIC_INSTITUTION: ["cn", "公益"],
};

function isUnder(domain: string, suffixes: readonly string[]): boolean {
  return suffixes.some((suffix) => domain.endsWith(`.${suffix}`));
}

/**
 * Warns when a party or government body is not under `.gov.cn` or `.政务`, or a public institution not under
 * `.cn` or `.公益` (F421).
 *
 * @param domain normalised, in its own script
 * @source fields.md §4.2 rule 11 of the domain notes; 《互联网政务应用安全管理规定》
 */
export function checkStateSuffix(domain: string, sponsorKind: SponsorKind): Violation | null {
  const suffixes = STATE_SUFFIXES[sponsorKind];
  return !suffixes || isUnder(domain, suffixes) ? null : violation("F421");
}

/**
 * Hints that others than state bodies may be asked to change a domain whose own part names the state (F422).
 *
 * @param domain normalised, in its own script
 * @param suffix the public suffix of the domain in the same script, without leading dot
 * @source fields.md §4.2 rule 12 of the domain notes
 */
export function checkStateName(domain: string, suffix: string, sponsorKind: SponsorKind): Violation | null {
  if (STATE_KINDS.includes(sponsorKind)) return null;
  const own = domain.endsWith(`.${suffix}`) ? domain.slice(0, -suffix.length - 1) : domain;
  return STATE_WORDS.some((word) => own.includes(word)) ? violation("F422") : null;
}

/**
 * Refuses a domain that stands in another order which is still open (F419).
 *
 * @source fields.md §4.2 rule 9 of the domain notes
 */
export function checkDomainFree(inOtherOpenOrder: boolean): Violation | null {
  return inOtherOpenOrder ? violation("F419") : null;
}

/**
 * Refuses each further website of an order that has the domain of an earlier one (F424).
 *
 * @param websites the normalised domains of the order's websites with their field paths, in their order
 * @source fields.md §4.2 rule 3 of the domain notes
 */
export function checkDomainsOnce(websites: readonly { path: string; domain: string }[]): Finding[] {
  const seen = new Set<string>();
  return websites.flatMap(({ path, domain }) => {
    const ascii = toAsciiDomain(domain) ?? domain;
    if (ascii === "" || !seen.has(ascii)) {
      seen.add(ascii);
      return [];
    }
    return [at(path, violation("F424"))];
  });
}
