import "server-only";
import type { Db } from "../db/client";

/** The service numbers an order was given, in the order of their serials. */
export async function listIssuedNumbers(db: Db, orderId: string): Promise<readonly string[]> {
  const rows = await db.filingService.findMany({
    where: { orderId },
    select: { serviceNumber: true },
    orderBy: { serial: "asc" },
  });
  return rows.map(({ serviceNumber }) => serviceNumber);
}
