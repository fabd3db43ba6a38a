import "server-only";
import type { Actor } from "../auth/actor";
import { now } from "../clock";
import type { PrismaClient } from "../db/generated/client";
import { NotFoundError } from "../errors";
import { saveAudit } from "../filing/audit";
import type { MaterialStoreGateway } from "../gateways/material-store/port";
import { imagePool } from "./image-pool";
import { findFile } from "./material-repository";
import { requireReadableOrder } from "./order-access";
import { findOrderKey } from "./order-key";
import type { PictureMime, Variant } from "./picture";
import { getPicture } from "./picture-files";
import { watermark, watermarkText } from "./watermark";

/**
 * One size of a picture for somebody who may see the order. Staff get it with a watermark of their own, and
 * their look is written down.
 *
 * @throws NotFoundError also when it is not theirs to see, or the file is gone
 */
export async function readMaterial(
  { db, store, actor }: { db: PrismaClient; store: MaterialStoreGateway; actor: Actor },
  id: string,
  variant: Variant,
): Promise<{ bytes: Buffer; mime: PictureMime }> {
  const file = await findFile(db, id);
  if (!file) throw new NotFoundError("material");
  const order = await requireReadableOrder(db, file.orderNo, actor);
  const key = await findOrderKey(db, order.id);
  const bytes = key && (await getPicture(store, key, file.storageKey, variant));
  if (!bytes) throw new NotFoundError("material");
  const mime: PictureMime = file.mime === "image/png" ? "image/png" : "image/jpeg";
  if (actor.id === order.ownerId) return { bytes, mime };
  const at = now();
  await db.$transaction((tx) =>
    saveAudit(tx, actor, at, {
      action: "material.read",
      objectType: "material",
      objectId: id,
      payload: { orderNo: order.orderNo, kind: file.code, owner: file.owner, variant },
    }),
  );
  return { bytes: await imagePool.run(() => watermark(bytes, mime, watermarkText(actor.id, at))), mime };
}
