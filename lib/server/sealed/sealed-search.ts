import "server-only";
import * as z from "zod";
import { findExcess, MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import { paramOf, type SearchParams } from "../admin/order-filter";
import { openText, sealText } from "./seal";

const VALID_MS = 12 * 3_600_000;

const sealedSchema = z.strictObject({
  account: z.uuid(),
  at: z.int(),
  q: z.string(),
  isCut: z.literal(true).optional(),
});

/** Who looks for something, and when. */
interface Seeker {
  readonly accountId: string;
  readonly at: Date;
}

/** What a list is searched for, and how it stands in the addresses of its pages. */
export interface Search {
  readonly q: string;
  readonly s: string;
  /**
   * `over`: the address is too old, or somebody else's, and nothing is searched for. `cut`: only the beginning of what
   * was typed is searched for.
   */
  readonly trouble: "over" | "cut" | null;
}

const NOTHING: Search = { q: "", s: "", trouble: null };

/** As much of a text as is searched for. */
function cutSearch(text: string): { readonly q: string; readonly isCut?: true } {
  if (!findExcess(text, MOST_CHARACTERS.search)) return { q: text };
  return { q: [...text].slice(0, MOST_CHARACTERS.search).join("").trimEnd(), isCut: true };
}

/**
 * What somebody looks for as it may stand in an address, which ends in logs, histories and other people's hands: people
 * look for names, e-mail addresses and mobiles. Only the same account reads it again, for 12 hours.
 */
export function sealSearch(q: string, { accountId, at }: Seeker): string {
  return q && sealText(JSON.stringify({ account: accountId, at: at.getTime(), ...cutSearch(q) }));
}

function open(s: string): z.infer<typeof sealedSchema> | null {
  try {
    return sealedSchema.parse(JSON.parse(openText(s)));
  } catch {
    return null;
  }
}

/** Reads what a list is searched for from its address. */
export function readSearch(params: SearchParams, { accountId, at }: Seeker): Search {
  const s = paramOf(params, "s");
  // Typed into the address by hand; no form of ours puts it there.
  const typed = paramOf(params, "q");
  if (s === "" && typed === "") return NOTHING;
  if (s === "") {
    const { q, isCut } = cutSearch(typed);
    return { q, s: sealSearch(typed, { accountId, at }), trouble: isCut ? "cut" : null };
  }
  const sealed = open(s);
  const isMine = sealed?.account === accountId && at.getTime() - sealed.at < VALID_MS;
  return isMine ? { q: sealed.q, s, trouble: sealed.isCut ? "cut" : null } : { ...NOTHING, trouble: "over" };
}
