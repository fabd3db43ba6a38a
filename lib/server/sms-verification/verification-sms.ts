import "server-only";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDateTime } from "@/lib/i18n/format";
import { verify } from "@/lib/i18n/messages/zh-CN/verify";
import type { Db } from "../db/client";
import { env } from "../env";
import { enqueueMessage } from "../messages/enqueue-message";
import { openText } from "../sealed/seal";
import type { StoredChallenge } from "./challenge-repository";

/** The number the ministry's messages come from. */
export const MINISTRY_SENDER = "12381";

/** Key of one sending of one challenge. */
export function sendingKey(challengeId: string, sending: number): string {
  return `verification:${challengeId}:${sending}`;
}

/** Enqueues the ministry's message with a code. The ministry writes Chinese to everybody. */
export async function enqueueVerificationSms(
  tx: Db,
  challenge: Pick<StoredChallenge, "id" | "orderId" | "mobileCipher" | "deadline">,
  { code, sending }: { readonly code: string; readonly sending: number },
): Promise<void> {
  await enqueueMessage(tx, {
    key: sendingKey(challenge.id, sending),
    channel: "SMS",
    to: openText(challenge.mobileCipher),
    subject: MINISTRY_SENDER,
    body: fillText(verify.sms, {
      code,
      deadline: formatDateTime("zh-CN", challenge.deadline),
      link: `${env.publicUrl}/verify`,
    }),
    orderId: challenge.orderId,
  });
}

/** Challenges of which every sending was given up by the carrier: their mobiles cannot be reached. */
export async function findUndeliverable(
  tx: Db,
  rows: readonly StoredChallenge[],
): Promise<ReadonlySet<string>> {
  const keys = rows.flatMap(({ id, sends }) =>
    Array.from({ length: sends }, (_, index) => sendingKey(id, index + 1)),
  );
  const sent = await tx.outboxMessage.findMany({
    where: { key: { in: keys } },
    select: { key: true, status: true },
  });
  const failed = new Set(sent.filter(({ status }) => status === "FAILED").map(({ key }) => key));
  const isLost = ({ id, sends }: StoredChallenge) =>
    Array.from({ length: sends }, (_, index) => sendingKey(id, index + 1)).every((key) => failed.has(key));
  return new Set(rows.filter(isLost).map(({ mobileHash }) => mobileHash));
}
