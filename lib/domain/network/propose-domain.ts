import { toAsciiDomain } from "./domain-name";
import type { RegistrableDomainOf } from "./registrable-domain";

/**
 * What a mistyped domain may be meant as: commas and blanks as dots, an underscore as a hyphen; of a subdomain the
 * registrable domain it belongs to.
 *
 * @param domain as `normaliseDomain` gives it
 * @param registrableDomain null where the list of suffixes is not at hand
 * @source fields.md §4.2 rules 1 to 3 of the domain notes; the choice is ours
 */
export function proposeDomains(
  domain: string,
  registrableDomain: RegistrableDomainOf | null,
): readonly string[] {
  const plain = domain
    .replace(/_/g, "-")
    .replace(/[，,、;；\s]+/g, ".")
    .replace(/\.{2,}/g, ".")
    .replace(/^[.-]+|[.-]+$/g, "");
  const found = registrableDomain?.(toAsciiDomain(plain) ?? "");
  if (!found) return [plain];
  const labels = found.domain.split(".").length;
  return [plain, plain.split(".").slice(-labels).join(".")];
}
