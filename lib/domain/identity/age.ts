import { isPlainDate, type PlainDate } from "../calendar/plain-date";
import type { Severity } from "../findings/finding";
import { type Violation, violation } from "../findings/finding";

/** Whoever is younger has no capacity to act for this: Civil Code, art. 18. No bureau may go below. */
export const LOWEST_AGE = 16;
export const ADULT_AGE = 18;

/** The bureau's columns about age. */
export interface AgeRule {
  readonly minAge: number;
  readonly minAgeSeverity: Exclude<Severity, "INFO">;
  readonly minorProofScope: "NONE" | "ALL" | "INDIVIDUALS" | "NOT_LEGAL_REP";
}

/** The person whose age is judged. */
export interface AgeFacts {
  readonly birthDate: PlainDate;
  /** Day of submission in China. */
  readonly day: PlainDate;
  /** Whether the sponsor is an individual. */
  readonly isIndividual: boolean;
  readonly isLegalRep: boolean;
  /** Whether the material MINOR_INCOME_PROOF is there. */
  readonly hasProof: boolean;
}

/**
 * Age in full years on a day; the birthday itself counts, that of 29 February is 1 March in common years.
 *
 * @returns negative before the birth
 * @throws RangeError when one of them is no day
 * @source fields.md §3.5 of the domain notes
 */
export function ageOn(birthDate: PlainDate, day: PlainDate): number {
  if (!isPlainDate(birthDate) || !isPlainDate(day)) throw new RangeError("age needs two days that exist");
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

/**
 * Whether a person of 16 or 17 has to prove employment or income in this province.
 *
 * @source fields.md §3.5 of the domain notes (江苏 all, 广东 individuals only, 云南 not the legal representative)
 */
export function isMinorProofAsked(
  { minorProofScope }: Pick<AgeRule, "minorProofScope">,
  { birthDate, day, isIndividual, isLegalRep }: Omit<AgeFacts, "hasProof">,
): boolean {
  const age = ageOn(birthDate, day);
  if (age < LOWEST_AGE || age >= ADULT_AGE) return false;
  if (minorProofScope === "INDIVIDUALS") return isIndividual;
  if (minorProofScope === "NOT_LEGAL_REP") return !isLegalRep;
  return minorProofScope === "ALL";
}

/**
 * Judges the age of a person in charge: younger than 16 is refused everywhere, younger than the bureau's age by its
 * severity (F321, `minAge`); where 16 and 17 are accepted with a proof, the proof must be there (F322).
 *
 * @source fields.md §3.5 of the domain notes
 */
export function checkAge(rule: AgeRule, facts: AgeFacts): Violation | null {
  const age = ageOn(facts.birthDate, facts.day);
  if (age < LOWEST_AGE) {
    const minAge = rule.minAgeSeverity === "BLOCK" ? Math.max(rule.minAge, LOWEST_AGE) : LOWEST_AGE;
    return violation("F321", { minAge }, "BLOCK");
  }
  if (age < rule.minAge) return violation("F321", { minAge: rule.minAge }, rule.minAgeSeverity);
  return isMinorProofAsked(rule, facts) && !facts.hasProof ? violation("F322") : null;
}
