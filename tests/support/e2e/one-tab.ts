import { test as base, type Page } from "@playwright/test";
import { collectViolations } from "./violations";

interface Tab {
  readonly page: Page;
  readonly violations: string[];
}

/**
 * For pages that are only looked at: all of a worker's come in one tab, since opening a window costs more than most of
 * them. Each test finds nobody signed in and nothing kept; after one that failed the worker and its tab are new.
 */
export const test = base.extend<{ violations: readonly string[] }, { tab: Tab }>({
  tab: [
    async ({ browser }, use, { project }) => {
      const { baseURL, locale, timezoneId, viewport, hasTouch, isMobile } = project.use;
      const options = { baseURL, locale, timezoneId, viewport, hasTouch, isMobile };
      const given = Object.entries(options).filter(([, value]) => value !== undefined);
      const context = await browser.newContext(Object.fromEntries(given));
      const page = await context.newPage();
      await use({ page, violations: await collectViolations(page) });
      await context.close();
    },
    { scope: "worker" },
  ],
  page: async ({ tab: { page, violations } }, use) => {
    await page.context().clearCookies();
    violations.length = 0;
    await use(page);
    await page.evaluate(() => sessionStorage.clear());
  },
  /** What the browser refused for the policy's sake since the test began. */
  violations: async ({ tab }, use) => use(tab.violations),
});
