import type { Locale } from "./locale";

/** A label of a domain table, in both languages. */
export interface BothTexts {
  readonly zh: string;
  readonly en: string;
}

/** Picks the text of a domain table (`{ zh, en }`) in the language of the reader. */
export function label(locale: Locale, texts: BothTexts): string {
  return locale === "en" ? texts.en : texts.zh;
}
