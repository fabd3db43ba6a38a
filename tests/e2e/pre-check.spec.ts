import { expect, test } from "@playwright/test";
import { fieldWords } from "@/lib/i18n/field-words";
import { preCheck } from "@/lib/i18n/messages/zh-CN/pre-check";
import { registerApplicant } from "../support/e2e/new-applicant";

test.use({ javaScriptEnabled: false });

const { questions, result, takeOver } = preCheck;

test("without script the questions lead to a result, and over signing up into the draft", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "预检" }).click();
  const choose = (question: keyof typeof questions, answer: string) =>
    page.getByRole("group", { name: questions[question].label }).getByLabel(answer, { exact: true }).check();
  await page.getByLabel(questions.province.label).selectOption("广东省");
  await page.getByLabel(questions.kind.label).selectOption("个人");
  await expect(page.getByRole("group", { name: questions.person.label })).toBeHidden();
  await choose("card", "其他省份");
  await choose("services", "网站");
  await choose("sponsor", "没有备案过");
  await choose("service", "已备案在该主办者名下，由本平台接入");
  await choose("holder", "主办者");
  await choose("approvals", "以上都不涉及");
  await page.getByRole("button", { name: preCheck.submit }).click();

  await expect(page.getByRole("alert")).toContainText(preCheck.faults.contradiction);
  await expect(page.getByLabel("其他省份", { exact: true })).toBeChecked();
  await choose("service", "没有备案过");
  await page.getByRole("button", { name: preCheck.submit }).click();

  await expect(page.getByRole("heading", { level: 1, name: result.title })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("备案类型：首次备案");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  const next = await page.getByRole("link", { name: result.start.signUp }).getAttribute("href");
  const place = new URL(next ?? "", page.url()).searchParams.get("next") ?? "";

  await registerApplicant(page);
  await page.goto(place);
  await page.getByRole("button", { name: takeOver.submit }).click();
  await expect(page).toHaveURL(/\/filings\/new\?taken=pre-check$/);
  await expect(page.getByLabel(fieldWords("zh-CN", "sponsor.sponsorKind").label)).toHaveValue("INDIVIDUAL");
  await expect(page.locator('select[id="sponsor.regionCode"]').first()).toHaveValue("440000");
  await expect(page.locator('input[name="services.s1.serviceType"][value="WEBSITE"]')).toBeChecked();
});
