/** The languages of the portal; the first is the source. */
export const LOCALES = ["zh-CN", "en"] as const;

export type Locale = (typeof LOCALES)[number];

export const SOURCE_LOCALE: Locale = "zh-CN";

export const LOCALE_COOKIE = "locale";

export function isLocale(text: string | undefined): text is Locale {
  return LOCALES.some((locale) => locale === text);
}

/** The language of a request: the person's choice, else the best of `Accept-Language`, else Chinese. */
export function findLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().toLowerCase().split(";");
      const weight = rest.find((item) => item.trim().startsWith("q="));
      return { tag: tag.trim(), q: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .filter(({ tag, q }) => tag && q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { tag } of wanted) {
    if (/^zh(-|$)/.test(tag)) return "zh-CN";
    if (/^en(-|$)/.test(tag)) return "en";
  }
  return SOURCE_LOCALE;
}
