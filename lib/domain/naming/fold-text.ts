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

const WORDS = new WeakMap<object, string>();

/** The word of a keyword rule, folded once for as long as its table lives: a name is compared with hundreds. */
export function foldWord(rule: { readonly word: string }): string {
  const known = WORDS.get(rule);
  if (known !== undefined) return known;
  const folded = foldText(rule.word);
  WORDS.set(rule, folded);
  return folded;
}
