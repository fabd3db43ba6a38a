import "server-only";
import { DEFAULT_DEADLINES } from "@/lib/domain/calendar/deadline-settings";
import { maskMobile, maskPersonName } from "@/lib/domain/identity/mask";
import type { Db } from "../db/client";
import type { StoredOrder } from "../filing/order-repository";
import { openText } from "../sealed/seal";
import { findLastRound, type StoredChallenge } from "./challenge-repository";

/** One verifier as the applicant sees him; masked. */
export interface SmsGridRow {
  readonly id: string;
  readonly person: string;
  readonly mobile: string;
  /** Paths of the persons who share the mobile: `sponsorPrincipal`, `services.s1.servicePrincipal`. */
  readonly paths: readonly string[];
  readonly state: "PENDING" | "VERIFIED" | "FAILED" | "VOID";
  readonly lastSentAt: Date;
  readonly sends: number;
  readonly verifiedAt: Date | null;
  /** Entries that may still be tried, 0 when none are asked for. */
  readonly entriesLeft: number;
  /** The carrier gave up on every message. */
  readonly undeliverable: boolean;
}

/** The ministry's SMS verification of an order, for its applicant. */
export interface SmsGrid {
  readonly deadline: Date;
  readonly isOpen: boolean;
  readonly rows: readonly SmsGridRow[];
  /** Unchanged resubmissions that are left. */
  readonly repushesLeft: number;
}

function rowOf(row: StoredChallenge): SmsGridRow {
  const { id, personName, personPaths, status, lastSentAt, sends, verifiedAt, undeliverable } = row;
  const entriesLeft = status === "PENDING" ? DEFAULT_DEADLINES.smsWrongEntries + 1 - row.wrongEntries : 0;
  return {
    id,
    person: maskPersonName(personName),
    mobile: maskMobile(openText(row.mobileCipher)),
    paths: personPaths,
    state: status,
    lastSentAt,
    sends,
    verifiedAt,
    entriesLeft,
    undeliverable,
  };
}

/** Each verifier of the newest hand-over: sent, verified, entries left; null when nothing was ever sent. */
export async function smsGrid(
  db: Db,
  order: Pick<StoredOrder, "id" | "status" | "smsRepushes">,
  at: Date,
): Promise<SmsGrid | null> {
  const stored = await findLastRound(db, order.id);
  if (!stored) return null;
  const { deadline } = stored.round;
  return {
    deadline,
    isOpen: order.status === "SMS_VERIFYING" && at < deadline,
    rows: stored.rows.map(rowOf),
    repushesLeft: Math.max(0, DEFAULT_DEADLINES.smsRepushes - order.smsRepushes),
  };
}
