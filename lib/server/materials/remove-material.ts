import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "../auth/actor";
import { now } from "../clock";
import type { PrismaClient } from "../db/generated/client";
import { ForbiddenError, NotFoundError } from "../errors";
import { saveAudit } from "../filing/audit";
import { tellNotSubmitted } from "../filing/end-agreement";
import { addEvent, saveTouch } from "../filing/order-repository";
import { findFile, markRemoved } from "./material-repository";
import { isPlaceOpen } from "./open-place";
import { requireOrderFor } from "./order-access";

/**
 * Takes the current version of a material out of the order; it is kept as an earlier version. Removing what is
 * no longer current changes nothing.
 *
 * @throws NotFoundError when the actor may not know the file
 */
export async function removeMaterial(
  db: PrismaClient,
  { orderNo, id, actor }: { orderNo: string; id: string; actor: Actor },
): Promise<Result<null, "locked">> {
  const file = await findFile(db, id);
  if (!file || file.orderNo !== orderNo) throw new NotFoundError("material");
  try {
    await db.$transaction(async (tx) => {
      const order = await requireOrderFor(tx, orderNo, "material.upload", actor);
      if (!(await isPlaceOpen(tx, order, file))) throw new ForbiddenError("material.upload");
      if (!(await markRemoved(tx, id))) return;
      const at = now();
      const payload = { kind: file.code, owner: file.owner, side: file.side, version: file.version };
      await saveTouch(tx, order.id, at);
      await tellNotSubmitted(tx, order, { kind: "changed" }, { actor, at });
      await addEvent(tx, order.id, actor, { type: "material.remove", at, payload });
      await saveAudit(tx, actor, at, {
        action: "material.remove",
        objectType: "material",
        objectId: id,
        payload: { ...payload, orderNo },
      });
    });
    return ok(null);
  } catch (error) {
    if (error instanceof ForbiddenError) return fail("locked");
    throw error;
  }
}
