import { expect, type Page, test } from "@playwright/test";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import { GROUNDS } from "@/lib/domain/findings/tables/grounds";
import { fieldWords } from "@/lib/i18n/field-words";
import { common } from "@/lib/i18n/messages/zh-CN/common";
import { wizard } from "@/lib/i18n/messages/zh-CN/wizard";
import { expectAccessible } from "../support/accessibility";
import { registerApplicant } from "../support/e2e/new-applicant";

// A save has to wait for its turn while other tests run.
const PATIENT = { timeout: 20_000 };
const { form } = wizard;
const label = (path: string) => fieldWords("zh-CN", path).label;
const field = (page: Page, path: string) => page.getByLabel(label(path), { exact: true });
const name = (page: Page) => field(page, "sponsor.sponsorName");
const alert = (page: Page) => page.getByRole("main").getByRole("alert");
const saving = (page: Page, kind: string) => page.locator(`[data-save="${kind}"]`);
const kinds = (page: Page) => page.getByRole("group", { name: label("services.s1.serviceType") });

async function openNew(page: Page): Promise<void> {
  await registerApplicant(page);
  await page.goto("/filings/new");
}

test("the return key sends the page and takes nothing out; the title says that something is wrong", async ({
  page,
}) => {
  await openNew(page);
  await page.getByRole("button", { name: form.add.service }).click();
  await expect(kinds(page)).toHaveCount(2, PATIENT);
  await expect(page.locator("section:focus")).toHaveAttribute("id", "services.s2");
  await name(page).fill("深圳市回车软件有限公司");
  await name(page).press("Enter");
  await expect(alert(page)).toBeFocused(PATIENT);
  await expect(page).toHaveTitle(new RegExp(`^${common.errorTitlePrefix}`));
  await expect(kinds(page)).toHaveCount(2, PATIENT);
  await expectAccessible(page);
  await page.getByRole("button", { name: `${form.remove} 网站或App 2` }).click();
  await expect(kinds(page)).toHaveCount(1, PATIENT);
  await expect(name(page)).toHaveValue("深圳市回车软件有限公司");
});

test("after a refused page whoever repairs a field keeps the cursor in it", async ({ page }) => {
  await openNew(page);
  await page.getByRole("button", { name: form.check }).click();
  await expect(alert(page)).toBeFocused();
  await name(page).click();
  await page.keyboard.type("深圳市修改软件有限公司", { delay: 40 });
  await expect(saving(page, "saved")).toBeVisible(PATIENT);
  await expect(name(page)).toBeFocused();
  await expect(name(page)).toHaveValue("深圳市修改软件有限公司");
});

test("while typing the page says what more typing does not heal, and a click takes the proposal over", async ({
  page,
}) => {
  await openNew(page);
  await field(page, "sponsor.sponsorKind").selectOption("ENTERPRISE");
  await page.getByLabel("App", { exact: true }).check();
  const app = field(page, "services.s1.appName");
  await app.fill("浏览器");
  await expect(page.getByText(FINDINGS.F467.zh)).toBeVisible(PATIENT);
  await expect(page.getByText(GROUNDS.F467.zh)).toBeVisible();
  await app.fill("中国浏览软件");
  await page.getByRole("button", { name: "改为“浏览软件”" }).click(PATIENT);
  await expect(app).toHaveValue("浏览软件");
  await expect(app).toBeFocused();
  await expect(page.getByText("不能以“中国”开头")).toHaveCount(0, PATIENT);
  await expectAccessible(page);
});

test("what is typed without network is saved by itself when it is back, and the page waits for it", async ({
  page,
}) => {
  await openNew(page);
  await name(page).fill("深圳市断网软件有限公司");
  await expect(saving(page, "saved")).toBeVisible(PATIENT);
  await page.context().setOffline(true);
  await name(page).fill("深圳市联网软件有限公司");
  await expect(saving(page, "offline")).toBeVisible(PATIENT);
  await page.getByRole("button", { name: form.check }).click();
  await expect(name(page)).toHaveValue("深圳市联网软件有限公司");
  await page.context().setOffline(false);
  await expect(saving(page, "saved")).toBeVisible(PATIENT);
  await page.reload();
  await expect(name(page)).toHaveValue("深圳市联网软件有限公司");
});

test("what could not be saved before a reload without warning is saved after it", async ({ page }) => {
  await openNew(page);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.route("**/api/filings/new/draft", (route) => route.abort());
  await name(page).fill("深圳市重载软件有限公司");
  await expect(saving(page, "offline")).toBeVisible(PATIENT);
  await page.unroute("**/api/filings/new/draft");
  await page.reload();
  await expect(name(page)).toHaveValue("深圳市重载软件有限公司");
  await expect(saving(page, "offline")).toHaveCount(0, PATIENT);
});

test("of two values of one field a person chooses, and nothing goes on before", async ({ page }) => {
  await openNew(page);
  const other = await page.context().newPage();
  await other.goto("/filings/new");
  await field(page, "sponsor.sponsorKind").selectOption({ label: "企业" });
  await expect(saving(page, "saved")).toBeVisible(PATIENT);
  await field(other, "sponsor.sponsorKind").selectOption({ label: "个人" });
  const card = other.locator("#conflicts");
  await expect(card).toContainText("企业", PATIENT);
  await expect(card).toContainText("个人");
  await expectAccessible(other);
  await other.getByRole("button", { name: form.takeTheirs }).click();
  await expect(card).toBeHidden(PATIENT);
  await expect(field(other, "sponsor.sponsorKind").locator("option:checked")).toHaveText("企业");
});

test("the way back inside the portal shows what was saved, not what was there at first", async ({ page }) => {
  await openNew(page);
  await name(page).fill("深圳市返回软件有限公司");
  await expect(saving(page, "saved")).toBeVisible(PATIENT);
  await page.getByRole("main").getByRole("link", { name: wizard.listTitle }).click();
  await page.waitForURL("**/filings");
  await page.goBack();
  await expect(name(page)).toHaveValue("深圳市返回软件有限公司");
});

test.describe("without client script", () => {
  test.use({ javaScriptEnabled: false });

  test("a page posts, says what is wrong and keeps what was typed", async ({ page }) => {
    await openNew(page);
    await name(page).fill("深圳市无脚本软件有限公司");
    await page.getByRole("button", { name: form.check }).click();
    await expect(alert(page)).toBeVisible();
    await expect(name(page)).toHaveValue("深圳市无脚本软件有限公司");
    await page.getByRole("button", { name: form.add.service }).click();
    await expect(kinds(page)).toHaveCount(2, PATIENT);
  });
});
