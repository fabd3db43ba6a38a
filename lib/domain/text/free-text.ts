import { countCharacters } from "./check-length";

/** Most characters of what people write in their own words: rules, forms and counters take them from here. */
export const MOST_CHARACTERS = {
  /** A reviewer's remark, and the applicant's answer to it. */
  remark: 500,
  /** What an officer adds to a reason of a refusal. */
  refusal: 500,
  /** Why a rule is changed, taken back, or objected to. */
  ruleReason: 500,
  ruleTextZh: 200,
  ruleTextEn: 400,
  ruleReference: 300,
  endNote: 200,
  revealNote: 200,
  /** Why a record that the ministry lacks is ended or kept. */
  recordGround: 200,
  papers: 500,
  postalAddress: 200,
  staffName: 64,
  /** What a list is searched for; names on record are no longer. */
  search: 100,
} as const;

/** By how much a text is longer than it may be. */
export interface Excess {
  readonly most: number;
  readonly over: number;
}

/** A text is never cut: whoever wrote it is told by how much it is too long. */
export interface TooLong {
  readonly code: "text-too-long";
  readonly excess: Excess;
}

/** By how many characters a text is too long, or null. */
export function findExcess(text: string, most: number): Excess | null {
  const over = countCharacters(text) - most;
  return over > 0 ? { most, over } : null;
}

/** Refuses a text that is too long. */
export function findTooLong(text: string, most: number): TooLong | null {
  const excess = findExcess(text, most);
  return excess && { code: "text-too-long", excess };
}
