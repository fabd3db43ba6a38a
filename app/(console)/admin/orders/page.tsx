import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import type { FilterControl } from "@/components/admin/filter-bar";
import { keysetLinks } from "@/components/admin/keyset-links";
import { OrderTable } from "@/components/admin/order-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PROVINCE_CODES, PROVINCES } from "@/lib/domain/bureau/provinces";
import { FILING_STATUSES, statusLabel } from "@/lib/domain/filing/states";
import { FILING_TYPES } from "@/lib/domain/filing/types";
import { fillText } from "@/lib/i18n/fill-text";
import { type BothTexts, label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { listOrders, listReviewers, type OrderLine } from "@/lib/server/admin/list-orders";
import { AGES, type OrderFilter, parseOrderFilter, parsePage } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { readSearch } from "@/lib/server/sealed/sealed-search";
import { ListPage } from "../list-page";
import { searchOrdersAction } from "../search-actions";
import { ballChip, deadline, provinceName } from "./order-words";

const PATH = "/admin/orders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).admin.orders.title };
}

function optionsOf(locale: Locale, rows: Readonly<Record<string, BothTexts>>) {
  return Object.entries(rows).map(([value, texts]) => ({ value, label: label(locale, texts) }));
}

function controlsOf(
  locale: Locale,
  filter: OrderFilter,
  words: Messages["admin"]["orders"],
  reviewers: Awaited<ReturnType<typeof listReviewers>>,
): readonly FilterControl[] {
  const provinces = PROVINCE_CODES.map((code) => ({ value: code, label: label(locale, PROVINCES[code]) }));
  return [
    { name: "q", label: words.q, value: filter.q, hint: words.qHint },
    {
      name: "state",
      label: words.state,
      value: filter.state ?? "",
      options: optionsOf(locale, FILING_STATUSES),
    },
    { name: "province", label: words.province, value: filter.province ?? "", options: provinces },
    { name: "type", label: words.type, value: filter.type ?? "", options: optionsOf(locale, FILING_TYPES) },
    {
      name: "age",
      label: words.age,
      value: String(filter.age ?? ""),
      options: AGES.map((days) => ({ value: String(days), label: words.ages[days] })),
    },
    {
      name: "reviewer",
      label: words.reviewer,
      value: filter.reviewer ?? "",
      options: reviewers.map(({ id, displayName }) => ({ value: id, label: displayName })),
    },
  ];
}

function rowOf(line: OrderLine, locale: Locale, words: Messages["admin"], at: Date) {
  return {
    orderNo: line.orderNo,
    sponsor: line.sponsorName,
    services: line.serviceSummary,
    state: label(locale, statusLabel(line.status, line.type)),
    type: line.type ? label(locale, FILING_TYPES[line.type]) : words.orders.noType,
    province: provinceName(locale, line.provinceCode),
    ball: ballChip(line.ball, words.acts),
    due: deadline(line.dueAt, at),
    waiting: fillText(words.orders.days, { n: line.waitingDays }),
  };
}

export default async function OrdersPage({ searchParams }: PageProps<"/admin/orders">) {
  const actor = await requireActor(["ADMIN"]);
  const params = await searchParams;
  const [locale, { admin }, at] = [await getLocale(), await getMessages(), now()];
  const { q, s, trouble } = readSearch(params, { accountId: actor.id, at });
  const filter = parseOrderFilter({ ...params, q });
  const [page, reviewers] = [await listOrders(db, filter, parsePage(params), at), await listReviewers(db)];
  return (
    <ListPage
      desk="orders"
      path={PATH}
      search={searchOrdersAction}
      trouble={trouble}
      title={admin.orders.title}
      controls={controlsOf(locale, filter, admin.orders, reviewers)}
      links={keysetLinks(PATH, { ...filter, q: null, s }, page)}
    >
      <OrderTable
        rows={page.rows.map((line) => rowOf(line, locale, admin, at))}
        texts={admin.orders}
        nobody={admin.acts.nobody}
        empty={<EmptyState title={admin.orders.empty}>{admin.orders.emptyText}</EmptyState>}
      />
    </ListPage>
  );
}
