import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/accessibility";
import { PAGES } from "../support/e2e/pages-by-role";
import { collectViolations } from "../support/e2e/violations";

for (const { name, open } of PAGES) {
  test(`axe finds nothing on ${name}, and the policy forbids nothing of it`, async ({ page }) => {
    const violations = await collectViolations(page);
    await open(page);
    await expectAccessible(page);
    expect(violations).toEqual([]);
  });
}
