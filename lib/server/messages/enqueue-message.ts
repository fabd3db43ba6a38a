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
  const at = now();
  const rows = await tx.outboxMessage.createManyAndReturn({
    data: messages.map(({ key, channel, to, subject = "", body, orderId = null }) => ({
      ...{ id: newId(), key, channel, subject, orderId },
      toCipher: sealText(to),
      bodyCipher: sealText(body),
      createdAt: at,
    })),
    skipDuplicates: true,
    select: { id: true },
  });
  await queueMessages(
    tx,
    rows.map(({ id }) => id),
  );
}

/** Stores one message as `enqueueMessages` does. */
export function enqueueMessage(tx: Db, message: OutgoingMessage): Promise<void> {
  return enqueueMessages(tx, [message]);
}
