import "server-only";
import { mergePatch } from "@/lib/wizard/merge";
import { recordPatch } from "@/lib/wizard/on-record";
import type { Db } from "../db/client";
import { type Draft, saveDraft } from "./draft-repository";
import { findOnRecord } from "./on-record";

/** A draft after the record was asked, and which of its answers came from there just now. */
export interface FilledDraft {
  readonly draft: Draft;
  readonly taken: readonly string[];
}

/** Fills what nobody has typed yet with what stands on record. Inside a transaction that holds the draft. */
export async function takeFromRecord(
  tx: Db,
  draft: Draft,
  accountId: string,
  at: Date,
): Promise<FilledDraft> {
  const patch = recordPatch(draft.answers, await findOnRecord(tx, draft, accountId));
  const { answers, fieldVersions, version, changed } = mergePatch(draft, patch, draft.version);
  if (changed.length === 0) return { draft, taken: [] };
  const filled = { ...draft, answers, fieldVersions, version, updatedAt: at };
  await saveDraft(tx, filled, changed, at);
  return { draft: filled, taken: changed };
}
