import type { Locale } from "./locale";

/** A label of a domain table, in both languages. */
export interface BothTexts {
  readonly zh: string;
  readonly en: string;
}

/** Picks the text of a domain table (`{ zh, en }`) in the language of the reader, as it stands in a sentence. */
export function inSentence(locale: Locale, texts: BothTexts): string {
  return locale === "en" ? texts.en : texts.zh;
}

/** The same as it stands alone: English begins with a capital, names such as “iOS” excepted. */
export function label(locale: Locale, texts: BothTexts): string {
  return inSentence(locale, texts).replace(/^[a-z](?=[a-z]*\b(?![A-Z]))/, (letter) => letter.toUpperCase());
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
