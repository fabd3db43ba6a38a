import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { InstanceCard } from "@/components/servers/instance-card";
import { ServerTabs } from "@/components/servers/server-tabs";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { fillText } from "@/lib/i18n/fill-text";
import { formatShortDate } from "@/lib/i18n/format";
import { productName, standingOf } from "@/lib/i18n/instance-words";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { paramOf } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import {
  listOwnInstances,
  listQuota,
  type OwnInstance,
  type ProductQuota,
} from "@/lib/server/instances/own-instances";

const PATH = "/servers";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).servers.title };
}

function cardOf(instance: OwnInstance, locale: Locale, words: Messages["servers"]["instances"]) {
  const { id, name, product, publicIps, expiresAt, unmet, taken, quota, left } = instance;
  return {
    href: `/servers/instances/${encodeURIComponent(id)}`,
    name,
    facts: [
      productName(locale, product),
      id,
      ...publicIps,
      `${words.ends}${locale === "en" ? " " : "："}${formatShortDate(expiresAt)}`,
    ],
    standing: standingOf(unmet, locale, words),
    quota: fillText(words.used, { taken, quota }),
    left: fillText(words.left, { left }),
    open: words.open,
  };
}

function QuotaTable({
  rows,
  locale,
  words,
}: {
  readonly rows: readonly ProductQuota[];
  readonly locale: Locale;
  readonly words: Messages["servers"]["quota"];
}) {
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{words.title}</h2>
      <DataTable
        caption={words.title}
        captionHidden
        isTerse
        rows={rows}
        rowKey={({ product }) => product}
        columns={[
          {
            key: "product",
            header: words.product,
            cell: (row) => productName(locale, row.product),
            rowHeader: true,
          },
          { key: "left", header: words.left, cell: (row) => row.left, numeric: true },
          { key: "quota", header: words.quota, cell: (row) => row.quota, numeric: true },
          { key: "taken", header: words.taken, cell: (row) => row.taken, numeric: true },
          { key: "unused", header: words.unused, cell: (row) => row.unused, numeric: true },
        ]}
      />
    </section>
  );
}

export default async function ServersPage({ searchParams }: PageProps<"/servers">) {
  const actor = await requireActor(["APPLICANT"]);
  const after = paramOf(await searchParams, "after") || null;
  const [locale, { servers: words }] = [await getLocale(), await getMessages()];
  const { rows, next } = await listOwnInstances(db, actor, { after, at: now() });
  const quota = await listQuota(db, actor);
  return (
    <Column>
      <PageHead title={words.title} lead={words.lead} />
      <ServerTabs current="instances" texts={words.parts} />
      <div className="mt-6 grid gap-6 pb-12">
        {rows.length === 0 ? (
          <EmptyState title={words.instances.empty}>{words.instances.emptyText}</EmptyState>
        ) : (
          <section className="grid gap-3">
            <h2 className="text-xl">{words.instances.title}</h2>
            <ul className="grid gap-4">
              {rows.map((instance) => (
                <InstanceCard key={instance.id} {...cardOf(instance, locale, words.instances)} />
              ))}
            </ul>
            <Pagination
              previous={after ? PATH : null}
              next={next ? `${PATH}?after=${encodeURIComponent(next)}` : null}
              texts={{
                label: words.instances.pages,
                previous: words.instances.first,
                next: words.instances.next,
              }}
            />
          </section>
        )}
        {quota.length > 0 ? <QuotaTable rows={quota} locale={locale} words={words.quota} /> : null}
      </div>
    </Column>
  );
}
