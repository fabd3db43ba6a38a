import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "../db/client";
import { findKnownKeyIds, findUsedKeyIds, forgetKeys } from "./known-keys";
import { resealTable } from "./reseal-table";
import { currentKeyId } from "./seal";
import { SEALED_TABLES } from "./sealed-columns";

/** What a rotation did. */
export interface Rotation {
  readonly rows: number;
  readonly unreadable: number;
  /** Whether nothing is left that an older key of the ring has sealed. */
  readonly isDone: boolean;
  /** Keys that were on record and seal nothing any more. */
  readonly retired: readonly string[];
}

/** Rows that somebody holds are asked for again, for some half a minute. */
const ROUNDS = 60;
const PAUSE_MS = 500;

interface Round {
  readonly rows: number;
  readonly missed: number;
  readonly unreadable: number;
}

async function runRound(db: Db, most: number): Promise<Round> {
  const round = { rows: 0, missed: 0, unreadable: 0 };
  for (const table of SEALED_TABLES) {
    const { rows, missed, unreadable } = await resealTable(db, table, most - round.rows);
    round.rows += rows;
    round.missed += missed;
    round.unreadable += unreadable;
    if (round.rows >= most) break;
  }
  return round;
}

async function retireKeys(db: Db): Promise<readonly string[]> {
  const used = await findUsedKeyIds(db);
  const retired = (await findKnownKeyIds(db)).filter((id) => !used.has(id) && id !== currentKeyId());
  if (retired.length > 0) await forgetKeys(db, retired);
  return retired;
}

/**
 * Seals everything with the current key that another one has sealed, in batches, while people work: a value is only
 * replaced as long as it is the one that was opened. It may end at any time and goes on when it is called again.
 *
 * @param most rows at most
 */
export async function rotateKeys(db: Db, most = Number.POSITIVE_INFINITY): Promise<Rotation> {
  let rows = 0;
  for (let number = 1; number <= ROUNDS; number += 1) {
    const round = await runRound(db, most - rows);
    rows += round.rows;
    if (rows >= most) return { rows, unreadable: round.unreadable, isDone: false, retired: [] };
    if (round.rows === 0 && round.missed === 0) {
      return { rows, unreadable: round.unreadable, isDone: true, retired: await retireKeys(db) };
    }
    if (round.rows === 0) await pause(PAUSE_MS);
  }
  return { rows, unreadable: 0, isDone: false, retired: [] };
}
