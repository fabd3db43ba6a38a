import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What costs time and changes nothing here: names of elements without fault, rules that read style sheets. */
const QUICK = { resultTypes: ["violations" as const], preload: false };

/** Fails with the rule and the elements when axe finds anything, or when the page is larger than its window. */
export async function expectAccessible(page: Page): Promise<void> {
  // Without frames of other origins the mode is only quicker: it opens no page of its own.
  const { violations } = await new AxeBuilder({ page }).options(QUICK).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(" ")) }));
  expect(found).toEqual([]);
  // A phone zooms out until all fits: its inner width grows with what is too wide, the client width does not.
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const fills = document.querySelector("[data-three-pane]") && matchMedia("(min-width: 75rem)").matches;
    return { wide: scrollWidth - clientWidth, below: fills ? scrollHeight - clientHeight : 0 };
  });
  expect(overflow).toEqual({ wide: 0, below: 0 });
}
