import "server-only";
import type { Span } from "@/lib/domain/calendar/day-limit";
import type { PrismaClient } from "../db/generated/client";
import { type Ending, remindOfEnds } from "./remind-of-ends";

/** Numbers of the records that orders led to, by the order's id. */
async function subjectNumbers(
  db: PrismaClient,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const services = await db.filingService.findMany({
    where: { orderId: { in: [...orderIds] } },
    select: { orderId: true, subject: { select: { subjectNumber: true } } },
  });
  return new Map(services.map(({ orderId, subject }) => [orderId ?? "", subject.subjectNumber]));
}

/** Instances that a filing on record stands on and that end within a span, each with the filing. */
async function listEnding(db: PrismaClient, { from, until }: Span): Promise<readonly Ending[]> {
  const codes = await db.serviceCode.findMany({
    where: {
      state: "USED",
      order: { status: "APPROVED" },
      instance: { expiresAt: { gte: from, lt: until } },
    },
    include: { instance: true, order: true },
    distinct: ["instanceId", "orderId"],
    orderBy: { code: "asc" },
  });
  const numbers = await subjectNumbers(
    db,
    codes.flatMap(({ orderId }) => orderId ?? []),
  );
  return codes.flatMap(({ instance, order }) => {
    const subjectNumber = numbers.get(order?.id ?? "");
    if (!order || !subjectNumber) return [];
    const object = { zh: `云服务器“${instance.name}”`, en: `Server “${instance.name}”` };
    return [
      { id: `${instance.id}:${order.orderNo}`, object, endsAt: instance.expiresAt, order, subjectNumber },
    ];
  });
}

/** N16 when an instance of a filing on record ends in 90, 30 or 7 days; returns how many were given. */
export function remindEndingInstances(db: PrismaClient, at: Date): Promise<number> {
  return remindOfEnds(db, at, listEnding);
}
