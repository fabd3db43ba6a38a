import { expect, test } from "@playwright/test";
import { enterAsDemo, firstOrderNo } from "../support/e2e/demo-people";

test("wrong links and other people's orders are not found, in words", async ({ page }) => {
  await enterAsDemo(page, "company");
  await page.goto("/filings");
  const own = await firstOrderNo(page);
  const strangers = [
    "/filings/BA20200101000000",
    "/filings/nonsense",
    `/filings/${own}/services/s9/details`,
    `/filings/${own}/services/__proto__/details`,
    `/filings/${own}/receipt/99`,
    "/records/nonsense",
    "/nowhere",
  ];
  for (const path of strangers) {
    const response = await page.goto(path);
    expect(`${path} ${response?.status()}`).toBe(`${path} 404`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("who is not signed in comes back to the page after signing in", async ({ page }) => {
  await page.goto("/admin/orders?state=APPROVED");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test("a portal without a token for the provider's systems has no address for them", async ({ request }) => {
  expect((await request.post("/api/instances", { data: {} })).status()).toBe(404);
});
