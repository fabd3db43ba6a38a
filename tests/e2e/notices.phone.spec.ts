import { expect, test } from "@playwright/test";
import { account } from "@/lib/i18n/messages/zh-CN/account";
import { expectAccessible } from "../support/accessibility";
import { enterAs, firstOrderNo } from "../support/e2e/demo-people";

const { notices, noticeChoices } = account;

test("an applicant stops the mail of a notice, not one a deadline hangs on; a text message's address leads to the order", async ({
  page,
}) => {
  await enterAs(page, "bureau-rejected@demo.example");
  await page.goto("/account/notices");
  await page.getByRole("link", { name: notices.settings }).click();
  const mail = page.getByRole("checkbox", { name: "订单已提交: 邮件" });
  await mail.uncheck();
  await page.getByRole("button", { name: noticeChoices.submit }).click();
  await expect(page.getByRole("status")).toContainText(noticeChoices.saved);
  await expect(mail).not.toBeChecked();
  await page.reload();
  await expect(mail).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: "初审已通过: 短信" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /管局驳回/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto("/filings");
  const orderNo = await firstOrderNo(page);
  await page.goto(`/o/${orderNo}`);
  await expect(page).toHaveURL(new RegExp(`/filings/${orderNo}$`));
});
