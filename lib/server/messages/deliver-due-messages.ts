import "server-only";
import { now } from "../clock";
import type { Db } from "../db/client";
import type { OutboxMessage } from "../db/generated/client";
import { log } from "../log";
import { openText } from "../sealed/seal";
import type { Carriers } from "./carriers";
import { DEAD_MESSAGES, MESSAGES, type MessageJob, type MessageQueue } from "./message-queue";

const BATCH = 20;

/** Who sends, from where, through whom. */
export interface Delivery {
  readonly db: Db;
  readonly queue: MessageQueue;
  readonly carriers: Carriers;
}

/** Counts the attempt before it is made, so that the outbox shows one that never came back. */
async function takeMessage(db: Db, id: string): Promise<OutboxMessage | null> {
  const [row] = await db.outboxMessage.updateManyAndReturn({
    where: { id, status: "PENDING" },
    data: { attempts: { increment: 1 } },
  });
  return row ?? null;
}

function send({ mail, sms }: Carriers, row: OutboxMessage): Promise<void> {
  const [to, body] = [openText(row.toCipher), openText(row.bodyCipher)];
  if (row.channel === "EMAIL") return mail.send({ key: row.key, to, subject: row.subject, body });
  return sms.send({ key: row.key, to, sender: row.subject, body });
}

/**
 * Sends the message of one job and marks it. A process that dies between the two leaves the job to be taken
 * again: the receiver then sees the same key twice, and never none.
 */
async function deliver({ db, queue, carriers }: Delivery, jobId: string, messageId: string): Promise<void> {
  const row = await takeMessage(db, messageId);
  if (row) {
    try {
      await send(carriers, row);
    } catch {
      // The carrier's own words may hold the address: only what and how often is logged and kept.
      log.warn({ message: row.id, channel: row.channel, attempts: row.attempts }, "message not delivered");
      await queue.fail(MESSAGES, jobId, { reason: "not taken" });
      return;
    }
    await db.outboxMessage.updateMany({
      where: { id: row.id, status: "PENDING" },
      data: { status: "SENT", sentAt: now() },
    });
  }
  await queue.complete(MESSAGES, jobId);
}

/** Marks what was tried in vain to the end; an administrator sees it in the outbox and may send it again. */
async function markDeadMessages({ db, queue }: Delivery): Promise<void> {
  const jobs = await queue.fetch<MessageJob>(DEAD_MESSAGES, { batchSize: BATCH });
  if (jobs.length === 0) return;
  const ids = jobs.map(({ data }) => data.message);
  await db.outboxMessage.updateMany({
    where: { id: { in: ids }, status: "PENDING" },
    data: { status: "FAILED" },
  });
  const jobIds = jobs.map(({ id }) => id);
  await queue.complete(DEAD_MESSAGES, jobIds);
}

/** Sends what is due, each message once however many processes ask; returns how many were tried. */
export async function deliverDueMessages(delivery: Delivery): Promise<number> {
  const { queue } = delivery;
  let tried = 0;
  let taken = BATCH;
  while (taken === BATCH) {
    const jobs = await queue.fetch<MessageJob>(MESSAGES, { batchSize: BATCH });
    await Promise.all(jobs.map(({ id, data }) => deliver(delivery, id, data.message)));
    taken = jobs.length;
    tried += taken;
  }
  await markDeadMessages(delivery);
  return tried;
}
