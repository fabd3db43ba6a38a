/** The most filings an account may have in the queue. */
export const MAX_QUEUED = 5;

export const DIRECTIONS = ["up", "down"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * A list with one of its items one place further up or down; as it was where there is no further place, or no such item.
 *
 * @source docs/adr/0025-a-second-filing-waits-in-a-queue.md
 */
export function moveItem<T>(list: readonly T[], item: T, direction: Direction): readonly T[] {
  const from = list.indexOf(item);
  const to = direction === "up" ? from - 1 : from + 1;
  const other = list[to];
  if (from < 0 || to < 0 || other === undefined) return list;
  return list.map((one, index) => (index === from ? other : index === to ? item : one));
}
