import "server-only";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import type { StoredOrder } from "../filing/order-repository";
import type { BureauConnectorGateway } from "../gateways/bureau-connector/port";
import { log } from "../log";

const BATCH = 50;

/** Key of a hand-over: another submission or another push is another package. */
export function packageKey({
  orderNo,
  submissionNumber,
  smsRepushes,
}: Pick<StoredOrder, "orderNo" | "submissionNumber" | "smsRepushes">): string {
  return `${orderNo}:${submissionNumber}:${smsRepushes}`;
}

/** Notes that the package of an order is to be taken back; it is done after the commit, by `recallPackages`. */
export async function requestRecall(tx: Db, order: StoredOrder, at: Date): Promise<void> {
  await tx.packageRecall.createMany({ data: [{ key: packageKey(order), at }], skipDuplicates: true });
}

/**
 * Takes back what the bureau's system still has of orders that were ended; what fails is tried again the next time.
 *
 * @returns how many packages were taken back
 */
export async function recallPackages(db: PrismaClient, connector: BureauConnectorGateway): Promise<number> {
  const due = await db.packageRecall.findMany({ orderBy: [{ at: "asc" }, { key: "asc" }], take: BATCH });
  let done = 0;
  for (const { key } of due) {
    try {
      await connector.recall(key);
      await db.packageRecall.deleteMany({ where: { key } });
      done += 1;
    } catch (error) {
      log.warn({ err: error, package: key }, "package not taken back");
    }
  }
  return done;
}
