import { expect, test } from "@playwright/test";
import { collectViolations } from "../support/e2e/violations";

test("the policy is enforced, not only reported", async ({ page }) => {
  const violations = await collectViolations(page);
  await page.goto("/");
  await page.evaluate(() => {
    const foreign = document.createElement("div");
    foreign.setAttribute("onclick", "document.title = 'run'");
    document.body.append(foreign);
    foreign.click();
  });
  await expect.poll(() => violations).toEqual(["script-src-attr inline on /"]);
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
