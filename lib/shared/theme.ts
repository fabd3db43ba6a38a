/** Light, dark, or as the device says. */
export const THEMES = ["system", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = "theme";

/** The theme a cookie or form value names; anything else is “as the device says”. */
export function findTheme(text: string | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? "system";
}
