import { FINDINGS, type FindingCode } from "./tables/catalogue";

export type { FindingCode };

/** BLOCK refuses the step or the submission, WARN goes along to the reviewer, INFO is a hint. */
export type Severity = "BLOCK" | "WARN" | "INFO";

export type MessageParams = Readonly<Record<string, string | number>>;

/** What a rule found wrong with one value; it does not know where the value stands. */
export interface Violation {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly params?: MessageParams;
}

/** A violation at its place: `path` is a field path (`services.s1.domain`), a material code or `order`. */
export interface Finding extends Violation {
  readonly path: string;
}

export function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(FINDINGS, code);
}

/**
 * Makes a violation of the catalogue's first severity, or of the one given.
 *
 * @throws RangeError when the catalogue does not know `severity` for this code
 */
export function violation(code: FindingCode, params?: MessageParams, severity?: Severity): Violation {
  const allowed: readonly Severity[] = FINDINGS[code].severities;
  const chosen = severity ?? allowed[0];
  if (!chosen || !allowed.includes(chosen)) throw new RangeError(`${code} is never ${severity}`);
  return params ? { code, severity: chosen, params } : { code, severity: chosen };
}

/** Puts a violation at its place. */
export function at(path: string, found: Violation): Finding {
  return { ...found, path };
}
