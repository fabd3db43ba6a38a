import { FILING_TYPES } from "./tables/filing-types";

export { FILING_TYPES };

/** Filing type (备案类型). */
export type FilingType = keyof typeof FILING_TYPES;

/** A type that the basic check may find (`FIRST`, `ACCESS`, `ADD_SERVICE_*`). */
export type DeterminedType = {
  [T in FilingType]: (typeof FILING_TYPES)[T]["determined"] extends true ? T : never;
}[FilingType];

/**
 * Whether `text` is the key of a filing type.
 *
 * @source filing-types.md §1 of the domain notes
 */
export function isFilingType(text: string): text is FilingType {
  return Object.hasOwn(FILING_TYPES, text);
}

/**
 * Whether the system decides on this type; only such types turn into one another, all others are picked
 * by the applicant and stay.
 *
 * @source filing-types.md §1 and §2.4 of the domain notes
 */
export function isDeterminedType(type: FilingType): type is DeterminedType {
  return FILING_TYPES[type].determined;
}

/**
 * Whether orders of this type end at the bureau; CLAIM, IMPORT and TRANSFER_ACCOUNT do not.
 *
 * @source workflow.md §1.4 of the domain notes
 */
export function isDecidedByBureau(type: FilingType): boolean {
  return FILING_TYPES[type].bureau;
}

/**
 * Whether papers may be asked for by post: never for cancellations, CHANGE_ACCESS, CLAIM, IMPORT and
 * TRANSFER_ACCOUNT.
 *
 * @source workflow.md §1.4 and §2 no. 12 of the domain notes
 */
export function isMailingPossible(type: FilingType): boolean {
  return FILING_TYPES[type].mailing;
}

/**
 * Whether a record on file is what the order is about (CLAIM, IMPORT): the reviewer ends it.
 *
 * @source workflow.md §2 no. 28 of the domain notes
 */
export function isRecordClaim(type: FilingType): boolean {
  return type === "CLAIM" || type === "IMPORT";
}
