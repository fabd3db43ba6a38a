import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { ImportForm } from "@/components/admin/import-form";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { Details } from "@/components/ui/details";
import { SummaryList } from "@/components/ui/summary-list";
import { INSTANCE_COLUMNS } from "@/lib/forms/instance-row";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { importInstancesAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).admin.importing.title };
}

export default async function ImportInstancesPage() {
  await requireActor(["ADMIN"]);
  const { account, admin } = await getMessages();
  const { importing: words } = admin;
  const { report, line, verdict, detail, file, fileHint, table, tableHint, check, confirm } = words;
  const { id, name } = words.columns;
  const own = { report, line, id, name, verdict, detail, file, fileHint, table, tableHint, check, confirm };
  return (
    <div className="max-w-[60rem]">
      <PageHead
        title={words.title}
        lead={words.lead}
        above={<BackLink href="/admin/instances">{words.back}</BackLink>}
      />
      <div className="grid gap-5">
        <Details summary={words.format}>
          <SummaryList
            rows={INSTANCE_COLUMNS.map((column) => ({
              key: column,
              label: <code>{column}</code>,
              value: words.rules[column],
              note: words.columns[column],
            }))}
          />
        </Details>
        <ImportForm
          action={importInstancesAction}
          texts={{ ...own, tooBig: words.faults["too-big"] }}
          unexpected={account.unexpected}
          ui={await findUiTexts()}
        />
      </div>
    </div>
  );
}
