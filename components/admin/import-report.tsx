import { DataTable } from "@/components/ui/data-table";
import { StatusWord } from "@/components/ui/status-word";
import type { ImportReport } from "@/lib/forms/import-state";

export interface ImportReportProps {
  readonly report: ImportReport;
  readonly texts: Readonly<Record<"report" | "line" | "id" | "name" | "verdict" | "detail", string>>;
}

/** What becomes of each row of a table; what is wrong stands first, where a phone shows it. */
export function ImportReportTable({ report, texts }: ImportReportProps) {
  return (
    <DataTable
      caption={texts.report}
      captionHidden
      rows={report.lines}
      rowKey={({ line }) => String(line)}
      columns={[
        { key: "line", header: texts.line, cell: ({ line }) => line, numeric: true },
        {
          key: "verdict",
          header: texts.verdict,
          cell: ({ verdict, tone }) => <StatusWord tone={tone}>{verdict}</StatusWord>,
        },
        {
          key: "detail",
          header: texts.detail,
          cell: ({ details }) => details.map((detail) => <p key={detail}>{detail}</p>),
          className: "min-w-64",
        },
        { key: "id", header: texts.id, cell: ({ id }) => id, rowHeader: true, className: "wrap-anywhere" },
        { key: "name", header: texts.name, cell: ({ name }) => name, className: "wrap-anywhere" },
      ]}
    />
  );
}
