import "server-only";
import type { Actor } from "../auth/actor";
import type { PrismaClient } from "../db/generated/client";
import { changeOrder } from "./change-order";
import { requireDraftForUpdate } from "./draft-repository";
import { saveIdentifiers } from "./identifiers";
import type { StoredOrder } from "./order-repository";
import { takeFromRecord } from "./take-from-record";
import type { StoredTypeDecision } from "./type-decision";

/**
 * Takes a new type into the order (transition 2), when the basic check gave another one than it had, and fills in what
 * the new type's record says. What was typed stays.
 */
export async function updateOrderType(
  db: PrismaClient,
  order: StoredOrder,
  decision: StoredTypeDecision | null,
  { actor, at }: { readonly actor: Actor; readonly at: Date },
): Promise<void> {
  if (!decision || decision.type === order.type) return;
  const typeResult = decision.type ? { type: decision.type } : decision.code ? { code: decision.code } : null;
  if (!typeResult) return;
  await changeOrder(db, {
    orderNo: order.orderNo,
    event: "change-basic-check",
    actor,
    at,
    facts: () => ({ versionCurrent: true, answerMarked: true, typeResult }),
    apply: async ({ tx }) => {
      const stored = await requireDraftForUpdate(tx, { orderId: order.id });
      const { draft, taken } = await takeFromRecord(tx, stored, order.ownerId, at);
      await saveIdentifiers(tx, order.id, draft.answers, taken);
      return { payload: { type: decision.type, row: decision.row } };
    },
  });
}
