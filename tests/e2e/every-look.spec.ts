import { test } from "@playwright/test";
import { expectAccessible } from "../support/accessibility";
import { SAMPLES } from "../support/e2e/pages-by-role";

const WIDTHS = [390, 1440] as const;

for (const locale of ["zh-CN", "en"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of WIDTHS) {
      // Looked at on every page already.
      if (locale === "zh-CN" && colorScheme === "light" && width === 390) continue;
      test.describe(`${locale}, ${colorScheme}, ${width}`, () => {
        test.use({ colorScheme, viewport: { width, height: 900 } });
        test("axe finds nothing on six pages", async ({ page }) => {
          test.setTimeout(180_000);
          if (locale === "en") {
            await page.goto("/");
            await page.getByRole("button", { name: "English" }).click();
            await page.getByRole("button", { name: "中文" }).waitFor();
          }
          for (const { open } of SAMPLES) {
            await open(page);
            await expectAccessible(page);
          }
        });
      });
    }
  }
}
