import type { Db } from "@/lib/server/db/client";
import { findOrder, type StoredOrder } from "@/lib/server/filing/order-repository";

/** An order as it stands in the tables. */
export async function requireSavedOrder(db: Db, orderNo: string): Promise<StoredOrder> {
  const order = await findOrder(db, orderNo);
  if (!order) throw new Error(`no order ${orderNo}`);
  return order;
}
