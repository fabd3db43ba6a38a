import { expect, test } from "@playwright/test";
import { fillText } from "@/lib/i18n/fill-text";
import { admin } from "@/lib/i18n/messages/zh-CN/admin";
import { common } from "@/lib/i18n/messages/zh-CN/common";
import { aUnifiedCode } from "@/prisma/seed/builders/numbers";
import { expectAccessible } from "../support/accessibility";
import { enterAsDemo } from "../support/e2e/demo-people";
import { cellsOf, csv } from "../support/registry-rows";

const { importing, registry } = admin;

test("a table of the ministry's records is checked, corrected where it says, and found in the list", async ({
  page,
}) => {
  const turn = 100 + (Date.now() % 9_000);
  const sponsor = {
    certNo: aUnifiedCode("440300", turn),
    number: `粤ICP备2021${String(turn).padStart(6, "0")}号`,
    domain: `brought-${turn}.cn`,
    key: { certType: "BUSINESS_LICENCE", certNo: "" } as const,
  };
  const file = (text: string) => ({ name: "备案.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await enterAsDemo(page, "admin");
  await page.goto("/admin/registry/import");
  await expect(page.getByText(common.noFile)).toBeVisible();
  await page
    .getByLabel(importing.registry.file)
    .setInputFiles(file(csv(cellsOf(sponsor, { cert_no: "123" }))));
  await expect(page.getByText("备案.csv")).toBeVisible();
  await page.getByRole("button", { name: importing.check, exact: true }).click();
  await expect(page.getByText(fillText(importing.faulty, { faulty: 1 }))).toBeVisible();
  await expect(page.getByRole("table")).toContainText(importing.registry.columns.cert_no);
  await expect(page.getByRole("button", { name: importing.confirm })).toHaveCount(0);
  await expectAccessible(page);

  // What the file held stands in the text, to be corrected there.
  await expect(page.getByText(common.noFile)).toBeVisible();
  const table = page.getByLabel(importing.table);
  await expect(table).toHaveValue(/,123,/);
  await table.fill(csv(cellsOf(sponsor)));
  await page.getByRole("button", { name: importing.check, exact: true }).click();
  await expect(
    page.getByText(fillText(importing.summary, { created: 1, changed: 0, same: 0 })),
  ).toBeVisible();
  await page.getByRole("button", { name: importing.confirm }).click();
  await page.waitForURL(/done=imported/);
  await page.getByLabel(registry.q).fill(sponsor.domain);
  await page.getByRole("button", { name: admin.orders.apply }).click();
  await expect(page.getByRole("row").nth(1)).toContainText(sponsor.number);
});
