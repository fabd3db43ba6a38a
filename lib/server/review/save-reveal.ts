import "server-only";
import type { RevealGround } from "@/lib/domain/review/reveal-reason";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { saveAudit } from "../filing/audit";

/** The audit's name for looking behind a mask. */
export const REVEAL_ACTION = "filing.reveal";

export interface Look {
  readonly order: { readonly id: string; readonly orderNo: string };
  readonly path: string;
  readonly ground: RevealGround;
  readonly actor: Actor;
  readonly at: Date;
}

/** Writes down who looks at what, and why, before it is shown and in the same transaction: no line, no look. */
export async function saveReveal(tx: Db, { order, path, ground, actor, at }: Look): Promise<void> {
  const { reason, note } = ground;
  await saveAudit(tx, actor, at, {
    ...{ action: REVEAL_ACTION, objectType: "order", objectId: order.id },
    payload: { orderNo: order.orderNo, path, reason, ...(note ? { note } : {}) },
  });
}
