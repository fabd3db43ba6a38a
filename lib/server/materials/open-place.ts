import "server-only";
import { materialTarget } from "@/lib/domain/materials/catalogue";
import type { Db } from "../db/client";
import type { StoredOrder } from "../filing/order-repository";
import { isFieldOpen } from "../review/open-fields";
import { faceKeyOf } from "./checked-person";
import { listAttempts } from "./face-check-repository";
import { listFiles, type Slot } from "./material-repository";

/** A face check that failed is to be done again, whatever else the reviewer asked for. */
async function isFaceCheckDue(db: Db, orderId: string, { code, owner }: Slot): Promise<boolean> {
  if (code !== "FACE_CHECK") return false;
  const attempts = await listAttempts(db, orderId);
  const last = attempts.find(({ serviceKey }) => serviceKey === faceKeyOf(owner));
  return last?.status !== "PASSED" && last?.status !== "MANUAL";
}

/**
 * Whether a material may be changed now: where a reviewer asked for single items, those and what depends on them,
 * face checks that failed, and places that are still empty because an answer made a new material necessary.
 */
export async function isPlaceOpen(
  db: Db,
  order: Pick<StoredOrder, "id" | "status">,
  { code, owner, side }: Slot,
): Promise<boolean> {
  if (order.status !== "SUPPLEMENT_REQUIRED") return true;
  if (await isFieldOpen(db, order, materialTarget(code, owner))) return true;
  if (await isFaceCheckDue(db, order.id, { code, owner, side })) return true;
  const files = await listFiles(db, order.id);
  return !files.some(
    (file) => file.status === "CURRENT" && file.code === code && file.owner === owner && file.side === side,
  );
}
