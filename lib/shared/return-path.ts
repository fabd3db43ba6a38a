/**
 * The page a small form was posted from, to return to: path and query of the `Referer`, only when it
 * is our own host; otherwise the start page. Never an address that leads elsewhere.
 */
export function returnPath(referer: string | null, host: string | null): string {
  if (!referer || !host || !URL.canParse(referer)) return "/";
  const from = new URL(referer);
  if (from.host !== host) return "/";
  return `/${from.pathname.replace(/^[/\\]+/, "")}${from.search}`;
}
