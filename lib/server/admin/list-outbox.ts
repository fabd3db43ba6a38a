import "server-only";
import { maskEmail, maskMobile } from "@/lib/domain/identity/mask";
import { type KeysetPage, makePage, type PageAsked } from "@/lib/shared/keyset";
import type { Db } from "../db/client";
import type { Channel, DeliveryStatus } from "../db/generated/enums";
import { openText } from "../sealed/seal";

const ROWS_A_PAGE = 50;

/** One message to the outside: to whom (masked) and what became of it, never what it says. */
export interface OutboxLine {
  readonly id: string;
  readonly channel: Channel;
  readonly to: string;
  readonly subject: string;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly orderNo: string | null;
}

/** A page of the messages, newest first. */
export async function listOutbox(
  db: Db,
  status: DeliveryStatus | null,
  page: PageAsked,
): Promise<KeysetPage<OutboxLine>> {
  const direction = page.before ? "asc" : "desc";
  const cursor = page.after ?? page.before;
  const beyond = page.after ? "lt" : "gt";
  const rows = await db.outboxMessage.findMany({
    where: {
      ...(status ? { status } : {}),
      ...(cursor ? { id: { [beyond]: cursor.id } } : {}),
    },
    // Ids are made in the order of time, so the primary key is the order of the list.
    orderBy: { id: direction },
    take: ROWS_A_PAGE + 1,
  });
  const orders = await db.filingOrder.findMany({
    where: { id: { in: rows.flatMap(({ orderId }) => orderId ?? []) } },
    select: { id: true, orderNo: true },
  });
  const numbers = new Map(orders.map(({ id, orderNo }) => [id, orderNo]));
  const lines = rows.map(({ toCipher, orderId, channel, ...row }) => ({
    id: row.id,
    channel,
    to: channel === "SMS" ? maskMobile(openText(toCipher)) : maskEmail(openText(toCipher)),
    // The subject of a text message is its sender.
    subject: row.subject,
    status: row.status,
    attempts: row.attempts,
    createdAt: row.createdAt,
    orderNo: orderId ? (numbers.get(orderId) ?? null) : null,
  }));
  return makePage(lines, ROWS_A_PAGE, page, ({ createdAt, id }) => ({ at: createdAt, id }));
}
