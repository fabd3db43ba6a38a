import { SIMPLIFIED_FORMS } from "./tables/traditional";

const TRADITIONAL_SIGNS = new RegExp(`[${[...SIMPLIFIED_FORMS.keys()].join("")}]`, "g");

/**
 * Folds a text for comparing words: half width, lower case, no blanks, and the traditional characters that
 * occur in keywords as simplified ones.
 *
 * @source fields.md §9.4 of the domain notes (matching after normalisation)
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s/g, "")
    .replace(TRADITIONAL_SIGNS, (sign) => SIMPLIFIED_FORMS.get(sign) ?? sign);
}
