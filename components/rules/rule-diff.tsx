import { DataTable } from "@/components/ui/data-table";
import type { DocumentPart } from "@/lib/domain/rules/document-diff";

export interface DiffLine {
  readonly part: DocumentPart;
  readonly name: string;
  /** Null where there is no version before. */
  readonly before: string | null;
  readonly after: string;
}

export interface RuleDiffProps {
  readonly lines: readonly DiffLine[];
  readonly texts: {
    readonly title: string;
    readonly part: string;
    readonly before: string;
    readonly after: string;
    /** The one column of a new rule. */
    readonly content: string;
  };
}

/** Two versions of a rule side by side, the parts in which they differ; of a new rule all that it is. */
export function RuleDiff({ lines, texts }: RuleDiffProps) {
  const isNew = lines.every(({ before }) => before === null);
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
        ...(isNew
          ? []
          : [
              {
                key: "before",
                header: texts.before,
                cell: ({ before }: DiffLine) => <del className="text-muted decoration-1">{before}</del>,
                className: "min-w-48 wrap-anywhere",
              },
            ]),
        {
          key: "after",
          header: isNew ? texts.content : texts.after,
          cell: ({ after }) => (isNew ? after : <ins className="no-underline">{after}</ins>),
          className: "min-w-48 wrap-anywhere",
        },
      ]}
    />
  );
}
