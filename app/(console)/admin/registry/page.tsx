import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { forwardLinks } from "@/components/admin/keyset-links";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { paramOf } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { env } from "@/lib/server/env";
import { listRegistry } from "@/lib/server/registry/list-registry";
import { ListPage } from "../list-page";
import { documentWord, originWord, stateWord } from "./registry-words";
import { ServiceList } from "./service-list";

const PATH = "/admin/registry";
const LONGEST_SEARCH = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).admin.registry.title };
}

export default async function RegistryPage({ searchParams }: PageProps<"/admin/registry">) {
  await requireActor(["ADMIN"]);
  const params = await searchParams;
  const q = paramOf(params, "q").slice(0, LONGEST_SEARCH);
  const after = paramOf(params, "after") || null;
  const [locale, { admin }] = [await getLocale(), await getMessages()];
  const words = admin.registry;
  const { rows, next } = await listRegistry(db, { q, after });
  return (
    <ListPage
      desk="registry"
      path={PATH}
      title={words.title}
      lead={words.lead}
      done={paramOf(params, "done") === "imported" ? words.done : null}
      add={{ href: `${PATH}/import`, text: words.import }}
      above={
        env.miitRegistry ? (
          <Notice kind="info" className="mb-4">
            {words.connected}
          </Notice>
        ) : null
      }
      controls={[{ name: "q", label: words.q, value: q, hint: words.qHint }]}
      links={forwardLinks(PATH, { q }, { after, next })}
    >
      <DataTable
        caption={words.title}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
        columns={[
          {
            key: "sponsor",
            header: words.sponsor,
            cell: ({ sponsor }) => sponsor,
            rowHeader: true,
            className: "wrap-anywhere",
          },
          {
            key: "number",
            header: words.number,
            cell: ({ subjectNumber }) => subjectNumber ?? "—",
            className: "whitespace-nowrap tabular-nums",
          },
          { key: "document", header: words.document, cell: ({ certType }) => documentWord(certType, locale) },
          {
            key: "state",
            header: words.state,
            cell: ({ state }) => stateWord(state, words),
            className: "whitespace-nowrap",
          },
          {
            key: "services",
            header: words.services,
            cell: (row) => <ServiceList row={row} locale={locale} words={words} />,
            className: "min-w-64",
          },
          { key: "origin", header: words.origin, cell: (row) => originWord(row, locale, words) },
        ]}
      />
    </ListPage>
  );
}
