/**
 * The page a small form was posted from, to return to: path and query of the `Referer`, only when it
 * is one of our own hosts; otherwise the start page. Never an address that leads elsewhere.
 */
export function returnPath(referer: string | null, hosts: readonly (string | null)[]): string {
  if (!referer || !URL.canParse(referer)) return "/";
  const from = new URL(referer);
  if (!hosts.includes(from.host)) return "/";
  return `/${from.pathname.replace(/^[/\\]+/, "")}${from.search}`;
}
