import { fail, ok, type Result } from "../result";
import { END_REASONS, type EndReason } from "./tables/end-reasons";

/** Why an order is ended, as it is stored and told. */
export interface EndGround {
  readonly reason: EndReason;
  /** In the administrator's own words; empty unless the reason is `OTHER` or there is more to say. */
  readonly note: string;
}

/** Most characters of the note. */
export const LONGEST_END_NOTE = 200;
const SHORTEST_NOTE = 2;

export function isEndReason(text: string): text is EndReason {
  return Object.hasOwn(END_REASONS, text);
}

export type EndGroundFault = "reason-missing" | "note-missing" | "note-long";

/**
 * Reads why an order is ended: one of the list, and with `OTHER` at least 2 characters about it.
 *
 * @source workflow.md §2 no. 27 of the domain notes; list and lengths are ours
 */
export function parseEndGround(reason: string, note: string): Result<EndGround, EndGroundFault> {
  const words = note.trim();
  const { length } = [...words];
  if (!isEndReason(reason)) return fail("reason-missing");
  if (reason === "OTHER" && length < SHORTEST_NOTE) return fail("note-missing");
  return length > LONGEST_END_NOTE ? fail("note-long") : ok({ reason, note: words });
}

/** The reason in both languages; the note stands in the language it was written in. */
export function endGroundText({ reason, note }: EndGround): { readonly zh: string; readonly en: string } {
  const { zh, en } = END_REASONS[reason];
  if (note === "") return { zh, en };
  if (reason === "OTHER") return { zh: note, en: note };
  return { zh: `${zh}（${note}）`, en: `${en} (${note})` };
}
