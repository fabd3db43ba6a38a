import type { Page } from "@playwright/test";

/** What the browser refuses for the policy's sake, on every page that `page` opens from now on. */
export async function collectViolations(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.exposeFunction("tellViolation", (text: string) => {
    found.push(text);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const tell: unknown = Reflect.get(window, "tellViolation");
      if (typeof tell === "function")
        tell(`${event.violatedDirective} ${event.blockedURI} on ${location.pathname}`);
    });
  });
  return found;
}
