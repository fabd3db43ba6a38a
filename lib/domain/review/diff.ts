/** An answer as it is stored: JSON. */
export type AnswerValue =
  | string
  | number
  | boolean
  | null
  | readonly AnswerValue[]
  | { readonly [key: string]: AnswerValue };

/** Answers by field path (`services.s1.domain`). */
export type FlatAnswers = Readonly<Record<string, AnswerValue | undefined>>;

/** One answer that is not what it was. */
export interface AnswerChange {
  readonly path: string;
  readonly kind: "ADDED" | "REMOVED" | "CHANGED";
  readonly before: AnswerValue | undefined;
  readonly after: AnswerValue | undefined;
}

function isMissing(value: AnswerValue | undefined): boolean {
  return value === undefined || value === null || value === "";
}

function isList(value: AnswerValue): value is readonly AnswerValue[] {
  return Array.isArray(value);
}

function isSameValue(a: AnswerValue | undefined, b: AnswerValue | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a === null || b === null) return false;
  if (typeof a !== "object" || typeof b !== "object") return false;
  if (isList(a) || isList(b)) {
    return isList(a) && isList(b) && a.length === b.length && a.every((item, i) => isSameValue(item, b[i]));
  }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSameValue(a[key], b[key]));
}

/** `services.s2` before `services.s10`. */
function comparePaths(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

/**
 * What changed between two submissions, sorted by path. Empty text, null and absent are the same; the order of a
 * list counts, the order of an object's keys does not.
 *
 * @source architecture §7: the reviewer sees what changed between two submissions
 */
export function diffAnswers(before: FlatAnswers, after: FlatAnswers): readonly AnswerChange[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(comparePaths);
  return paths.flatMap((path): AnswerChange[] => {
    const [old, now] = [before[path], after[path]];
    if (isMissing(old) && isMissing(now)) return [];
    if (isSameValue(old, now)) return [];
    const kind = isMissing(old) ? "ADDED" : isMissing(now) ? "REMOVED" : "CHANGED";
    return [{ path, kind, before: old, after: now }];
  });
}
