"use client";

import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

/** A column as it is drawn, whatever its rows are. */
export interface TableColumn {
  readonly key: string;
  readonly header: ReactNode;
  /** Numbers stand at the end, in figures of equal width. */
  readonly numeric?: boolean | undefined;
  /** The cell that names the row. */
  readonly rowHeader?: boolean | undefined;
  readonly sort?: "ascending" | "descending" | "none" | undefined;
  readonly className?: string | undefined;
}

export interface TableRow {
  readonly key: string;
  /** In the order of the columns. */
  readonly cells: readonly ReactNode[];
}

export interface TableViewProps {
  readonly caption: string;
  readonly captionHidden: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Few words a cell: all columns fit on a phone. */
  readonly isTerse?: boolean | undefined;
}

/** A frame that scrolls must take the focus, or the keyboard cannot scroll it. */
const SCROLLS_BY_KEYBOARD = { tabIndex: 0 } as const;

const CELL =
  "border-b border-line px-3 py-3 align-top in-data-[density=staff]:px-2 in-data-[density=staff]:py-1.5";

/** On narrow screens a table of many columns keeps the room that its words need, and scrolls. */
function roomFor(columns: number): string | null {
  if (columns > 6) return "max-md:min-w-320";
  if (columns > 4) return "max-md:min-w-260";
  return columns > 3 ? "max-md:min-w-160" : null;
}

/** Draws a table on the client's side: what its cells have in common is not sent with each of them. */
export function TableView({ caption, captionHidden, columns, rows, isTerse = false }: TableViewProps) {
  return (
    <section
      aria-label={caption}
      {...SCROLLS_BY_KEYBOARD}
      className="card scroll-cue relative overflow-x-auto"
    >
      <table className={joinClasses("w-full border-collapse", isTerse ? null : roomFor(columns.length))}>
        <caption className={captionHidden ? "sr-only" : "px-3 py-2 text-start font-semibold"}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, header, numeric, sort }) => (
              <th
                key={key}
                scope="col"
                aria-sort={sort}
                className={joinClasses(
                  CELL,
                  "bg-sunken text-sm text-muted",
                  // Figures are narrower than what is said above them.
                  isTerse && numeric ? "sm:whitespace-nowrap" : "whitespace-nowrap",
                  numeric && "text-end",
                )}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key} className="hover:bg-sunken [&:last-child>*]:border-b-0">
              {columns.map((column, place) => (
                <BodyCell key={column.key} column={column}>
                  {cells[place]}
                </BodyCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function BodyCell({ column, children }: { readonly column: TableColumn; readonly children: ReactNode }) {
  const classes = joinClasses(CELL, column.numeric && "text-end tabular-nums", column.className);
  if (!column.rowHeader) return <td className={classes}>{children}</td>;
  return (
    <th scope="row" className={joinClasses(classes, "font-medium")}>
      {children}
    </th>
  );
}
