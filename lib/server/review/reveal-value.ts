import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { saveAudit } from "../filing/audit";
import type { StoredOrder } from "../filing/order-repository";
import { type DeskRequest, workOnOrder } from "./desk-order";
import type { ReviewRefusal } from "./refusal";
import { requireReviewItems } from "./review-items";

/** Why somebody looks at a masked value. */
export const REVEAL_REASONS = ["COMPARE", "CALL", "OTHER"] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

/** How long a revealed value stays open for the one who asked. */
const OPEN_MS = 5 * 60_000;
const ACTION = "filing.reveal";

/** Opens one masked value for the reviewer who holds the order, and writes down who looked, when and why. */
export function revealValue(
  db: PrismaClient,
  request: DeskRequest & { readonly path: string; readonly reason: RevealReason },
): Promise<Result<null, ReviewRefusal | { readonly code: "not-there" }>> {
  const { path, reason } = request;
  const asked = { ...request, permission: ACTION } as const;
  return workOnOrder<null, { code: "not-there" }>(db, asked, async ({ tx, order, actor, at }) => {
    const { fields } = await requireReviewItems(tx, order);
    if (!fields.some((field) => field.path === path)) return fail({ code: "not-there" });
    await saveAudit(tx, actor, at, {
      ...{ action: ACTION, objectType: "order", objectId: order.id },
      payload: { orderNo: order.orderNo, path, reason },
    });
    return ok(null);
  });
}

/** What this person opened a moment ago. */
export async function findRevealed(
  db: Db,
  order: Pick<StoredOrder, "id">,
  actor: Actor,
  at: Date,
): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ path: string }[]>`
    select distinct payload ->> 'path' as path from audit_row
     where object_type = 'order' and object_id = ${order.id} and action = ${ACTION} and actor_id = ${actor.id}::uuid
       and at > ${new Date(at.getTime() - OPEN_MS)}`;
  return new Set(rows.map(({ path }) => path));
}
