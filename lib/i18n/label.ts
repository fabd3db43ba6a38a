import type { Locale } from "./locale";

/** A label of a domain table, in both languages. */
export interface BothTexts {
  readonly zh: string;
  readonly en: string;
  /** Begins with a name that somebody gave, which keeps its letters. */
  readonly isName?: boolean;
}

/** Picks the text of a domain table (`{ zh, en }`) in the language of the reader, as it stands in a sentence. */
export function inSentence(locale: Locale, texts: BothTexts): string {
  return locale === "en" ? texts.en : texts.zh;
}

/** A first word that is no name such as “iOS” or “example.cn”. */
const FIRST_LETTER = /^[a-z](?=[^\s.A-Z]*(?:\s|$))/;

/** The same as it stands alone: English begins with a capital. */
export function label(locale: Locale, texts: BothTexts): string {
  const text = inSentence(locale, texts);
  return locale === "en" && !texts.isName
    ? text.replace(FIRST_LETTER, (letter) => letter.toUpperCase())
    : text;
}

/** A label inside a sentence: abbreviations and “App” keep their capital. */
export function labelInSentence(locale: Locale, text: string): string {
  return locale === "en" && /^[A-Z](?![A-Z]|pp\b)/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** The text of a key of a closed list; undefined when the list has no such key. */
export function labelIn(
  locale: Locale,
  table: Readonly<Record<string, BothTexts>>,
  key: string,
  write: typeof label = inSentence,
): string | undefined {
  const row = Object.hasOwn(table, key) ? table[key] : undefined;
  return row ? write(locale, row) : undefined;
}
