export const SIGN_IN_PATH = "/sign-in";

// Nobody has a host name here: only its origin is compared.
const BASE = "http://portal.invalid";

/**
 * The place to go to after signing in, if it is a path of this site: never another host, also not in the
 * spellings that browsers read as one (`//b.cn`, `/\b.cn`, `/%09/b.cn`).
 */
export function findNextPath(text: string | null | undefined): string | null {
  if (!text || text.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) return null;
  if (!URL.canParse(text, BASE)) return null;
  const url = new URL(text, BASE);
  if (url.origin !== BASE || url.pathname.startsWith("//")) return null;
  return `${url.pathname}${url.search}`;
}

/** `path` with the place to go to afterwards, if that is a path of this site other than the start page. */
export function withNext(path: string, next: string | null | undefined): string {
  const place = findNextPath(next);
  return place && place !== "/" ? `${path}?next=${encodeURIComponent(place)}` : path;
}

/** The page of a request: what Next adds to fetch parts of it is taken away. */
export function pageOf(requestPath: string | null): string | null {
  if (!requestPath) return null;
  const [path = "", search = ""] = requestPath.split("?", 2);
  const query = new URLSearchParams(search);
  query.delete("_rsc");
  return query.size > 0 ? `${path}?${query}` : path;
}
