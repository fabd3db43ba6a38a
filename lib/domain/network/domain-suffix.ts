import { type Violation, violation } from "@/lib/domain/findings/finding";
import { toAsciiDomain } from "./domain-name";

/** Whether the Ministry approved a suffix: a suffix that is in no table counts as UNKNOWN. */
export type SuffixApproval = "YES" | "NO" | "UNKNOWN";

/** A domain suffix (域名后缀) without its leading dot, with its ASCII form and where the verdict comes from. */
export interface DomainSuffix {
  readonly suffix: string;
  readonly ascii: string;
  readonly approved: SuffixApproval;
  readonly note: string;
}

/** The rows of the suffix table by ASCII form. */
export type SuffixLookup = ReadonlyMap<string, DomainSuffix>;

/** Prepares the rows of the suffix table for {@link findSuffix}. @source fields.md §7.8 of the domain notes */
export function buildSuffixLookup(rows: readonly DomainSuffix[]): SuffixLookup {
  return new Map(rows.map((row) => [row.ascii, row]));
}

/**
 * Finds the longest suffix of the table that a domain stands under; null when none fits.
 *
 * @source fields.md §7.8 of the domain notes
 */
export function findSuffix(domain: string, suffixes: SuffixLookup): DomainSuffix | null {
  const labels = (toAsciiDomain(domain) ?? domain).split(".");
  for (let first = 1; first < labels.length; first += 1) {
    const row = suffixes.get(labels.slice(first).join("."));
    if (row) return row;
  }
  return null;
}

/**
 * Refuses a suffix that is not approved (F413) and passes one that nobody knows on to the reviewer (F423).
 *
 * @param domain a well-formed domain; the message names its suffix with the dot, in its own script
 * @source fields.md §4.2 rule 4 and §7.8 of the domain notes
 */
export function checkSuffix(domain: string, suffixes: SuffixLookup): Violation | null {
  const row = findSuffix(domain, suffixes);
  if (row?.approved === "YES") return null;
  const suffix = `.${row?.suffix ?? domain.slice(domain.lastIndexOf(".") + 1)}`;
  return violation(row?.approved === "NO" ? "F413" : "F423", { suffix });
}
