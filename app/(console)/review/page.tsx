import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import * as z from "zod";
import { FilterBar, type FilterControl } from "@/components/admin/filter-bar";
import { PageHead } from "@/components/layout/page-head";
import { QueueTable, TakeNext } from "@/components/review/queue-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { isProvinceCode, PROVINCE_CODES, PROVINCES } from "@/lib/domain/bureau/provinces";
import { FILING_TYPES, type FilingType } from "@/lib/domain/filing/types";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import { type ReviewMessages, reviewMessages } from "@/lib/i18n/review-messages";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { listQueue } from "@/lib/server/review/list-queue";
import { queueRowView } from "@/lib/server/review/queue-view";
import { QUEUE_TABS } from "@/lib/shared/queue-view";
import { takeNextAction, takeOrderAction } from "./actions";

const isType = (value: unknown): value is FilingType =>
  typeof value === "string" && Object.hasOwn(FILING_TYPES, value);

/** What the address says; anything else is as if it said nothing. */
const querySchema = z.object({
  tab: z.enum(QUEUE_TABS).catch("claim"),
  province: z.string().refine(isProvinceCode).nullable().catch(null).default(null),
  type: z.custom<FilingType>(isType).nullable().catch(null).default(null),
  after: z.string().nullable().catch(null).default(null),
  next: z.string().optional().catch(undefined),
  done: z.string().optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("title") };
}

function address(query: z.infer<typeof querySchema>, change: Partial<z.infer<typeof querySchema>>): string {
  const { tab, province, type, after } = { ...query, after: null, ...change };
  const params = new URLSearchParams({ tab });
  if (province) params.set("province", province);
  if (type) params.set("type", type);
  if (after) params.set("after", after);
  return `/review?${params}`;
}

function controlsOf(
  locale: Locale,
  words: ReviewMessages["filter"],
  { province, type }: z.infer<typeof querySchema>,
): readonly FilterControl[] {
  const types = Object.keys(FILING_TYPES).filter(isType);
  return [
    {
      name: "province",
      label: words.province,
      value: province ?? "",
      options: PROVINCE_CODES.map((code) => ({ value: code, label: label(locale, PROVINCES[code]) })),
    },
    {
      name: "type",
      label: words.type,
      value: type ?? "",
      options: types.map((one) => ({ value: one, label: label(locale, FILING_TYPES[one]) })),
    },
  ];
}

export default async function ReviewQueuePage({ searchParams }: PageProps<"/review">) {
  const actor = await requireActor(["REVIEWER"]);
  const query = querySchema.parse(await searchParams);
  const { tab, after } = query;
  const [locale, ui, at] = [await getLocale(), await findUiTexts(), now()];
  const words = reviewMessages(locale);
  const { rows, next } = await listQueue(db, actor, query, at);
  const views = rows.map((row) => queueRowView(row, locale, actor, at));
  const isEmptyNow = query.next === "none";
  return (
    <div className="grid grid-cols-1 gap-3">
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={<TakeNext label={words.takeNext} sending={ui.sending} action={takeNextAction} />}
      />
      {isEmptyNow ? <Notice live>{words.nothingLeft}</Notice> : null}
      {query.done ? (
        <Notice kind="success" live>
          {words.outcome.done}
        </Notice>
      ) : null}
      <Tabs
        label={words.tabs.label}
        tabs={QUEUE_TABS.map((one) => ({
          href: address(query, { tab: one }),
          label: words.tabs[one],
          current: one === tab,
        }))}
      />
      <FilterBar
        action="/review"
        label={words.filter.title}
        kept={{ tab }}
        controls={controlsOf(locale, words.filter, query)}
        texts={words.filter}
        ui={ui}
      />
      {views.length > 0 ? (
        <QueueTable tab={tab} rows={views} words={words} sending={ui.sending} takeAction={takeOrderAction} />
      ) : (
        <EmptyState title={words.empty[tab]}>{words.empty[`${tab}Text`]}</EmptyState>
      )}
      <Pagination
        previous={after ? address(query, {}) : null}
        next={next ? address(query, { after: next }) : null}
        texts={words.pages}
      />
    </div>
  );
}
