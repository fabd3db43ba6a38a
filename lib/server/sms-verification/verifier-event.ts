import "server-only";
import { appendAudit } from "../audit/append-audit";
import { HISTORY } from "../audit/chain";
import type { Db } from "../db/client";
import type { StoredChallenge } from "./challenge-repository";

/** What a verifier does; payload: the persons' paths, never numbers. */
export type VerifierEvent = "sms.enter" | "sms.wrong" | "sms.resend";

/** Writes a line of the order's history about a challenge. */
export async function addVerifierEvent(
  tx: Db,
  challenge: Pick<StoredChallenge, "id" | "orderId" | "personPaths">,
  event: { readonly type: VerifierEvent; readonly at: Date; readonly by: "VERIFIER" | "SYSTEM" },
): Promise<void> {
  const { id, orderId, personPaths } = challenge;
  await appendAudit(tx, {
    ...{ objectType: HISTORY, objectId: orderId, action: event.type },
    ...{ by: { kind: event.by, id: null }, at: event.at },
    payload: { challenge: id, persons: [...personPaths] },
  });
}

/** When the person of a challenge asked for the message again. */
export async function listManualResends(tx: Db, orderId: string, challengeId: string): Promise<Date[]> {
  const rows = await tx.filingEvent.findMany({
    where: {
      orderId,
      type: "sms.resend",
      actorKind: "VERIFIER",
      payload: { path: ["challenge"], equals: challengeId },
    },
    select: { at: true },
  });
  return rows.map(({ at }) => at);
}
