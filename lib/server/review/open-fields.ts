import "server-only";
import { dependentsFor } from "@/lib/domain/review/dependents";
import { isItemOpen } from "@/lib/domain/review/remarks";
import type { Db } from "../db/client";
import type { StoredOrder } from "../filing/order-repository";

/** Asked anew with every submission, whatever was marked. */
const ALWAYS_OPEN = /^(?:agreements|verificationForm|check)\./;

/** Whether an item may be edited while only the marked items are open. */
export type IsOpen = (place: string) => boolean;

/** What a supplement opens: the marked items and what depends on them; other returned states open everything. */
export async function findOpenItems(db: Db, order: Pick<StoredOrder, "id" | "status">): Promise<IsOpen> {
  if (order.status !== "SUPPLEMENT_REQUIRED") return () => true;
  const remarks = await db.remark.findMany({
    where: { orderId: order.id, isSent: true, stage: { not: "SMS" } },
    select: { target: true, status: true },
  });
  return (place) => {
    if (ALWAYS_OPEN.test(place)) return true;
    const dependents = Object.fromEntries(
      remarks.map(({ target }) => [target, dependentsFor(target, place)]),
    );
    return isItemOpen(place, remarks, dependents);
  };
}

/** Whether a field or material (`material:KIND:owner`) of an order that needs a supplement may be changed. */
export async function isFieldOpen(
  db: Db,
  order: Pick<StoredOrder, "id" | "status">,
  path: string,
): Promise<boolean> {
  return (await findOpenItems(db, order))(path);
}
