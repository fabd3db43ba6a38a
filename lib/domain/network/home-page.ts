import { type Violation, violation } from "@/lib/domain/findings/finding";
import { normaliseCode } from "@/lib/domain/text/normalise";
import { normaliseHost, toAsciiDomain } from "./domain-name";

const LONGEST_ADDRESS = 512;

/** The home page a site has unless another is given. @source fields.md §4.3 of the domain notes */
export function defaultHomePage(domain: string): string {
  return `www.${domain}`;
}

/**
 * Takes blanks, the scheme and a last slash off a home page address; host in lower case, the path as typed.
 *
 * @source fields.md §4.3 of the domain notes (without scheme)
 */
export function normaliseHomePage(text: string): string {
  const plain = normaliseCode(text).replace(/^[A-Za-z]+:\/\//, "");
  const end = plain.search(/[/?#]/);
  if (end < 0) return normaliseHost(plain);
  const path = plain.slice(end);
  return normaliseHost(plain.slice(0, end)) + (path === "/" ? "" : path);
}

/**
 * Refuses a normalised home page of more than 512 characters, or whose host is neither the filed domain nor
 * `www.` and the filed domain (F431).
 *
 * @source fields.md §4.3 of the domain notes
 */
export function checkHomePage(homePage: string, domain: string): Violation | null {
  if ([...homePage].length > LONGEST_ADDRESS) return violation("F431");
  const host = toAsciiDomain(homePage.split(/[/?#]/, 1)[0] ?? "");
  const filed = toAsciiDomain(domain);
  const isUnderDomain = filed !== null && (host === filed || host === `www.${filed}`);
  return isUnderDomain ? null : violation("F431");
}
