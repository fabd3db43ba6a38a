import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/accessibility";
import { signInAs } from "../support/sign-in-page";

for (const path of ["/sign-in", "/sign-up", "/recover", "/set-password?token=gone"]) {
  test(`${path} has nothing that axe finds`, async ({ page }) => {
    await page.goto(path);
    await expectAccessible(page);
  });
}

test("errors are found by everybody: summary with focus, links to the fields, the title", async ({
  page,
}) => {
  await page.goto("/sign-up");
  await page.getByRole("button", { name: "发送验证码" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
  await expect(page).toHaveTitle(/^错误：/);
  await expectAccessible(page);
  await page.getByRole("link", { name: "请填写手机号" }).click();
  await expect(page.getByLabel("手机号")).toBeFocused();
});

test("the account's pages have nothing that axe finds", async ({ page }) => {
  await signInAs(page, { identifier: "bureau-gd@demo.example", password: "demo-filing-2026" });
  for (const path of ["/account/security", "/account/contacts", "/account/notices", "/account/privacy"]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});
