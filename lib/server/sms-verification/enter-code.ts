import "server-only";
import { can } from "@/lib/domain/filing/policy";
import { recordSmsEntry } from "@/lib/domain/filing/sms-verification";
import { maskPersonName } from "@/lib/domain/identity/mask";
import { countUp, forget } from "../auth/throttle";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { findOrder, findOrderForUpdate, type StoredOrder } from "../filing/order-repository";
import {
  listChallengesOf,
  type PlacedChallenge,
  requireLastRound,
  type StoredChallenge,
  saveRound,
} from "./challenge-repository";
import { codeDigest, mobileDigest, tailDigest } from "./code-digest";
import { settleRound } from "./end-round";
import { tellWrongEntries } from "./tell-wrong-entries";
import { addVerifierEvent } from "./verifier-event";

/** What a person typed on the page of the verification, normalised. */
export interface CodeEntry {
  readonly mobile: string;
  readonly code: string;
  /** Last six characters of the document number. */
  readonly tail: string;
}

/**
 * What the page answers. Only who types the right code and the right end of the document number learns how an order
 * stands; every other entry is answered alike, whether the mobile has a challenge or not.
 */
export type EntryAnswer =
  | {
      readonly answer: "VERIFIED";
      /** Masked. */
      readonly orderNo: string;
      readonly person: string;
      /** Verifiers of the order that are still missing; 0 = it goes to the bureau. */
      readonly others: number;
      /** By when the bureau decides; null until it has the order, and afterwards. */
      readonly dueAt: string | null;
    }
  | { readonly answer: "WRONG"; readonly left: number }
  | { readonly answer: "RETURNED" | "TOO_LATE" };

/** An order's number as a verifier may see it: the day and the last two digits. */
function maskOrderNo(orderNo: string): string {
  return `${orderNo.slice(0, 10)}****${orderNo.slice(-2)}`;
}

/** A challenge this old says nothing any more. */
const KNOWN_DAYS = 60;
const DAY_MS = 86_400_000;
/** Shown for mobiles without an open challenge, as for those with one. */
const ENTRIES = 6;
const TAIL_SIGNS = 6;

function isCode(row: StoredChallenge, { code }: CodeEntry): boolean {
  return row.codeHash === codeDigest(row.id, code);
}

function isTail(row: StoredChallenge, { tail }: CodeEntry): boolean {
  // A longer entry than the tail is wrong, though its end may be right.
  return tail.length <= TAIL_SIGNS && row.lastSixHashes.includes(tailDigest(row.id, tail));
}

function isOpen({ status, deadline, order }: PlacedChallenge, at: Date): boolean {
  return status === "PENDING" && order.status === "SMS_VERIFYING" && at < deadline;
}

async function countUnknown(db: Db, mobileHash: string): Promise<EntryAnswer> {
  const count = { limit: "verify-unknown", of: mobileHash } as const;
  const left = ENTRIES - (await countUp(db, count));
  if (left > 0) return { answer: "WRONG", left };
  await forget(db, count);
  return { answer: "RETURNED" };
}

/** Judges one entry for one order, under the order's lock; null when nothing is open for it any more. */
async function enterIn(
  tx: Db,
  order: StoredOrder,
  { challengeId, entry, at }: { challengeId: string; entry: CodeEntry; at: Date },
): Promise<EntryAnswer | null> {
  const mayEnter = can({ role: "VERIFIER", id: null, orderIds: [order.id] }, "sms.enter", order);
  const stored = mayEnter ? await requireLastRound(tx, order.id) : null;
  const row = stored?.rows.find(({ id }) => id === challengeId);
  if (!stored || !row) return null;
  const judged = recordSmsEntry(
    stored.round,
    { mobile: row.mobileHash, codeRight: isCode(row, entry), documentRight: isTail(row, entry) },
    at,
  );
  if (judged.answer === "NOT_FOUND" || judged.answer === "TOO_LATE") return null;
  await saveRound(tx, stored, judged.round);
  if (judged.answer === "VERIFIED") {
    await addVerifierEvent(tx, row, { type: "sms.enter", at, by: "VERIFIER" });
    await settleRound(tx, order, at);
    const others = judged.round.challenges.filter(({ status }) => status === "PENDING").length;
    const person = maskPersonName(row.personName);
    const dueAt = others === 0 ? ((await findOrder(tx, order.orderNo))?.dueAt?.toISOString() ?? null) : null;
    return { answer: "VERIFIED", orderNo: maskOrderNo(order.orderNo), person, others, dueAt };
  }
  await addVerifierEvent(tx, row, { type: "sms.wrong", at, by: "VERIFIER" });
  if (judged.tellApplicant) await tellWrongEntries(tx, order, row, judged.entriesLeft);
  if (judged.answer === "WRONG") return { answer: "WRONG", left: judged.entriesLeft };
  await settleRound(tx, order, at);
  return { answer: "RETURNED" };
}

function enterLocked(
  db: PrismaClient,
  { id, order }: PlacedChallenge,
  entry: CodeEntry,
  at: Date,
): Promise<EntryAnswer | null> {
  return db.$transaction(async (tx) => {
    const locked = await findOrderForUpdate(tx, order.orderNo);
    return locked && enterIn(tx, locked, { challengeId: id, entry, at });
  });
}

/** What somebody learns who has the right code of a challenge that is no longer open. */
async function tellHowItEnded(db: Db, { id, order, deadline }: PlacedChallenge, at: Date) {
  const row = await db.smsChallenge.findUnique({ where: { id } });
  if (row?.status === "VERIFIED") {
    const where = { orderId: row.orderId, push: row.push, status: "PENDING" as const };
    const others = await db.smsChallenge.count({ where });
    const person = maskPersonName(row.personName);
    return { answer: "VERIFIED", orderNo: maskOrderNo(order.orderNo), person, others, dueAt: null } as const;
  }
  return { answer: at >= deadline ? "TOO_LATE" : "RETURNED" } as const;
}

/**
 * Takes an entry of the public page: code and end of the document number for a mobile. A wrong one counts only for a
 * mobile with an open challenge (D18); the 6th of a verifier returns the order, the last right one of all verifiers
 * takes it to the bureau, both in the same transaction.
 */
export async function enterCode(db: PrismaClient, entry: CodeEntry, at: Date): Promise<EntryAnswer> {
  const mobileHash = mobileDigest(entry.mobile);
  const since = new Date(at.getTime() - KNOWN_DAYS * DAY_MS);
  const known = await listChallengesOf(db, mobileHash, since);
  const right = known.find((row) => isCode(row, entry) && isTail(row, entry));
  const open = known.filter((row) => isOpen(row, at));
  const meant = right ?? open.find((row) => isCode(row, entry)) ?? open[0];
  const answer = meant && isOpen(meant, at) ? await enterLocked(db, meant, entry, at) : null;
  if (answer) return answer;
  return right ? tellHowItEnded(db, right, at) : countUnknown(db, mobileHash);
}
