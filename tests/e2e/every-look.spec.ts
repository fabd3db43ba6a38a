import { test } from "@playwright/test";
import { LOCALE_COOKIE, LOCALES } from "@/lib/i18n/locale";
import { expectAccessible } from "../support/accessibility";
import { SAMPLES } from "../support/e2e/pages-by-role";

const WIDTHS = [390, 1440] as const;
const SCHEMES = ["light", "dark"] as const;

for (const locale of LOCALES) {
  for (const { name, open } of SAMPLES) {
    test(`axe finds nothing on ${name} in ${locale}, light and dark, narrow and wide`, async ({
      page,
      baseURL,
    }) => {
      await page.context().addCookies([{ name: LOCALE_COOKIE, value: locale, url: baseURL ?? "" }]);
      await open(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of SCHEMES) {
          // A colour that is still on its way to the next scheme has no contrast of its own.
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          await expectAccessible(page);
        }
      }
    });
  }
}
