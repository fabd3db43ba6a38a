import "server-only";
import { canEnter } from "@/lib/domain/filing/policy";
import type { Actor } from "../auth/actor";
import type { PrismaClient } from "../db/generated/client";
import { ForbiddenError } from "../errors";
import { saveAudit } from "../filing/audit";
import { queueMessages } from "../messages/message-queue";

export interface Replay {
  readonly messageId: string;
  readonly actor: Actor;
  readonly at: Date;
}

/**
 * Queues a message again that was tried in vain, under its old key, with all its attempts before it.
 * Returns false, and changes nothing, for one that is not dead: of two who ask, one does it.
 *
 * @throws ForbiddenError for others than administrators
 */
export function replayMessage(db: PrismaClient, { messageId, actor, at }: Replay): Promise<boolean> {
  if (!canEnter(actor, "outbox.replay")) throw new ForbiddenError("outbox.replay");
  return db.$transaction(async (tx) => {
    const { count } = await tx.outboxMessage.updateMany({
      where: { id: messageId, status: "FAILED" },
      data: { status: "PENDING", attempts: 0 },
    });
    if (count === 0) return false;
    await queueMessages(tx, [messageId]);
    await saveAudit(tx, actor, at, {
      action: "message.replay",
      objectType: "message",
      objectId: messageId,
    });
    return true;
  });
}
