import "server-only";
import { z } from "zod";
import type { Db } from "../db/client";
import { Channel } from "../db/generated/enums";
import { log } from "../log";
import { openText } from "../sealed/seal";
import { type Carriers, chooseCarriers } from "./carriers";

export const MAX_ATTEMPTS = 8;
const BATCH = 20;
const FIRST_PAUSE_SECONDS = 30;

const claimedRow = z.object({
  id: z.string(),
  key: z.string(),
  channel: z.enum(Channel),
  toCipher: z.string(),
  subject: z.string(),
  bodyCipher: z.string(),
  attempts: z.int(),
});
type Claimed = z.infer<typeof claimedRow>;

/**
 * Takes due messages for this process alone: one statement that counts the attempt and sets the time of the
 * next one (30 s, 1 min, 2 min …). So nothing is sent inside a transaction, and what a dying process had
 * taken comes due again by itself.
 */
async function claimDue(db: Db, now: Date): Promise<Claimed[]> {
  const rows = await db.$queryRaw`
    update outbox_message o
    set attempts = o.attempts + 1,
        next_attempt_at = ${now}::timestamptz + make_interval(secs => ${FIRST_PAUSE_SECONDS} * 2 ^ o.attempts)
    where o.id in (
      select id from outbox_message
      where status = 'PENDING' and next_attempt_at <= ${now}
      order by next_attempt_at, id limit ${BATCH} for update skip locked)
    returning o.id::text, o.key, o.channel::text, o.to_cipher as "toCipher", o.subject,
              o.body_cipher as "bodyCipher", o.attempts`;
  return z.array(claimedRow).parse(rows);
}

function send({ mail, sms }: Carriers, row: Claimed): Promise<void> {
  const [to, body] = [openText(row.toCipher), openText(row.bodyCipher)];
  if (row.channel === "EMAIL") return mail.send({ key: row.key, to, subject: row.subject, body });
  return sms.send({ key: row.key, to, sender: row.subject, body });
}

async function deliver(db: Db, carriers: Carriers, row: Claimed, now: Date): Promise<void> {
  try {
    await send(carriers, row);
  } catch {
    // The carrier's own words may hold the address: only what and how often is logged.
    log.warn({ message: row.id, channel: row.channel, attempts: row.attempts }, "message not delivered");
    if (row.attempts < MAX_ATTEMPTS) return;
    await db.outboxMessage.updateMany({
      where: { id: row.id, status: "PENDING" },
      data: { status: "FAILED" },
    });
    return;
  }
  await db.outboxMessage.updateMany({
    where: { id: row.id, status: "PENDING" },
    data: { status: "SENT", sentAt: now },
  });
}

/** Sends what is due, each message once however many processes ask; returns how many were tried. */
export async function deliverDueMessages(
  db: Db,
  now: Date,
  carriers: Carriers = chooseCarriers(db),
): Promise<number> {
  let tried = 0;
  for (let rows = await claimDue(db, now); rows.length > 0; rows = await claimDue(db, now)) {
    await Promise.all(rows.map((row) => deliver(db, carriers, row, now)));
    tried += rows.length;
    if (rows.length < BATCH) break;
  }
  return tried;
}
