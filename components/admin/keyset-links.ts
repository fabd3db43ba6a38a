import { type KeysetPage, writeCursor } from "@/lib/shared/keyset";

/** Addresses of the neighbouring pages of a list; `first` where it leads on alone, and back to its beginning. */
export interface PageLinks {
  readonly previous: string | null;
  readonly first?: string | null;
  readonly next: string | null;
}

type Filter = Readonly<Record<string, string | number | null>>;

function addressOf(path: string, filter: Filter): string {
  const kept = Object.entries(filter).filter(([, value]) => value !== null && value !== "");
  const query = new URLSearchParams(kept.map(([key, value]) => [key, String(value)]));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Addresses of the neighbouring pages of a list, its filter kept. */
export function keysetLinks(
  path: string,
  filter: Filter,
  { previous, next }: Pick<KeysetPage<unknown>, "previous" | "next">,
): PageLinks {
  const to = (name: "after" | "before", cursor: KeysetPage<unknown>["next"]) =>
    cursor && addressOf(path, { ...filter, [name]: writeCursor(cursor) });
  return { previous: to("before", previous), next: to("after", next) };
}

/** The same of a list that leads on alone, by the name of its last row. */
export function forwardLinks(
  path: string,
  filter: Filter,
  { after, next }: { readonly after: string | null; readonly next: string | null },
): PageLinks {
  return {
    previous: null,
    first: after && addressOf(path, filter),
    next: next && addressOf(path, { ...filter, after: next }),
  };
}
