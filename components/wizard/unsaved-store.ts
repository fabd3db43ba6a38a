import type { AnswerValue } from "@/lib/wizard/answers";
import type { Unsaved } from "./autosaver";

function isAnswer(value: unknown): value is AnswerValue | null {
  return value === null || typeof value === "string" || (Array.isArray(value) && value.every(isText));
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Reads what `keepUnsaved` wrote; null for anything else. */
export function parseUnsaved(text: string | null): Unsaved | null {
  if (text === null) return null;
  const kept: unknown = JSON.parse(text);
  if (typeof kept !== "object" || kept === null || !("base" in kept) || !("patch" in kept)) return null;
  const { base, patch } = kept;
  if (typeof base !== "number" || typeof patch !== "object" || patch === null) return null;
  const fields = Object.entries(patch).filter((entry): entry is [string, AnswerValue | null] =>
    isAnswer(entry[1]),
  );
  return { base, patch: Object.fromEntries(fields) };
}

/** Keeps unsaved fields in this tab, so that a reload or a new sign-in does not lose them. */
export function keepUnsaved(key: string, unsaved: Unsaved | null): void {
  if (unsaved) sessionStorage.setItem(key, JSON.stringify(unsaved));
  else sessionStorage.removeItem(key);
}

/** Takes out what was kept. */
export function takeUnsaved(key: string): Unsaved | null {
  const unsaved = parseUnsaved(sessionStorage.getItem(key));
  sessionStorage.removeItem(key);
  return unsaved;
}

/**
 * Whether this tab has seen a newer save of the draft than `version`: a page drawn before that save, shown again by
 * “back” or on its way while the save arrived, is behind.
 */
export function isBehind(draftId: string, version: number): boolean {
  const key = `newest:${draftId}`;
  const newest = Number(sessionStorage.getItem(key));
  if (version > newest) sessionStorage.setItem(key, String(version));
  return version < newest;
}
