import "server-only";
import { newId, now } from "../clock";
import type { Db } from "../db/client";
import type { Channel } from "../db/generated/enums";
import { sealText } from "../sealed/seal";
import { queueMessages } from "./message-queue";

export interface OutgoingMessage {
  /** One event, one key: the same key is never sent twice. */
  readonly key: string;
  readonly channel: Channel;
  /** E-mail address, or mobile of 11 digits. */
  readonly to: string;
  /** Subject of a mail; of a text message the sender that the receiver sees (such as `12381`). */
  readonly subject?: string;
  readonly body: string;
  readonly orderId?: string;
}

/**
 * Stores messages, and a job for each, in the transaction of their cause; they are sent after the commit.
 * After the commit the caller may call `kickDelivery()` so that they go at once.
 */
export async function enqueueMessages(tx: Db, messages: readonly OutgoingMessage[]): Promise<void> {
  const rows = messages.map(({ key, channel, to, subject = "", body, orderId = null }) => ({
    ...{ id: newId(), key, channel, subject, order_id: orderId },
    to_cipher: sealText(to),
    body_cipher: sealText(body),
  }));
  // Prisma plans a `createMany` anew each time.
  const stored = await tx.$queryRaw<{ id: string }[]>`
    insert into outbox_message (id, key, channel, to_cipher, subject, body_cipher, order_id, created_at)
    select id, key, channel, to_cipher, subject, body_cipher, order_id, ${now()}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as row(id uuid, key text, channel channel, to_cipher text, subject text, body_cipher text, order_id uuid)
    on conflict do nothing returning id::text`;
  await queueMessages(
    tx,
    stored.map(({ id }) => id),
  );
}

/** Stores one message as `enqueueMessages` does. */
export function enqueueMessage(tx: Db, message: OutgoingMessage): Promise<void> {
  return enqueueMessages(tx, [message]);
}
