import "server-only";
import type { Locale } from "@/lib/i18n/locale";
import type { AnswerValue } from "@/lib/wizard/answers";
import type { MergeConflict } from "@/lib/wizard/merge";
import type { Db } from "../db/client";
import { displayValue } from "../review/display-value";
import type { Draft } from "./draft-repository";
import type { StoredOrder } from "./order-repository";
import { readingContext } from "./read-context";

/** A field that was changed in two places, with both values as its owner reads them. */
export interface ShownConflict extends MergeConflict {
  readonly shown: { readonly mine: string; readonly theirs: string };
}

export interface ConflictedDraft {
  readonly draft: Draft;
  readonly order: StoredOrder | null;
  readonly conflicts: readonly MergeConflict[];
}

/** Both values of each conflict in words: choices by their labels, regions by their names, own data in full. */
export async function conflictsInWords(
  db: Db,
  { draft, order, conflicts }: ConflictedDraft,
  at: Date,
  locale: Locale,
): Promise<readonly ShownConflict[]> {
  if (conflicts.length === 0) return [];
  const context = await readingContext(db, draft.answers, order, at);
  const words = (path: string, value: AnswerValue | null) =>
    displayValue({ path, value: value ?? undefined, locale, context, isRevealed: true });
  return conflicts.map((conflict) => ({
    ...conflict,
    shown: {
      mine: words(conflict.path, conflict.mine),
      theirs: words(conflict.path, conflict.theirs),
    },
  }));
}
