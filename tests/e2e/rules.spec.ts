import { expect, type Page, test } from "@playwright/test";
import { ruleEditor as words } from "@/lib/i18n/messages/zh-CN/rule-editor";
import { expectAccessible } from "../support/accessibility";
import { enterAsDemo } from "../support/e2e/demo-people";

const SENTENCE = "网站首页须以藏文和中文注明主办者名称";

async function addExample(page: Page, province: string, applies: boolean) {
  await page.getByText(words.examples.add, { exact: true }).first().click();
  await page.locator("[id='example.province']").selectOption({ label: province });
  const applied = applies ? words.examples.applies : words.examples.not;
  await page.locator("[id='example.applies']").selectOption({ label: applied });
  const rows = await page.getByRole("button", { name: words.examples.remove }).count();
  await page.getByRole("button", { name: words.examples.add }).click();
  await expect(page.getByRole("button", { name: words.examples.remove })).toHaveCount(rows + 1);
}

test("a rule is written by one administrator, approved by another, and stands on its province's page", async ({
  page,
  browser,
  baseURL,
}) => {
  await enterAsDemo(page, "admin");
  await page.goto("/admin/rules/new");
  await page.getByLabel(words.begin.key).selectOption({ label: words.begin.own });
  await page.getByLabel(words.begin.province).selectOption({ label: "西藏自治区" });
  await page.getByLabel(words.begin.name).fill("Two Languages");
  await page.getByRole("button", { name: words.begin.submit }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(words.faults.name);
  await page.getByLabel(words.begin.name).fill("two-languages");
  await page.getByRole("button", { name: words.begin.submit }).click();
  await expect(page).toHaveURL(/\/admin\/rules\/own\.two-languages\.54\/change$/);
  await page.getByLabel(words.change.messageZh).fill(SENTENCE);
  await page
    .getByLabel(words.change.messageEn)
    .fill("The home page names the sponsor in Tibetan and Chinese");
  await page.getByLabel(words.change.reason).fill("管局通知");
  await page.getByRole("button", { name: words.change.save }).click();
  await expect(page.getByRole("status")).toContainText(words.change.saved);
  await page.getByRole("button", { name: words.change.propose }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(words.obstacles["no-example"].true);
  await addExample(page, "西藏自治区", true);
  await addExample(page, "北京市", false);
  await expectAccessible(page);
  await page.getByRole("link", { name: words.backTest.run }).click();
  await expect(page.getByRole("main")).toContainText("0个结果会变化");
  await page.getByRole("link", { name: words.backTest.back }).click();
  await page.getByRole("button", { name: words.change.propose }).click();
  await expect(page.getByRole("main")).toContainText(words.change.proposedNote);

  const second = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  await enterAsDemo(second, "admin2");
  await second.goto("/admin/rules");
  await second.getByRole("link", { name: new RegExp(SENTENCE) }).click();
  const asked = second.getByRole("table", { name: words.diff.title });
  await expect(asked.getByRole("row", { name: words.diff.parts.message })).toContainText(SENTENCE);
  await expect(asked.getByRole("row", { name: words.diff.parts.effect })).toContainText(
    words.change.effects.text,
  );
  await second.getByRole("button", { name: words.change.approve }).click();
  await expect(second).toHaveURL(/\/admin\/rules\/own\.two-languages\.54$/);
  await second.goto("/rules/xz");
  await expect(second.getByRole("main")).toContainText(SENTENCE);
  await second.context().close();
});
