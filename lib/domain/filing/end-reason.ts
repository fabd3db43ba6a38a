import { fail, ok, type Result } from "../result";
import { countCharacters } from "../text/check-length";
import { findTooLong, MOST_CHARACTERS, type TooLong } from "../text/free-text";
import { END_REASONS, type EndReason } from "./tables/end-reasons";

/** Why an order is ended, as it is stored and told. */
export interface EndGround {
  readonly reason: EndReason;
  /** In the administrator's own words; empty unless the reason is `OTHER` or there is more to say. */
  readonly note: string;
}

const SHORTEST_NOTE = 2;

export function isEndReason(text: string): text is EndReason {
  return Object.hasOwn(END_REASONS, text);
}

export type EndGroundFault = { readonly code: "reason-missing" | "note-missing" } | TooLong;

/**
 * Reads why an order is ended: one of the list, and with `OTHER` at least 2 characters about it.
 *
 * @source workflow.md §2 no. 27 of the domain notes; list and lengths are ours
 */
export function parseEndGround(reason: string, note: string): Result<EndGround, EndGroundFault> {
  const words = note.trim();
  if (!isEndReason(reason)) return fail({ code: "reason-missing" });
  if (reason === "OTHER" && countCharacters(words) < SHORTEST_NOTE) return fail({ code: "note-missing" });
  const tooLong = findTooLong(words, MOST_CHARACTERS.endNote);
  return tooLong ? fail(tooLong) : ok({ reason, note: words });
}

/** The reason in both languages; the note stands in the language it was written in. */
export function endGroundText({ reason, note }: EndGround): { readonly zh: string; readonly en: string } {
  const { zh, en } = END_REASONS[reason];
  if (note === "") return { zh, en };
  if (reason === "OTHER") return { zh: note, en: note };
  return { zh: `${zh}（${note}）`, en: `${en} (${note})` };
}
