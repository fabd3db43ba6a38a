import "server-only";
import { makeDailyRoot } from "../audit/daily-root";
import { nameFirstBreak, saveVerification } from "../audit/verification-result";
import { verifyAudit } from "../audit/verify-audit";
import type { PrismaClient } from "../db/generated/client";
import { log } from "../log";

/**
 * Makes the root of yesterday once it is over in China, and looks at the whole audit then. The root also goes into
 * the log, where whoever can write the database cannot reach it.
 *
 * @returns how many roots were made
 */
export async function sealAuditDay(db: PrismaClient, at: Date): Promise<number> {
  const root = await makeDailyRoot(db, at);
  if (!root) return 0;
  log.info({ day: root.day, heads: root.heads, hash: root.hash }, "audit day sealed");
  const verification = await verifyAudit(db);
  await saveVerification(db, verification, at);
  const first = nameFirstBreak(verification);
  if (first) log.error({ broken: verification.breaks.length, first }, "the audit is broken");
  return 1;
}
