import "server-only";
import type { Db } from "../db/client";

/** The service numbers an order was approved for, in the order of their serials. */
export async function listIssuedNumbers(db: Db, orderId: string): Promise<readonly string[]> {
  const rows = await db.accessRecord.findMany({
    where: { orderId },
    select: { service: { select: { serviceNumber: true } } },
    orderBy: { service: { serial: "asc" } },
  });
  return rows.map(({ service }) => service.serviceNumber);
}
