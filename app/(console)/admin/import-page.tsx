import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { ImportForm, type ImportFormProps } from "@/components/admin/import-form";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { Details } from "@/components/ui/details";
import { SummaryList } from "@/components/ui/summary-list";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import type { TableWords } from "./import-words";

export interface ImportPageProps {
  readonly back: string;
  readonly words: TableWords &
    Readonly<Record<"title" | "back" | "file" | "fileHint" | "tableHint" | "id" | "name", string>>;
  /** The columns in the order of the table. */
  readonly columns: readonly string[];
  readonly action: ImportFormProps["action"];
  /** Ends of file names. */
  readonly accept: string;
  readonly children?: ReactNode;
}

/** A page that imports a table: what its columns hold, then the form. */
export async function ImportPage({ back, words, columns, action, accept, children }: ImportPageProps) {
  const { account, admin } = await getMessages();
  const { lead, format, report, line, verdict, detail, table, check, confirm, faults } = admin.importing;
  const { id, name, file, fileHint, tableHint } = words;
  const own = { report, line, id, name, verdict, detail, file, fileHint, table, tableHint, check, confirm };
  return (
    <div className="max-w-[60rem]">
      <PageHead title={words.title} lead={lead} above={<BackLink href={back}>{words.back}</BackLink>} />
      <div className="grid gap-5">
        {children}
        <Details summary={format}>
          <SummaryList
            rows={columns.map((column) => ({
              key: column,
              label: <code>{column}</code>,
              value: words.columns[column],
              note: words.rules[column],
            }))}
          />
        </Details>
        <ImportForm
          action={action}
          accept={accept}
          texts={{ ...own, tooBig: faults["too-big"] }}
          unexpected={account.unexpected}
          ui={await findUiTexts()}
        />
      </div>
    </div>
  );
}
