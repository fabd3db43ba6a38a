import "server-only";
import { isToldBy } from "@/lib/domain/filing/notices";
import { isNoticeCode, NOTICE_CHANNELS, type NoticeCode } from "@/lib/domain/filing/tables/notices";
import type { DeliveryState, OrderDelivery } from "@/lib/shared/order-delivery";
import type { Db } from "../db/client";
import type { OutboxMessage } from "../db/generated/client";

/** The most that one page shows. */
const SHOWN = 50;

type Row = Pick<OutboxMessage, "id" | "key" | "channel" | "status" | "attempts" | "createdAt" | "sentAt">;

function stateOf({ status, attempts }: Row): DeliveryState {
  if (status !== "PENDING") return status;
  return attempts === 0 ? "WAITING" : "RETRYING";
}

function deliveryOf(row: Row): OrderDelivery {
  const { id, key, channel, createdAt, sentAt } = row;
  const code = key.replace(/^notice:/, "").split(":")[0] ?? "";
  return {
    ...{ id, channel, state: stateOf(row), at: sentAt ?? createdAt },
    code: isNoticeCode(code) ? code : null,
    isToPerson: key.includes(":person:"),
  };
}

const isForStaff = (code: NoticeCode) => NOTICE_CHANNELS.some((channel) => isToldBy(code, "STAFF", channel));

/**
 * The messages about an order, newest first, without an address or a text.
 *
 * @param reader the applicant is not shown what staff were told
 */
export async function listDeliveries(
  db: Db,
  orderId: string,
  reader: "APPLICANT" | "STAFF",
): Promise<readonly OrderDelivery[]> {
  const rows = await db.outboxMessage.findMany({
    where: { orderId },
    select: {
      ...{ id: true, key: true, channel: true, status: true },
      ...{ attempts: true, createdAt: true, sentAt: true },
    },
    orderBy: { id: "desc" },
    take: SHOWN,
  });
  const deliveries = rows.map(deliveryOf);
  return deliveries.filter(({ code }) => reader === "STAFF" || code === null || !isForStaff(code));
}
