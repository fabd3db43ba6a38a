/**
 * A text as it is compared: width, blanks and case do not count. Blind indexes and search columns hold what it gives, so
 * it cannot change without writing them anew.
 *
 * @source fields.md §4.2 rule 8 of the domain notes
 */
export function plainText(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}
