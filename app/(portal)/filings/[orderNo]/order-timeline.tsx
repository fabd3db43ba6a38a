import { getLocale } from "next-intl/server";
import { OrderDeliveries } from "@/components/filing/order-deliveries";
import { Timeline } from "@/components/filing/timeline";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import { db } from "@/lib/server/db/client";
import type { StoredOrder } from "@/lib/server/filing/order-repository";
import { listDeliveries } from "@/lib/server/tracking/order-deliveries";
import { orderTimeline } from "@/lib/server/tracking/order-timeline";

/** What happened to the order, what is happening, what comes. */
export async function OrderTimeline({ order }: { readonly order: StoredOrder }) {
  const [locale, { words }] = [await getLocale(), await findFilingTexts()];
  const lines = await orderTimeline(db, order, locale);
  const deliveries = await listDeliveries(db, order.id, "APPLICANT");
  return (
    <section aria-label={words.timeline}>
      <h2 className="mb-3 text-xl">{words.timeline}</h2>
      <Timeline
        label={words.timeline}
        items={lines}
        words={{ now: words.timelineNow, next: words.timelineNext }}
      />
      <div className="mt-6">
        <OrderDeliveries deliveries={deliveries} />
      </div>
    </section>
  );
}
