import { DataTable } from "@/components/ui/data-table";
import type { DocumentPart } from "@/lib/domain/rules/document-diff";

export interface DiffLine {
  readonly part: DocumentPart;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface RuleDiffProps {
  readonly lines: readonly DiffLine[];
  readonly texts: {
    readonly title: string;
    readonly part: string;
    readonly before: string;
    readonly after: string;
  };
}

/** Two versions of a rule side by side, the parts in which they differ. */
export function RuleDiff({ lines, texts }: RuleDiffProps) {
  return (
    <DataTable
      caption={texts.title}
      captionHidden
      rows={lines}
      rowKey={({ part }) => part}
      columns={[
        {
          key: "part",
          header: texts.part,
          cell: ({ name }) => name,
          rowHeader: true,
          className: "whitespace-nowrap",
        },
        {
          key: "before",
          header: texts.before,
          cell: ({ before }) => <del className="text-muted decoration-1">{before}</del>,
          className: "min-w-48 wrap-anywhere",
        },
        {
          key: "after",
          header: texts.after,
          cell: ({ after }) => <ins className="no-underline">{after}</ins>,
          className: "min-w-48 wrap-anywhere",
        },
      ]}
    />
  );
}
