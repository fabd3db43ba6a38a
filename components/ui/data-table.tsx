import type { ReactNode } from "react";
import { type TableColumn, TableView } from "./table-view";

export interface Column<Row> extends TableColumn {
  readonly cell: (row: Row) => ReactNode;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Stands in place of the table when there are no rows. */
  readonly empty?: ReactNode;
  /** Few words a cell: all columns fit on a phone. */
  readonly isTerse?: boolean | undefined;
}

/** An accessible table; on narrow screens it scrolls sideways inside its own frame. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  empty,
  isTerse,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  return (
    <TableView
      caption={caption}
      captionHidden={captionHidden}
      isTerse={isTerse}
      columns={columns.map(({ cell: _, ...column }) => column)}
      rows={rows.map((row) => ({ key: rowKey(row), cells: columns.map(({ cell }) => cell(row)) }))}
    />
  );
}
