import "server-only";
import { ORDER_PAUSE_MS, silencePause } from "@/lib/domain/calendar/silence-pause";
import { type Evidence, silentEvidence } from "@/lib/domain/filing/evidence";
import type { Db } from "../db/client";

/**
 * Has the open questions of an order asked again later, or no longer. What waits already keeps its time: whoever opens
 * pages does not put it off.
 */
export async function watchFacts(
  db: Db,
  orderId: string,
  {
    before,
    now,
    at,
  }: { readonly before: readonly Evidence[]; readonly now: readonly Evidence[]; readonly at: Date },
): Promise<void> {
  if (silentEvidence(now).length > 0) {
    const askAt = new Date(at.getTime() + silencePause(0, ORDER_PAUSE_MS));
    await db.$executeRaw`
      insert into fact_watch (order_id, ask_at) values (${orderId}::uuid, ${askAt}) on conflict do nothing`;
  } else if (silentEvidence(before).length > 0) {
    await db.factWatch.deleteMany({ where: { orderId } });
  }
}

/** An order whose questions are due, and how often they were asked again, this time included. */
export interface DueWatch {
  readonly orderNo: string;
  readonly tries: number;
}

/** Takes the order that waits longest, and puts its next turn off, so that nobody else takes it meanwhile. */
export async function takeDueWatch(db: Db, at: Date): Promise<DueWatch | null> {
  const [due] = await db.$queryRaw<{ orderId: string; orderNo: string; tries: number }[]>`
    select w.order_id as "orderId", o.order_no as "orderNo", w.tries from fact_watch w
      join filing_order o on o.id = w.order_id
     where w.ask_at <= ${at} order by w.ask_at, w.order_id limit 1 for update of w skip locked`;
  if (!due) return null;
  const tries = due.tries + 1;
  const askAt = new Date(at.getTime() + silencePause(tries, ORDER_PAUSE_MS));
  await db.factWatch.update({ where: { orderId: due.orderId }, data: { tries, askAt } });
  return { orderNo: due.orderNo, tries };
}
