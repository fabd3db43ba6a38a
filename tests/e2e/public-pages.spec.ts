import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/accessibility";

test.describe("without client script", () => {
  test.use({ javaScriptEnabled: false });

  test("language and theme are chosen on any page, and the page stays", async ({ page }) => {
    await page.goto("/help?from=mail");
    await page.getByRole("button", { name: "English" }).click();
    await expect(page).toHaveURL(/\/help\?from=mail$/);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.getByRole("button", { name: "Dark" }).click();
    await expect(page).toHaveURL(/\/help\?from=mail$/);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.getByRole("button", { name: "As the device" }).click();
    await expect(page.locator("html")).not.toHaveAttribute("data-theme");
    await page.getByRole("button", { name: "中文" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("帮助");
  });
});

test("another site cannot set the language", async ({ request }) => {
  const form = { locale: "en" };
  const foreign = { headers: { origin: "https://elsewhere.example" }, form, maxRedirects: 0 };
  expect((await request.post("/preferences", foreign)).status()).toBe(403);
  expect((await request.post("/preferences", { form, maxRedirects: 0 })).status()).toBe(403);
});

test.describe("in an English browser with a dark theme", () => {
  test.use({ locale: "en-GB", colorScheme: "dark" });

  test("the start page is English and dark without being asked", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(scheme).toBe("dark");
    await expectAccessible(page);
  });
});

test("a link inside the portal is followed in the same document; with a key the browser opens it beside", async ({
  context,
  page,
}) => {
  await page.goto("/");
  const document = await page.evaluateHandle(() => window.document);
  const track = page.getByRole("navigation").getByRole("link", { name: "查询进度" });
  const beside = context.waitForEvent("page");
  await track.click({ modifiers: ["ControlOrMeta"] });
  await expect(await beside).toHaveURL(/\/track$/);
  await expect(page).toHaveURL(/\/$/);
  await track.click();
  await expect(page).toHaveURL(/\/track$/);
  expect(await document.evaluate((kept) => kept === window.document)).toBe(true);
});

test("the first stop of the keyboard leads past the frame", async ({ page }) => {
  await page.goto("/help");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});
