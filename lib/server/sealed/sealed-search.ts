import "server-only";
import * as z from "zod";
import { paramOf, type SearchParams } from "../admin/order-filter";
import { openText, sealText } from "./seal";

const LONGEST_SEARCH = 100;
const VALID_MS = 12 * 3_600_000;

const sealedSchema = z.strictObject({ account: z.uuid(), at: z.int(), q: z.string() });

/** Who looks for something, and when. */
interface Seeker {
  readonly accountId: string;
  readonly at: Date;
}

/** What a list is searched for, and how it stands in the addresses of its pages. */
export interface Search {
  readonly q: string;
  readonly s: string;
  /** The address is too old, or somebody else's: nothing is searched for. */
  readonly isOver: boolean;
}

const NOTHING: Search = { q: "", s: "", isOver: false };

/**
 * What somebody looks for as it may stand in an address, which ends in logs, histories and other people's hands: people
 * look for names, e-mail addresses and mobiles. Only the same account reads it again, for 12 hours.
 */
export function sealSearch(q: string, { accountId, at }: Seeker): string {
  const text = q.slice(0, LONGEST_SEARCH);
  return text && sealText(JSON.stringify({ account: accountId, at: at.getTime(), q: text }));
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
  const typed = paramOf(params, "q").slice(0, LONGEST_SEARCH);
  if (s === "") return typed ? { q: typed, s: sealSearch(typed, { accountId, at }), isOver: false } : NOTHING;
  const sealed = open(s);
  const isMine = sealed?.account === accountId && at.getTime() - sealed.at < VALID_MS;
  return isMine ? { q: sealed.q, s, isOver: false } : { ...NOTHING, isOver: true };
}
