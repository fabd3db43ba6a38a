import { type Violation, violation } from "../findings/finding";
import { parseFilingNumber } from "./numbers";

/** What the registry says of a subject number: the document on record, nobody, or no answer. */
export type RecordLookup = { readonly certType: string; readonly certNo: string } | "NONE" | "UNKNOWN";

/** The document somebody claims a record with, normalised. */
export interface ClaimedDocument {
  readonly certType: string;
  readonly certNo: string;
}

/**
 * Refuses what is no subject number (F703): the number of a website or App, and what looks like no filing number.
 * Licence numbers and unusual forms pass; the registry and a reviewer look at them.
 *
 * @source fields.md §6.1 (`subjectNumber`), filing-types.md §5.1 of the domain notes
 */
export function checkSubjectNumber(text: string): Violation | null {
  const parsed = parseFilingNumber(text);
  return parsed.ok && parsed.value.kind !== "SERVICE" ? null : violation("F703");
}

/**
 * Refuses a number the registry does not know, or whose document differs (F704). A registry without an answer says
 * nothing.
 *
 * @source fields.md §6.1 (`subjectNumber`, `certType`, `certNo`) of the domain notes
 */
export function checkClaimedRecord(lookup: RecordLookup, document: ClaimedDocument): Violation | null {
  if (lookup === "UNKNOWN") return null;
  if (lookup === "NONE") return violation("F704");
  const isSame = lookup.certType === document.certType && lookup.certNo === document.certNo;
  return isSame ? null : violation("F704");
}
