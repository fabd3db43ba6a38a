import { expect, type Page, test } from "@playwright/test";
import { account } from "@/lib/i18n/messages/zh-CN/account";
import { appCodeAt } from "../support/app-code";
import { registerApplicant } from "../support/e2e/new-applicant";
import { type Credentials, signInAs } from "../support/sign-in-page";

const { fields, security, signInCode, twoStep } = account;
const submit = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).click();

/** Sets an app up through the pages; returns its secret and one recovery code. */
async function enrol(page: Page, { password }: Credentials) {
  await page.goto("/account/security");
  await page.getByRole("link", { name: security.twoStepSet }).click();
  await expect(page).toHaveURL("/account/security/two-step");
  await page.getByLabel(fields.currentPassword).fill(password);
  await submit(page, twoStep.begin);
  await expect(page.getByRole("img", { name: twoStep.qr })).toBeVisible();
  const secret = (await page.locator("[data-secret]").innerText()).replaceAll(" ", "");
  await page.getByLabel(fields.appCode).fill(appCodeAt(secret, Date.now()));
  await submit(page, twoStep.confirm);
  await expect(page.getByRole("heading", { name: twoStep.codesTitle })).toBeVisible();
  const codes = page.getByRole("main").getByRole("listitem");
  const [recoveryCode, otherRecoveryCode] = [await codes.nth(0).innerText(), await codes.nth(1).innerText()];
  await submit(page, twoStep.saved);
  await expect(page).toHaveURL("/account/security");
  await page.goto("/account/security/two-step/codes");
  await expect(page).toHaveURL("/account/security/two-step");
  return { secret, recoveryCode, otherRecoveryCode };
}

async function signOut(page: Page): Promise<void> {
  await page.locator("header details").last().locator("summary").click();
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}

async function enterCode(page: Page, code: string): Promise<void> {
  await expect(page.getByRole("heading", { name: signInCode.title })).toBeVisible();
  await page.getByLabel(fields.twoStepCode).fill(code);
  await submit(page, signInCode.submit);
}

test.describe("without client script", () => {
  test.use({ javaScriptEnabled: false });

  test("an app is set up, asked for at the next sign-in, replaced by a recovery code, and switched off", async ({
    page,
  }) => {
    const person = await registerApplicant(page);
    const { secret, recoveryCode, otherRecoveryCode } = await enrol(page, person);
    await signOut(page);
    await signInAs(page, person);
    await page.goto("/filings");
    await expect(page).toHaveURL(/\/sign-in\?next/);
    await page.goto("/sign-in/code");
    await enterCode(page, "000000");
    await expect(page.getByRole("main").getByRole("alert")).toContainText(account.errors.TWO_STEP_WRONG);
    await enterCode(page, appCodeAt(secret, Date.now(), 1));
    await expect(page).toHaveURL("/filings");
    await signOut(page);
    await signInAs(page, person);
    await enterCode(page, recoveryCode);
    await expect(page).toHaveURL("/filings");
    await page.goto("/account/security/two-step");
    await expect(page.getByRole("main")).toContainText("还有9个恢复码可用");
    await page.getByLabel(fields.currentPassword).fill(person.password);
    await submit(page, twoStep.off);
    await expect(page.getByRole("main").getByRole("alert")).toContainText(fields.twoStepCode);
    await page.getByLabel(fields.currentPassword).fill(person.password);
    await page.getByLabel(fields.twoStepCode).fill(otherRecoveryCode);
    await submit(page, twoStep.off);
    await expect(page.getByRole("status")).toContainText(twoStep.removed);
  });
});
