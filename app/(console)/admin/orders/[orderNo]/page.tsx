import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import { OrderDeliveries } from "@/components/filing/order-deliveries";
import { OrderHead } from "@/components/filing/order-head";
import { Timeline } from "@/components/filing/timeline";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { statusLabel } from "@/lib/domain/filing/states";
import { FILING_TYPES } from "@/lib/domain/filing/types";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import { formatShortDateTime } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { findOrderDetail, type OrderDetail } from "@/lib/server/admin/find-order-detail";
import { paramOf } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { NotFoundError } from "@/lib/server/errors";
import { endPath } from "@/lib/server/filing/order-paths";
import { ballChip, deadline, provinceName } from "../order-words";

export async function generateMetadata({ params }: PageProps<"/admin/orders/[orderNo]">): Promise<Metadata> {
  return { title: (await params).orderNo };
}

async function requireDetail(orderNo: string): Promise<OrderDetail> {
  const [actor, locale] = [await requireActor(["ADMIN"]), await getLocale()];
  try {
    return await findOrderDetail(db, orderNo, actor, locale);
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}

function doneText(done: string, words: Messages["admin"]["end"]["done"]): string | null {
  return Object.entries(words).find(([key]) => key === done)?.[1] ?? null;
}

export default async function OrderPage({ params, searchParams }: PageProps<"/admin/orders/[orderNo]">) {
  const detail = await requireDetail((await params).orderNo);
  const { order, owner, numbers } = detail;
  const locale = await getLocale();
  const { admin, timeline } = await getMessages();
  const texts = await findFilingTexts();
  const words = admin.order;
  const done = doneText(paramOf(await searchParams, "done"), admin.end.done);
  const endHref = endPath(order.orderNo);
  const rows = [
    ["owner", words.owner, `${owner.name} (${owner.email})`],
    ["province", words.province, provinceName(locale, order.provinceCode)],
    ["services", words.services, order.serviceSummary],
    ["created", words.created, formatShortDateTime(order.createdAt)],
    ["entered", words.entered, formatShortDateTime(order.stageEnteredAt)],
    ["saved", words.saved, formatShortDateTime(order.lastSavedAt)],
    ["submissions", words.submissions, String(order.submissionNumber)],
    ["reviewer", words.reviewer, detail.reviewer],
    ["initialReviewer", words.initialReviewer, detail.initialReviewer],
    ["numbers", words.numbers, numbers.join(locale === "en" ? ", " : "、")],
  ] as const;
  return (
    <>
      {done ? (
        <Notice kind="success" live className="mb-3">
          {done}
        </Notice>
      ) : null}
      {detail.isEndProposed ? (
        <Notice kind="warn" className="mb-3">
          {admin.end.proposed} <TextLink href={endHref}>{admin.end.open}</TextLink>
        </Notice>
      ) : null}
      <OrderHead
        orderNo={order.orderNo}
        above={<BackLink href="/admin/orders">{words.back}</BackLink>}
        subject={detail.sponsorName || order.orderNo}
        typeText={order.type ? label(locale, FILING_TYPES[order.type]) : admin.orders.noType}
        state={{ text: label(locale, statusLabel(order.status, order.type)), tone: "action" }}
        ball={ballChip(detail.ball, admin.acts)}
        due={deadline(order.dueAt, now())}
        texts={texts}
        actions={
          detail.mayEnd ? (
            <ButtonLink href={endHref} variant="secondary">
              {admin.end.link}
            </ButtonLink>
          ) : null
        }
      />
      <div className="grid gap-8 lg:grid-cols-2">
        <section aria-labelledby="facts">
          <h2 id="facts" className="mb-2 text-lg font-semibold">
            {words.facts}
          </h2>
          <SummaryList
            rows={rows.map(([key, name, value]) => ({ key, label: name, value: value || words.none }))}
          />
        </section>
        <section aria-labelledby="history">
          <h2 id="history" className="mb-2 text-lg font-semibold">
            {words.history}
          </h2>
          <Timeline
            label={timeline.label}
            items={detail.timeline}
            words={{ now: texts.words.timelineNow, next: texts.words.timelineNext }}
          />
          <div className="mt-4">
            <OrderDeliveries deliveries={detail.deliveries} />
          </div>
        </section>
      </div>
    </>
  );
}
