import "server-only";
import type { Finding } from "@/lib/domain/findings/finding";
import { checkField } from "@/lib/wizard/engine";
import { findField } from "@/lib/wizard/paths";
import type { Db } from "../db/client";
import type { Draft } from "./draft-repository";
import type { StoredOrder } from "./order-repository";
import { readingContext } from "./read-context";

export interface FieldsToJudge {
  readonly draft: Draft;
  readonly order: StoredOrder | null;
  readonly paths: readonly string[];
  readonly at: Date;
}

/**
 * What the rules that need no outside facts say of single fields, for the page that just saved them. Registries
 * and other orders are asked when the page is left.
 */
export async function judgeFields(
  db: Db,
  request: FieldsToJudge,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const { draft, order, paths, at } = request;
  const context = await readingContext(db, draft.answers, order, at);
  const verdicts = new Map<string, readonly Finding[]>();
  for (const path of paths) {
    const placed = findField(path);
    const isEmpty = (draft.answers[path] ?? "").length === 0;
    if (!placed || placed.field.widget === "code") continue;
    verdicts.set(path, isEmpty ? [] : checkField(path, placed.field, { ...context, owner: placed.owner }));
  }
  return verdicts;
}
