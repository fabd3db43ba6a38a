import type { Db } from "@/lib/server/db/client";

/** Everything that an act on orders can leave behind, as counts and the state of one order. */
export async function tracesOf(db: Db, orderId: string) {
  const where = { orderId };
  return {
    order: await db.filingOrder.findUnique({ where: { id: orderId } }),
    submissions: await db.submission.count({ where }),
    events: await db.filingEvent.count({ where }),
    audits: await db.auditRow.count(),
    outbox: await db.outboxMessage.count(),
    inbox: await db.inboxNotice.count(),
  };
}
