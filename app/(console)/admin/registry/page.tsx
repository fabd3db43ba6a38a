import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { forwardLinks } from "@/components/admin/keyset-links";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { paramOf } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { env } from "@/lib/server/env";
import { listRegistry } from "@/lib/server/registry/list-registry";
import { readSearch } from "@/lib/server/sealed/sealed-search";
import { ListPage } from "../list-page";
import { searchRegistryAction } from "../search-actions";
import { documentWord, originWord, stateWord } from "./registry-words";
import { ServiceList } from "./service-list";

const PATH = "/admin/registry";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).admin.registry.title };
}

export default async function RegistryPage({ searchParams }: PageProps<"/admin/registry">) {
  const actor = await requireActor(["ADMIN"]);
  const params = await searchParams;
  const { q, s, trouble } = readSearch(params, { accountId: actor.id, at: now() });
  const after = paramOf(params, "after") || null;
  const [locale, { admin }] = [await getLocale(), await getMessages()];
  const words = admin.registry;
  const { rows, next } = await listRegistry(db, { q, after });
  return (
    <ListPage
      desk="registry"
      path={PATH}
      search={searchRegistryAction}
      trouble={trouble}
      title={words.title}
      lead={words.lead}
      done={paramOf(params, "done") === "imported" ? words.done : null}
      add={{ href: `${PATH}/import`, text: words.import }}
      above={
        <>
          <p className="mb-4">
            <TextLink href={`${PATH}/missing`}>{admin.missing.link}</TextLink>
          </p>
          {env.miitRegistry ? (
            <Notice kind="info" className="mb-4">
              {words.connected}
            </Notice>
          ) : null}
        </>
      }
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
