import "server-only";
import { CLOSED_STATUSES } from "@/lib/domain/filing/states";
import type { Db } from "../db/client";

/** The order of an account that is under way; no other can be begun beside it. */
export async function findOpenOrderNo(db: Db, accountId: string): Promise<string | null> {
  const open = await db.filingOrder.findFirst({
    where: { ownerId: accountId, status: { notIn: [...CLOSED_STATUSES] } },
    select: { orderNo: true },
  });
  return open?.orderNo ?? null;
}

/** Whether the account has one; held until the commit, since it opens one at a time, however many tabs ask. */
export async function lockOpenOrder(tx: Db, accountId: string): Promise<boolean> {
  await tx.$queryRaw`select 1 from account where id = ${accountId}::uuid for update`;
  return (await findOpenOrderNo(tx, accountId)) !== null;
}
