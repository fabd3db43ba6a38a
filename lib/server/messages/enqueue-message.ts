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
 * Stores a message in the transaction of its cause; the delivery loop sends it after the commit.
 * After the commit the caller may call `kickDelivery()` so that it goes at once.
 */
export async function enqueueMessage(tx: Db, message: OutgoingMessage): Promise<void> {
  const at = now();
  await tx.outboxMessage.createMany({
    data: [
      {
        id: newId(),
        key: message.key,
        channel: message.channel,
        toCipher: sealText(message.to),
        subject: message.subject ?? "",
        bodyCipher: sealText(message.body),
        orderId: message.orderId ?? null,
        nextAttemptAt: at,
        createdAt: at,
      },
    ],
    skipDuplicates: true,
  });
}
