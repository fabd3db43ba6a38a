import "server-only";
import { randomBytes } from "node:crypto";
import type { Db } from "../db/client";
import { openText, sealText } from "../sealed/seal";

const KEY_BYTES = 32;

/** The key that opens an order's files, or null when it never had any. */
export async function findOrderKey(db: Db, orderId: string): Promise<Buffer | null> {
  const row = await db.orderKey.findUnique({ where: { orderId } });
  return row ? Buffer.from(openText(row.keyCipher), "base64") : null;
}

/** The key that seals an order's files; made with the first of them, the same for two that come at once. */
export async function ensureOrderKey(db: Db, orderId: string): Promise<Buffer> {
  const known = await findOrderKey(db, orderId);
  if (known) return known;
  const keyCipher = sealText(randomBytes(KEY_BYTES).toString("base64"));
  await db.orderKey.createMany({ data: [{ orderId, keyCipher }], skipDuplicates: true });
  const made = await findOrderKey(db, orderId);
  if (!made) throw new Error("the key of the order was not stored");
  return made;
}
