import { getLocale } from "next-intl/server";
import { Details } from "@/components/ui/details";
import type { Tone } from "@/components/ui/tone";
import { fillText } from "@/lib/i18n/fill-text";
import { formatShortDateTime } from "@/lib/i18n/format";
import { noticeMessages } from "@/lib/i18n/notice-text";
import { timelineTexts } from "@/lib/i18n/timeline-texts";
import type { DeliveryState, OrderDelivery } from "@/lib/shared/order-delivery";
import { DeliveryList } from "./delivery-list";

const TONES: Readonly<Record<DeliveryState, Tone>> = {
  WAITING: "neutral",
  SENT: "good",
  RETRYING: "warn",
  FAILED: "bad",
};

/** The messages about an order below its history, folded. */
export async function OrderDeliveries({ deliveries }: { readonly deliveries: readonly OrderDelivery[] }) {
  const locale = await getLocale();
  const { names } = noticeMessages(locale);
  const { deliveries: words } = timelineTexts(locale);
  const items = deliveries.map(({ id, code, channel, isToPerson, state, at }) => {
    const way = words.channels[channel];
    return {
      ...{ id, tone: TONES[state], state: words.states[state], at: formatShortDateTime(at) },
      title: code ? names[code] : words.ministry,
      way: isToPerson ? fillText(words.toPerson, { channel: way }) : way,
    };
  });
  return (
    <Details summary={words.title}>
      <DeliveryList items={items} none={words.none} />
    </Details>
  );
}
