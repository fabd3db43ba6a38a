import { test } from "@playwright/test";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
import { expectAccessible } from "../support/accessibility";
import { SAMPLES } from "../support/e2e/pages-by-role";

/**
 * Every pair of language, theme and width once: what goes wrong in a look hangs on two of them at most. Chinese, light
 * and narrow is how `every-page` sees all pages.
 */
const LOOKS = {
  "zh-CN": [{ width: 1440, colorScheme: "dark" }],
  en: [
    { width: 390, colorScheme: "dark" },
    { width: 1440, colorScheme: "light" },
  ],
} as const;

for (const [locale, looks] of Object.entries(LOOKS)) {
  for (const { name, open } of SAMPLES) {
    test(`axe finds nothing on ${name} in ${locale}, by theme and width`, async ({ page, baseURL }) => {
      await page.context().addCookies([{ name: LOCALE_COOKIE, value: locale, url: baseURL ?? "" }]);
      await open(page);
      for (const { width, colorScheme } of looks) {
        await page.setViewportSize({ width, height: 900 });
        // A colour that is still on its way to the next scheme has no contrast of its own.
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await expectAccessible(page);
      }
    });
  }
}
