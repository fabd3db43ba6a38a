import { expect, type Page, test } from "@playwright/test";
import { SAMPLES } from "../support/e2e/pages-by-role";

/** What the browser refused for the policy's sake, on every page that `page` opens from now on. */
async function collectViolations(page: Page): Promise<string[]> {
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

test("the policy is enforced, and no page of ours violates it", async ({ page }) => {
  test.setTimeout(120_000);
  const violations = await collectViolations(page);
  await page.goto("/");
  await page.evaluate(() => {
    const foreign = document.createElement("div");
    foreign.setAttribute("onclick", "document.title = 'run'");
    document.body.append(foreign);
    foreign.click();
  });
  await expect.poll(() => violations.splice(0)).toEqual(["script-src-attr inline on /"]);
  for (const { open } of SAMPLES) {
    await open(page);
    await page.waitForLoadState("networkidle");
  }
  expect(violations).toEqual([]);
});

test("pages, files, data and what does not exist carry the same guards", async ({ request }) => {
  const home = await (await request.get("/")).text();
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(home)?.[1] ?? "none";
  for (const path of ["/", script, "/favicon.svg", "/api/health", "/api/materials/x/full", "/no-such-page"]) {
    const headers = (await request.get(path)).headers();
    expect.soft(headers, path).toMatchObject({
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
  }
});
