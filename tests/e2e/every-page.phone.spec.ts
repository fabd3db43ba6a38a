import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessibility";
import { test } from "../support/e2e/one-tab";
import { PAGES } from "../support/e2e/pages-by-role";

for (const { name, open } of PAGES) {
  test(`axe finds nothing on ${name}, and the policy forbids nothing of it`, async ({ page, violations }) => {
    await open(page);
    await expectAccessible(page);
    expect(violations).toEqual([]);
  });
}
