import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { AdminTabs } from "@/components/admin/admin-tabs";
import { FilterBar } from "@/components/admin/filter-bar";
import { PageHead } from "@/components/layout/page-head";
import { Standing } from "@/components/servers/standing";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { formatShortDate } from "@/lib/i18n/format";
import { productName, standingOf } from "@/lib/i18n/instance-words";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import { paramOf } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { listInstanceLines } from "@/lib/server/instances/list-instances";

const PATH = "/admin/instances";
const LONGEST_SEARCH = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).admin.instances.title };
}

function pageHref(q: string, after: string | null): string {
  const query = new URLSearchParams({ ...(q ? { q } : {}), ...(after ? { after } : {}) });
  return query.size > 0 ? `${PATH}?${query}` : PATH;
}

export default async function InstancesPage({ searchParams }: PageProps<"/admin/instances">) {
  await requireActor(["ADMIN"]);
  const params = await searchParams;
  const q = paramOf(params, "q").slice(0, LONGEST_SEARCH);
  const after = paramOf(params, "after") || null;
  const [locale, { admin, servers }] = [await getLocale(), await getMessages()];
  const words = admin.instances;
  const { rows, next } = await listInstanceLines(db, { q, after, at: now() });
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <AdminTabs current="instances" texts={admin.tabs} />
      {paramOf(params, "done") === "imported" ? (
        <Notice kind="success" live className="mb-4">
          {words.imported}
        </Notice>
      ) : null}
      <p className="mb-4">
        <ButtonLink href={`${PATH}/import`} variant="secondary">
          {words.import}
        </ButtonLink>
      </p>
      <FilterBar
        action={PATH}
        label={admin.orders.filter}
        controls={[{ name: "q", label: words.q, value: q, hint: words.qHint }]}
        texts={admin.orders}
        ui={await findUiTexts()}
      />
      <DataTable
        caption={words.title}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
        columns={[
          { key: "id", header: words.id, cell: ({ id }) => id, rowHeader: true, className: "wrap-anywhere" },
          { key: "name", header: words.name, cell: ({ name }) => name, className: "wrap-anywhere" },
          {
            key: "product",
            header: words.product,
            cell: ({ product }) => productName(locale, product),
            className: "whitespace-nowrap",
          },
          { key: "account", header: words.account, cell: ({ account }) => account },
          {
            key: "addresses",
            header: words.addresses,
            cell: ({ publicIps }) => publicIps.join(" "),
            className: "tabular-nums",
          },
          {
            key: "ends",
            header: words.ends,
            cell: ({ expiresAt }) => formatShortDate(expiresAt),
            className: "whitespace-nowrap tabular-nums",
          },
          {
            key: "quota",
            header: words.quota,
            cell: ({ taken, quota }) => `${taken} / ${quota}`,
            numeric: true,
          },
          {
            key: "standing",
            header: words.standing,
            cell: ({ unmet }) => <Standing {...standingOf(unmet, locale, servers.instances)} />,
            className: "min-w-48",
          },
        ]}
      />
      <div className="mt-4">
        <Pagination
          previous={after ? pageHref(q, null) : null}
          next={next ? pageHref(q, next) : null}
          texts={{ label: admin.pages.label, previous: words.first, next: words.next }}
        />
      </div>
    </>
  );
}
