import "server-only";
import { actingParty, statusLabel } from "@/lib/domain/filing/states";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Db } from "../db/client";
import { findOrder } from "../filing/order-repository";
import { listIssuedNumbers } from "../records/issued-numbers";
import { orderTimeline } from "./order-timeline";
import { actorOf, type TimelineActor, type TimelineLine } from "./timeline-line";

/** What the public tracking shows of an order: no answer, no name, no contact. */
export interface TrackedOrder {
  readonly orderNo: string;
  readonly state: string;
  readonly ball: { readonly actor: TimelineActor; readonly actorText: string } | null;
  readonly dueAt: Date | null;
  readonly numbers: readonly string[];
  readonly timeline: readonly TimelineLine[];
}

/** The progress of an order for somebody who proved a mobile of it; null when the order is gone. */
export async function findTrackedOrder(
  db: Db,
  orderNo: string,
  locale: Locale,
): Promise<TrackedOrder | null> {
  const order = await findOrder(db, orderNo);
  if (!order) return null;
  const party = actingParty(order);
  return {
    orderNo,
    state: label(locale, statusLabel(order.status, order.type)),
    ball: party ? actorOf(party, locale) : null,
    dueAt: order.dueAt,
    numbers: await listIssuedNumbers(db, order.id),
    timeline: await orderTimeline(db, order, locale),
  };
}
