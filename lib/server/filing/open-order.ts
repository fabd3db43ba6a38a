import "server-only";
import { CLOSED_STATUSES, type FilingStatus } from "@/lib/domain/filing/states";
import type { Question } from "../db/ask-together";
import type { Db } from "../db/client";
import { Prisma } from "../db/generated/client";

/** The order of an account that is under way; no other can be begun beside it. */
export async function findOpenOrderNo(db: Db, accountId: string): Promise<string | null> {
  const open = await db.filingOrder.findFirst({
    where: { ownerId: accountId, status: { notIn: [...CLOSED_STATUSES] } },
    select: { orderNo: true },
  });
  return open?.orderNo ?? null;
}

/** Keeps other transactions from what an account has one of at a time: its open order, the places of its queue. */
export async function lockAccount(tx: Db, accountId: string): Promise<void> {
  await tx.$queryRaw`select 1 from account where id = ${accountId}::uuid for update`;
}

/** Whether the account has one; held until the commit, since it opens one at a time, however many tabs ask. */
export async function lockOpenOrder(tx: Db, accountId: string): Promise<boolean> {
  await lockAccount(tx, accountId);
  return (await findOpenOrderNo(tx, accountId)) !== null;
}

/** An order that another one of the same account or sponsor has to wait for. */
export interface OrderAhead {
  readonly orderNo: string;
  readonly status: FilingStatus;
  /** Whether it is the account's own; if not, its number is not for it to see. */
  readonly isOwn: boolean;
}

/**
 * The open order of an account or of the sponsor with a certificate, the account's own first; no row when none is in
 * the way. `except` is the order that asks.
 */
export function orderAhead(
  accountId: string,
  certificateHash: string,
  except: string | null = null,
): Question<OrderAhead> {
  // Two selects with an index each; joined by "or" they would read every order.
  const sql = Prisma.sql`
    select o.order_no as "orderNo", o.status, o.owner_id = ${accountId}::uuid as "isOwn"
      from (select id from filing_order where owner_id = ${accountId}::uuid
            union
            select order_id from filing_identifier where kind = 'certificate' and hash = ${certificateHash}) found
      join filing_order o on o.id = found.id
     where o.status <> all(${[...CLOSED_STATUSES]}::filing_status[])
       and o.id is distinct from ${except}::uuid
     order by "isOwn" desc limit 1`;
  return { sql };
}
