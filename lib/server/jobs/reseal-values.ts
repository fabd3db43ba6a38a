import "server-only";
import type { PrismaClient } from "../db/generated/client";
import { log } from "../log";
import { findKnownKeyIds } from "../sealed/known-keys";
import { rotateKeys } from "../sealed/rotate-keys";
import { currentKeyId } from "../sealed/seal";

/** A run takes about a second, so that it keeps the other jobs from nothing. */
const ROWS_A_RUN = 2000;

/**
 * Seals values of older keys with the current one, a part at a time, when there are any.
 *
 * @returns how many rows
 */
export async function resealValues(db: PrismaClient): Promise<number> {
  const known = await findKnownKeyIds(db);
  if (!known.some((id) => id !== currentKeyId())) return 0;
  const { rows, unreadable, isDone, retired } = await rotateKeys(db, ROWS_A_RUN);
  if (isDone) log.info({ rows, unreadable, retired }, "keys rotated");
  return rows;
}
