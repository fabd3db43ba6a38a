import { test } from "@playwright/test";
import { expectAccessible } from "../support/accessibility";
import { PAGES } from "../support/e2e/pages-by-role";

for (const { name, open } of PAGES) {
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await open(page);
    await expectAccessible(page);
  });
}
