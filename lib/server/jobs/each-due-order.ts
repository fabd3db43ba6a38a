import "server-only";
import type { Db } from "../db/client";
import type { Prisma, PrismaClient } from "../db/generated/client";
import { log } from "../log";

/** The most orders that one call of a job changes. */
const BATCH = 100;

/** What a job does: which orders are due, and what happens to one of them. */
export interface DueWork {
  readonly name: string;
  /** Condition over `filing_order o`. */
  readonly due: Prisma.Sql;
  /** Runs in a transaction that holds the order's lock; false when it was not due after all. */
  readonly work: (tx: Db, orderNo: string) => Promise<boolean>;
}

type Outcome = { readonly orderNo: string; readonly isDone: boolean } | null;

function takeNext(db: PrismaClient, { name, due, work }: DueWork, seen: readonly string[]): Promise<Outcome> {
  let taken: string | undefined;
  return db
    .$transaction(async (tx) => {
      const rows = await tx.$queryRaw<{ orderNo: string }[]>`
        select o.order_no as "orderNo" from filing_order o
         where ${due} and not (o.order_no = any(${[...seen]}::text[]))
         order by o.due_at nulls first, o.id limit 1 for update of o skip locked`;
      taken = rows[0]?.orderNo;
      return taken === undefined ? null : { orderNo: taken, isDone: await work(tx, taken) };
    })
    .catch((error: unknown) => {
      if (taken === undefined) throw error;
      log.error({ err: error, order: taken }, `${name} failed for an order`);
      return { orderNo: taken, isDone: false };
    });
}

/**
 * Does the work for every order that is due, each in a transaction of its own. Orders that another process works on
 * are left to it; one that fails does not keep the others.
 *
 * @returns how many orders were changed
 */
export async function eachDueOrder(db: PrismaClient, job: DueWork): Promise<number> {
  const seen: string[] = [];
  let done = 0;
  for (let next = await takeNext(db, job, seen); next; next = await takeNext(db, job, seen)) {
    seen.push(next.orderNo);
    if (next.isDone) done += 1;
    if (seen.length >= BATCH) break;
  }
  return done;
}
