import { expect } from "@playwright/test";
import { expectAccessible } from "../support/accessibility";
import { test } from "../support/e2e/one-tab";

const PAGES = [
  { path: "/", title: "办理ICP备案" },
  { path: "/help", title: "帮助" },
  { path: "/rules", title: "各省备案规定" },
  { path: "/rules/gd", title: "广东省备案规定" },
  { path: "/terms", title: "服务条款" },
  { path: "/privacy", title: "隐私说明" },
  { path: "/no-such-page", title: "没有找到这个页面" },
];

for (const { path, title } of PAGES) {
  test(`${path} has its title and nothing that axe finds`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expectAccessible(page);
  });
}
