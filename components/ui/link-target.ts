export interface LinkTarget {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** Takes an address within the portal apart, so that links whose address is data need no typed route. */
export function linkTarget(href: string): LinkTarget {
  const { pathname, search, hash } = new URL(href, "http://portal");
  return { pathname, search, hash };
}
