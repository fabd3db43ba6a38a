import { getLocale } from "next-intl/server";
import { Timeline } from "@/components/filing/timeline";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import { db } from "@/lib/server/db/client";
import type { StoredOrder } from "@/lib/server/filing/order-repository";
import { orderTimeline } from "@/lib/server/tracking/order-timeline";

/** What happened to the order, what is happening, what comes. */
export async function OrderTimeline({ order }: { readonly order: StoredOrder }) {
  const [locale, { words }] = [await getLocale(), await findFilingTexts()];
  const lines = await orderTimeline(db, order, locale);
  return (
    <section aria-label={words.timeline}>
      <h2 className="mb-3 text-xl">{words.timeline}</h2>
      <Timeline
        label={words.timeline}
        items={lines}
        words={{ now: words.timelineNow, next: words.timelineNext }}
      />
    </section>
  );
}
