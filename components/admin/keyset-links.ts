import { type KeysetPage, writeCursor } from "@/lib/shared/keyset";

/** Addresses of the neighbouring pages of a list, its filter kept. */
export function keysetLinks(
  path: string,
  filter: Readonly<Record<string, string | number | null>>,
  { previous, next }: Pick<KeysetPage<unknown>, "previous" | "next">,
): { readonly previous: string | null; readonly next: string | null } {
  const kept = Object.entries(filter).filter(([, value]) => value !== null && value !== "");
  const to = (name: "after" | "before", cursor: KeysetPage<unknown>["next"]) => {
    if (!cursor) return null;
    const query = new URLSearchParams(kept.map(([key, value]) => [key, String(value)]));
    query.set(name, writeCursor(cursor));
    return `${path}?${query}`;
  };
  return { previous: to("before", previous), next: to("after", next) };
}
