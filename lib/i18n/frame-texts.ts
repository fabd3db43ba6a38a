import type { Theme } from "@/lib/shared/theme";
import type { Locale } from "./locale";
import type { Messages } from "./messages/zh-CN";

/** The words of the frames around every page, with the language and theme they are shown in. */
export interface FrameTexts {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly product: string;
  readonly words: Messages["layout"];
}

/** The language that is not shown, with its name in its own words. */
export function otherLanguage({ locale, words }: FrameTexts): { other: Locale; name: string } {
  return locale === "en"
    ? { other: "zh-CN", name: words.switchToChinese }
    : { other: "en", name: words.switchToEnglish };
}

/** The theme that is shown, and what all are called. */
export function themeChoice({ theme, words }: FrameTexts) {
  const names: Readonly<Record<Theme, string>> = {
    system: words.themeSystem,
    light: words.themeLight,
    dark: words.themeDark,
  };
  return { theme, label: words.theme, names };
}
