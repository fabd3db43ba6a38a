import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { forwardLinks } from "@/components/admin/keyset-links";
import { Standing } from "@/components/servers/standing";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatShortDate } from "@/lib/i18n/format";
import { productName, standingOf } from "@/lib/i18n/instance-words";
import { paramOf } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { listInstanceLines } from "@/lib/server/instances/list-instances";
import { readSearch } from "@/lib/server/sealed/sealed-search";
import { ListPage } from "../list-page";
import { searchInstancesAction } from "../search-actions";

const PATH = "/admin/instances";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).admin.instances.title };
}

export default async function InstancesPage({ searchParams }: PageProps<"/admin/instances">) {
  const actor = await requireActor(["ADMIN"]);
  const params = await searchParams;
  const { q, s, trouble } = readSearch(params, { accountId: actor.id, at: now() });
  const after = paramOf(params, "after") || null;
  const [locale, { admin, servers }] = [await getLocale(), await getMessages()];
  const words = admin.instances;
  const { rows, next } = await listInstanceLines(db, { q, after, at: now() });
  return (
    <ListPage
      desk="instances"
      path={PATH}
      search={searchInstancesAction}
      trouble={trouble}
      title={words.title}
      lead={words.lead}
      done={paramOf(params, "done") === "imported" ? words.imported : null}
      add={{ href: `${PATH}/import`, text: words.import }}
      controls={[{ name: "q", label: words.q, value: q, hint: words.qHint }]}
      links={forwardLinks(PATH, { s }, { after, next })}
    >
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
    </ListPage>
  );
}
