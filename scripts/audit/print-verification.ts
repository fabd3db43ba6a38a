import { nameFirstBreak, saveVerification } from "@/lib/server/audit/verification-result";
import { type Verification, verifyAudit } from "@/lib/server/audit/verify-audit";
import { now } from "@/lib/server/clock";
import { createDb } from "@/lib/server/db/client";
import { env } from "@/lib/server/env";
import { findRunningDatabaseUrl } from "@/scripts/admin/running-database";

/** What the command says, and its exit code. */
export function reportOf(found: Verification): { readonly text: string; readonly code: number } {
  const { lines, chains, roots, rootedTo, breaks } = found;
  const counts = `${lines} lines in ${chains} chains, ${roots} daily roots${rootedTo ? ` up to ${rootedTo}` : ""}`;
  const first = nameFirstBreak(found);
  if (!first) return { text: `whole: ${counts}`, code: 0 };
  const kinds = [...new Set(breaks.map(({ kind }) => kind))].map(
    (kind) => `${breaks.filter((each) => each.kind === kind).length} ${kind}`,
  );
  return { text: `BROKEN: ${first}\n${kinds.join(", ")} in ${counts}`, code: 1 };
}

/** Checks the audit of this installation, keeps the result for the administrators and prints it. */
export async function printVerification(): Promise<number> {
  const db = createDb(env.databaseUrl ?? findRunningDatabaseUrl(env.dataDir), 1);
  try {
    const at = now();
    const found = await verifyAudit(db);
    await saveVerification(db, found, at);
    const { text, code } = reportOf(found);
    console.log(text);
    return code;
  } finally {
    await db.$disconnect();
  }
}
