import { type Violation, violation } from "@/lib/domain/findings/finding";
import { toAsciiDomain } from "./domain-name";

const LONGEST_NAME = 253;
const LONGEST_LABEL = 63;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Whether a normalised host is a well-formed domain name: at most 253 characters, two or more labels of 1
 * to 63 letters, digits and inner hyphens after conversion to ASCII, the last one not digits only.
 *
 * @source fields.md §4.2 rule 2 of the domain notes; RFC 1035
 */
export function isDomainName(host: string): boolean {
  const ascii = toAsciiDomain(host);
  if (ascii === null || ascii.length > LONGEST_NAME) return false;
  const labels = ascii.split(".");
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? "")) return false;
  return labels.every((label) => label.length <= LONGEST_LABEL && LABEL.test(label));
}

/**
 * Refuses a normalised domain that is no domain name (F411).
 *
 * @source fields.md §4.2 rule 2 of the domain notes
 */
export function checkDomainSyntax(domain: string): Violation | null {
  return isDomainName(domain) ? null : violation("F411");
}
