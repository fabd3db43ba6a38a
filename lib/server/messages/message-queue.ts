import "server-only";
import PgBoss from "pg-boss";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { log } from "../log";

/** The queue of messages to send, and the one where those end that nobody took. */
export const MESSAGES = "message";
export const DEAD_MESSAGES = "message-dead";

export const MAX_ATTEMPTS = 8;
/** Carriers answer or give up long before. */
const EXPIRE_SECONDS = 60;

const OPTIONS = {
  retryLimit: MAX_ATTEMPTS - 1,
  retryDelay: 30,
  retryBackoff: true,
  expireInSeconds: EXPIRE_SECONDS,
  // However long nobody sends, no message is dropped unseen.
  retentionDays: 365,
  deadLetter: DEAD_MESSAGES,
};

/** Everything else in the library that acts by itself stays off. */
const QUIET = { schema: "pgboss", migrate: false, supervise: false, schedule: false };

/** What a job says: the id of its row and nothing else, so that no queue table holds an address. */
export interface MessageJob {
  readonly message: string;
}

export type MessageQueue = Pick<PgBoss, "fetch" | "complete" | "fail" | "maintain" | "stop">;

/** Makes schema and queues, or brings them up to date; call it where migrations are applied, under the same lock. */
export async function prepareMessageQueue(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ ...QUIET, connectionString: databaseUrl, max: 1, migrate: true });
  boss.on("error", (error) => log.error({ err: error }, "the message queue failed"));
  await boss.start();
  try {
    await boss.createQueue(DEAD_MESSAGES, { name: DEAD_MESSAGES, retentionDays: 365 });
    await boss.createQueue(MESSAGES, { name: MESSAGES, ...OPTIONS });
    await boss.updateQueue(MESSAGES, { name: MESSAGES, ...OPTIONS });
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Opens the queue for a process that sends; it frees what a dead process had taken. End it with `stop()`. */
export async function openMessageQueue(databaseUrl: string): Promise<MessageQueue> {
  const boss = new PgBoss({
    ...QUIET,
    ...{ connectionString: databaseUrl, max: 2, supervise: true, maintenanceIntervalSeconds: 30 },
    ...{ archiveCompletedAfterSeconds: 3600, deleteAfterDays: 7 },
  });
  boss.on("error", (error) => log.error({ err: error }, "the message queue failed"));
  await boss.start();
  return boss;
}

const sqlOf = (db: Db): PgBoss.Db => ({
  executeSql: async (text, values) => ({ rows: await db.$queryRawUnsafe<unknown[]>(text, ...values) }),
});

// Only writes the statement: each call brings the transaction that it runs in.
const writer = new PgBoss({
  ...QUIET,
  db: { executeSql: () => Promise.reject(new Error("jobs are queued in a transaction")) },
});

/** Queues rows of the outbox for sending, in the transaction that wrote them. */
export async function queueMessages(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const jobs = ids.map((message) => ({ name: MESSAGES, data: { message } satisfies MessageJob }));
  await writer.insert(jobs, { db: sqlOf(tx) });
}

/** Queues every waiting row that has no job, such as one that a release without the queue has left. */
export async function queueForgottenMessages(db: PrismaClient): Promise<void> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select o.id::text as id from outbox_message o
    where o.status = 'PENDING' and not exists (
      select from pgboss.job j
      where j.name in (${MESSAGES}, ${DEAD_MESSAGES}) and j.data ->> 'message' = o.id::text)`;
  const ids = rows.map(({ id }) => id);
  await queueMessages(db, ids);
}
