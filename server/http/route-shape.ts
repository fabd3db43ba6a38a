/** A word that we wrote: names of routes are lower case with hyphens, and hold at most one digit at the end. */
const WORD = /^[a-z]+(-[a-z]+)*\d?$/;

/** Route names behind which a secret stands. */
const SECRET_AFTER = new Set(["t"]);

/** The path of a request without anything that tells whose it is: `/filings/:id/sponsor`; no query string. */
export function describeRoute(url: string): string {
  const path = url.split("?", 1)[0] ?? "";
  const segments = path.split("/").filter((segment) => segment !== "");
  const shapes = segments.map((segment, index) => {
    const isSecret = SECRET_AFTER.has(segments[index - 1] ?? "");
    return WORD.test(segment) && segment.length <= 32 && !isSecret ? segment : ":id";
  });
  return `/${shapes.join("/")}`;
}
