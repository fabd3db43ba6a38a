/**
 * A text as `contains`, `startsWith` and `endsWith` look for it sign by sign: the client hands it to LIKE as it is, where
 * `%` and `_` stand for others.
 */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
