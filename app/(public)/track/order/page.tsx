import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import { BallChip } from "@/components/filing/ball-chip";
import { FilingNumberPlate } from "@/components/filing/filing-number-plate";
import { Timeline } from "@/components/filing/timeline";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { GroupedNumber } from "@/components/ui/grouped-number";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import { formatDue } from "@/lib/i18n/format";
import { db } from "@/lib/server/db/client";
import { readTrackCookie } from "@/lib/server/tracking/track-cookie";
import { findTrackedOrder } from "@/lib/server/tracking/tracked-order";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).track.orderTitle, robots: { index: false } };
}

export default async function TrackedOrderPage() {
  const locale = await getLocale();
  const orderNo = await readTrackCookie();
  const order = orderNo ? await findTrackedOrder(db, orderNo, locale) : null;
  if (!order) redirect("/track");
  const { track, timeline } = await getMessages();
  const texts = await findFilingTexts();
  const { words } = texts;
  return (
    <div className="max-w-[45rem] pb-12">
      <PageHead
        title={track.orderTitle}
        lead={track.orderLead}
        above={<BackLink href="/track">{track.another}</BackLink>}
      />
      <div className="grid gap-8">
        <SummaryList
          rows={[
            {
              key: "orderNo",
              label: track.orderNo,
              value: <GroupedNumber value={order.orderNo} groups={[2, 4, 4, 6]} />,
            },
            { key: "state", label: track.state, value: <Tag tone="action">{order.state}</Tag> },
            {
              key: "ball",
              label: track.ball,
              value: order.ball ? (
                <BallChip actor={order.ball.actor} text={order.ball.actorText} />
              ) : (
                track.nobody
              ),
            },
            {
              key: "due",
              label: track.due,
              value: order.dueAt ? formatDue(locale, order.dueAt) : track.noDue,
            },
          ]}
        />
        {order.numbers.map((number) => (
          <FilingNumberPlate key={number} number={number} caption={track.numbers} texts={texts} />
        ))}
        <section aria-labelledby="timeline">
          <h2 id="timeline" className="mb-4 text-lg font-semibold">
            {timeline.label}
          </h2>
          <Timeline
            label={timeline.label}
            items={order.timeline}
            words={{ now: words.timelineNow, next: words.timelineNext }}
          />
        </section>
      </div>
    </div>
  );
}
