import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { AuditSeal } from "@/components/admin/audit-seal";
import { keysetLinks } from "@/components/admin/keyset-links";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatShortDateTime } from "@/lib/i18n/format";
import { listAudit } from "@/lib/server/admin/list-audit";
import { paramOf, parsePage } from "@/lib/server/admin/order-filter";
import { findVerification } from "@/lib/server/audit/verification-result";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { ListPage } from "../list-page";

const PATH = "/admin/audit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).admin.audit.title };
}

export default async function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  await requireActor(["ADMIN"]);
  const params = await searchParams;
  const [locale, { admin }] = [await getLocale(), await getMessages()];
  const words = admin.audit;
  const action = paramOf(params, "action").slice(0, 60);
  const page = await listAudit(db, action, parsePage(params));
  return (
    <ListPage
      desk="audit"
      path={PATH}
      title={words.title}
      lead={words.lead}
      above={<AuditSeal verified={await findVerification(db)} locale={locale} texts={words.seal} />}
      controls={[{ name: "action", label: words.actionFilter, hint: words.actionHint, value: action }]}
      links={keysetLinks(PATH, { action }, page)}
    >
      <DataTable
        caption={words.title}
        captionHidden
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.empty} />}
        columns={[
          {
            key: "at",
            header: words.at,
            cell: ({ at }) => <time dateTime={at.toISOString()}>{formatShortDateTime(at)}</time>,
            className: "whitespace-nowrap tabular-nums",
          },
          { key: "actor", header: words.actor, cell: ({ actor }) => actor ?? words.system },
          { key: "action", header: words.action, cell: (row) => <code>{row.action}</code> },
          {
            key: "object",
            header: words.object,
            cell: ({ objectType, object }) => `${objectType} ${object}`,
            className: "tabular-nums",
          },
          { key: "detail", header: words.detail, cell: ({ detail }) => detail, className: "wrap-anywhere" },
        ]}
      />
    </ListPage>
  );
}
