import type { Answers, AnswerValue } from "./answers";

/** Path → number of the save that last changed it, removed answers included. */
export type FieldVersions = Readonly<Record<string, number>>;

/** One changed field; null removes the answer. */
export type Patch = Readonly<Record<string, AnswerValue | null>>;

/** A field that somebody else changed since the sender read it, to another value. */
export interface MergeConflict {
  readonly path: string;
  readonly mine: AnswerValue | null;
  readonly theirs: AnswerValue | null;
}

export interface Merged {
  readonly answers: Answers;
  readonly fieldVersions: FieldVersions;
  readonly version: number;
  /** Paths whose value is another one now. */
  readonly changed: readonly string[];
  readonly conflicts: readonly MergeConflict[];
}

interface Stored {
  readonly answers: Answers;
  readonly fieldVersions: FieldVersions;
  readonly version: number;
}

function isSame(a: AnswerValue | null, b: AnswerValue | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Applies changed fields to what is stored. Fields nobody else touched since `base` are taken over;
 * a field that was changed meanwhile to another value is left as stored and reported with both values.
 *
 * @param base number of the save the sender had seen when it last heard from the server
 */
export function mergePatch(stored: Stored, patch: Patch, base: number): Merged {
  const answers: Record<string, AnswerValue> = { ...stored.answers };
  const fieldVersions: Record<string, number> = { ...stored.fieldVersions };
  const changed: string[] = [];
  const conflicts: MergeConflict[] = [];
  const version = stored.version + 1;
  for (const [path, mine] of Object.entries(patch)) {
    const theirs = stored.answers[path] ?? null;
    if (isSame(mine, theirs)) continue;
    if ((stored.fieldVersions[path] ?? 0) > base) {
      conflicts.push({ path, mine, theirs });
      continue;
    }
    if (mine === null) delete answers[path];
    else answers[path] = mine;
    fieldVersions[path] = version;
    changed.push(path);
  }
  return {
    answers,
    fieldVersions,
    version: changed.length > 0 ? version : stored.version,
    changed,
    conflicts,
  };
}

/** What others changed after save number `base`: path → value now, null when removed. */
export function changesSince(stored: Stored, base: number, mine: Patch): Patch {
  const news: Record<string, AnswerValue | null> = {};
  for (const [path, version] of Object.entries(stored.fieldVersions)) {
    if (version > base && !(path in mine)) news[path] = stored.answers[path] ?? null;
  }
  return news;
}

/** The key of the next item of a list: never one that was used before, removed items included. */
export function nextItemKey(
  { answers, fieldVersions }: Pick<Stored, "answers" | "fieldVersions">,
  path: string,
  letter: string,
): string {
  const start = `${path}.${letter}`;
  let highest = 0;
  // What a draft begins with was never saved and has no version.
  for (const used of [...Object.keys(fieldVersions), ...Object.keys(answers)]) {
    const number = used.startsWith(start) ? Number.parseInt(used.slice(start.length), 10) : Number.NaN;
    if (number > highest) highest = number;
  }
  return `${letter}${highest + 1}`;
}
