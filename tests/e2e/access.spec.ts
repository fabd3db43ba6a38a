import { expect, test } from "@playwright/test";
import { type DemoPerson, firstOrderNo, signInAsDemo } from "../support/e2e/demo-people";

const DESKS = [
  { path: "/admin/orders", for: ["admin"] },
  { path: "/admin/users", for: ["admin"] },
  { path: "/admin/audit", for: ["admin"] },
  { path: "/admin/outbox", for: ["admin"] },
  { path: "/review", for: ["reviewer"] },
  { path: "/bureau", for: ["bureau"] },
  { path: "/bureau/register", for: ["bureau"] },
] as const satisfies readonly { path: string; for: readonly DemoPerson[] }[];

for (const person of ["admin", "reviewer", "bureau", "company"] as const) {
  test(`desks of others do not exist for ${person}`, async ({ page }) => {
    await signInAsDemo(page, person);
    for (const desk of DESKS) {
      const isOwn = desk.for.some((one) => one === person);
      const response = await page.goto(desk.path);
      expect(`${desk.path} ${response?.status()}`).toBe(`${desk.path} ${isOwn ? 200 : 404}`);
    }
  });
}

test("wrong links and other people's orders are not found, in words", async ({ page }) => {
  await signInAsDemo(page, "company");
  await page.goto("/filings");
  const own = await firstOrderNo(page);
  await page.goto("/sign-in");
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
