import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import { parseRevealGround, type RevealGroundFault } from "@/lib/domain/review/reveal-reason";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import type { StoredOrder } from "../filing/order-repository";
import { type DeskRequest, workOnOrder } from "./desk-order";
import type { ReviewRefusal } from "./refusal";
import { requireReviewItems } from "./review-items";
import { REVEAL_ACTION, saveReveal } from "./save-reveal";

/** How long a revealed value stays open for the one who asked. */
const OPEN_MS = 5 * 60_000;

type RevealFault = RevealGroundFault | { readonly code: "not-there" };

/** Opens one masked value for the reviewer who holds the order, and writes down who looked, when and why. */
export function revealValue(
  db: PrismaClient,
  request: DeskRequest & { readonly path: string; readonly reason: string; readonly note?: string },
): Promise<Result<null, ReviewRefusal | RevealFault>> {
  const { path, reason, note = "" } = request;
  const asked = { ...request, permission: REVEAL_ACTION } as const;
  return workOnOrder<null, RevealFault>(db, asked, async (work) => {
    const { tx, order, actor, at } = work;
    const ground = parseRevealGround(reason, note);
    if (!ground.ok) return ground;
    const { fields } = await requireReviewItems(tx, order);
    if (!fields.some((field) => field.path === path)) return fail({ code: "not-there" });
    await saveReveal(tx, { order, path, ground: ground.value, actor, at });
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
     where object_type = 'order' and object_id = ${order.id} and action = ${REVEAL_ACTION} and actor_id = ${actor.id}::uuid
       and at > ${new Date(at.getTime() - OPEN_MS)}`;
  return new Set(rows.map(({ path }) => path));
}
