import { test } from "@playwright/test";
import { expectAccessible } from "../support/accessibility";
import { SAMPLES } from "../support/e2e/pages-by-role";

const WIDTHS = [390, 1440] as const;

for (const locale of ["zh-CN", "en"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of WIDTHS) {
      // Looked at on every page already.
      if (locale === "zh-CN" && colorScheme === "light" && width === 390) continue;
      test(`axe finds nothing on six pages: ${locale}, ${colorScheme}, ${width}`, async ({
        browser,
        baseURL,
      }) => {
        test.setTimeout(180_000);
        for (const { open } of SAMPLES) {
          const context = await browser.newContext({
            locale: "zh-CN",
            colorScheme,
            viewport: { width, height: 900 },
            ...(baseURL ? { baseURL } : {}),
          });
          const page = await context.newPage();
          await open(page);
          if (locale === "en") {
            await page.getByRole("button", { name: "English" }).click();
            await page.getByRole("button", { name: "中文" }).waitFor();
          }
          await expectAccessible(page);
          await context.close();
        }
      });
    }
  }
}
