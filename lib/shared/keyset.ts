/** Where a page of a list begins or ends: instant and id of a row, newest rows first. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

/** Which way to go from which row (one of the two); without either, the first page. */
export interface PageAsked {
  readonly after?: Cursor;
  readonly before?: Cursor;
}

/** Rows of one page, with the cursors of its neighbours; null where there is none. */
export interface KeysetPage<Row> {
  readonly rows: readonly Row[];
  readonly previous: Cursor | null;
  readonly next: Cursor | null;
}

const WRITTEN = /^(\d{1,15})_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A cursor as it stands in an address. */
export function writeCursor({ at, id }: Cursor): string {
  return `${at.getTime()}_${id}`;
}

/** Reads a cursor of an address; null for anything else. */
export function readCursor(text: string | null | undefined): Cursor | null {
  const [, at, id] = WRITTEN.exec(text ?? "") ?? [];
  return at && id ? { at: new Date(Number(at)), id } : null;
}

/** Which page an address asks for. */
export function readPage(after: string | null | undefined, before?: string): PageAsked {
  const [later, earlier] = [readCursor(after), readCursor(before)];
  if (later) return { after: later };
  return earlier ? { before: earlier } : {};
}

/**
 * Makes a page of rows that were read with one row more than it holds; going back they come oldest first.
 *
 * @param cursorOf the cursor of a row
 */
export function makePage<Row>(
  found: readonly Row[],
  size: number,
  asked: PageAsked,
  cursorOf: (row: Row) => Cursor,
): KeysetPage<Row> {
  const hasMore = found.length > size;
  const isBack = asked.before !== undefined;
  const kept = found.slice(0, size);
  const rows = isBack ? kept.toReversed() : kept;
  const [first, last] = [rows[0], rows.at(-1)];
  const hasPrevious = isBack ? hasMore : asked.after !== undefined;
  const hasNext = isBack || hasMore;
  return {
    rows,
    previous: hasPrevious && first ? cursorOf(first) : null,
    next: hasNext && last ? cursorOf(last) : null,
  };
}
