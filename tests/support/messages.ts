import type { Db } from "@/lib/server/db/client";
import { openText } from "@/lib/server/sealed/seal";
import { MINISTRY_SENDER } from "@/lib/server/sms-verification/verification-sms";

/** Everything that was enqueued for an address, oldest first. */
export async function listOutbox(db: Db, to: string): Promise<{ subject: string; body: string }[]> {
  const rows = await db.outboxMessage.findMany({ orderBy: { id: "asc" } });
  return rows
    .filter(({ toCipher }) => openText(toCipher) === to)
    .map(({ subject, bodyCipher }) => ({ subject, body: openText(bodyCipher) }));
}

/** What the ministry's service sent to a mobile; the portal's own notices come from another sender. */
export async function listMinistrySms(db: Db, mobile: string) {
  return (await listOutbox(db, mobile)).filter(({ subject }) => subject === MINISTRY_SENDER);
}

/** The last six-digit code that was enqueued for an address; opens no more rows than it must. */
export async function requireCode(db: Db, to: string): Promise<string> {
  const rows = await db.outboxMessage.findMany({ orderBy: { id: "desc" } });
  for (const { toCipher, bodyCipher } of rows) {
    if (openText(toCipher) !== to) continue;
    const code = /(?<!\d)\d{6}(?!\d)/.exec(openText(bodyCipher))?.[0];
    if (code) return code;
  }
  throw new Error(`no code was sent to ${to}`);
}

/** Seconds until each message that failed is tried again. */
export async function listPauses(db: Db): Promise<number[]> {
  const rows = await db.$queryRaw<{ seconds: number }[]>`
    select extract(epoch from start_after - now())::float8 as seconds from pgboss.job where state = 'retry'`;
  return rows.map(({ seconds }) => seconds);
}

/** Lets the pauses of all messages that failed pass: the queue reads the database's clock, which nobody can set. */
export async function passPauses(db: Db): Promise<void> {
  await db.$executeRaw`update pgboss.job set start_after = now() - interval '1 s' where state = 'retry'`;
}

/** Lets the time pass that a process has to finish what it took. */
export async function expireTaken(db: Db): Promise<void> {
  await db.$executeRaw`update pgboss.job set started_on = now() - interval '1 hour' where state = 'active'`;
}
