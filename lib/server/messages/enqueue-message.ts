import "server-only";
import { newId, now } from "../clock";
import type { Db } from "../db/client";
import type { Channel } from "../db/generated/enums";
import { sealText } from "../sealed/seal";

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
 * Stores messages in the transaction of their cause; the delivery loop sends them after the commit.
 * After the commit the caller may call `kickDelivery()` so that they go at once.
 */
export async function enqueueMessages(tx: Db, messages: readonly OutgoingMessage[]): Promise<void> {
  const at = now();
  await tx.outboxMessage.createMany({
    data: messages.map(({ key, channel, to, subject = "", body, orderId = null }) => ({
      ...{ id: newId(), key, channel, subject, orderId },
      toCipher: sealText(to),
      bodyCipher: sealText(body),
      nextAttemptAt: at,
      createdAt: at,
    })),
    skipDuplicates: true,
  });
}

/** Stores one message as `enqueueMessages` does. */
export function enqueueMessage(tx: Db, message: OutgoingMessage): Promise<void> {
  return enqueueMessages(tx, [message]);
}
