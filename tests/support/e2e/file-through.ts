import { type Browser, expect, type Page } from "@playwright/test";
import { fieldWords } from "@/lib/i18n/field-words";
import { wizard } from "@/lib/i18n/messages/zh-CN/wizard";
import { DEMO_ACCOUNTS } from "@/lib/server/auth/demo-accounts";
import { type Answers, textAt } from "@/lib/wizard/answers";
import { aSpecimen } from "@/prisma/seed/builders/specimen";
import { readNumbers, submit } from "@/scripts/journey/applicant";
import { approve, pass } from "@/scripts/journey/desks";
import { type DemoPerson, enterAsDemo, visitAs } from "./demo-people";
import { codeFor, findCode } from "./new-applicant";
import { Visitor } from "./visitor";

/** An order that the basic check opened, and what is to be said in it. */
export interface BegunOrder {
  readonly account: string;
  readonly orderNo: string;
  readonly answers: Answers;
}

/** Stands in the messages that ask a person in charge to verify. */
const MINISTRY = "工信部ICP备案";

const HIDDEN = /<input type="hidden" name="(orderNo|kind|owner|side|uploadKey)" value="([^"]*)"/g;

/** Hands a picture in wherever the page of the materials takes one. */
async function uploadAll(visitor: Visitor, orderNo: string): Promise<void> {
  const html = await visitor.get(`/filings/${orderNo}/materials`);
  const forms = html.split("<form").filter((form) => form.includes('name="uploadKey"'));
  const picture = new Uint8Array(await aSpecimen("licence", 1));
  await Promise.all(
    forms.map((form) => {
      const body = new FormData();
      for (const [, name = "", value = ""] of form.matchAll(HIDDEN)) body.append(name, value);
      if (body.get("kind") === "FACE_CHECK") body.append("consent", "true");
      body.append("file", new Blob([picture], { type: "image/jpeg" }), "specimen.jpg");
      return visitor.ask("/api/uploads", "POST", body);
    }),
  );
}

/** Proves the mobile of the sponsor's person, where no filing on record did. */
async function proveMobile(page: Page, visitor: Visitor, { orderNo, answers }: BegunOrder): Promise<void> {
  await page.goto(`/filings/${orderNo}/sponsor/person`);
  const send = page.getByRole("button", { name: wizard.form.sendCode });
  if ((await send.count()) === 0) return;
  await send.click();
  await expect(page.getByText(wizard.form.codeSent)).toBeVisible();
  const code = await codeFor(visitor, textAt(answers, "sponsorPrincipal.mobile"), "负责人");
  await page.getByLabel(fieldWords("zh-CN", "sponsorPrincipal.mobileCode").label).fill(code);
  await page.getByRole("button", { name: wizard.form.next, exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sponsor/person"));
}

/** Takes an order and finds everything in it right, as far as the decision. */
async function markAll(orderNo: string): Promise<void> {
  const reviewer = await visitAs(DEMO_ACCOUNTS.reviewer.email);
  const path = `/review/${orderNo}`;
  await reviewer.post(path, "takeOrderAction", { orderNo }, []);
  const lists = (await reviewer.get(path)).matchAll(/name="targets" value="([^"]+)"/g);
  const targets = [...new Set([...lists].flatMap(([, list = ""]) => list.split(" ")))].join(" ");
  await reviewer.post(path, "markAction", { orderNo, targets, mark: "pass" }, []);
  await reviewer.post(path, "decideFaceAction", { orderNo, serviceKey: "s1", verdict: "PASSED" }, []);
}

async function at(browser: Browser, page: Page, person: DemoPerson, work: (desk: Page) => Promise<void>) {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: "zh-CN" });
  const desk = await context.newPage();
  await enterAsDemo(desk, person);
  await work(desk);
  await context.close();
}

/** Takes an order from the basic check to its numbers: what is typed and uploaded comes without a browser. */
export async function fileThrough(page: Page, order: BegunOrder): Promise<readonly string[]> {
  const { account, orderNo, answers } = order;
  const browser = page.context().browser();
  if (!browser) throw new Error("a page without a browser");
  const visitor = await visitAs(account);
  const text = (name: string) => textAt(answers, `services.s1.servicePrincipal.${name}`);
  const mobile = text("mobile");
  const patch = JSON.stringify({ base: 1_000_000, patch: answers });
  await visitor.ask(`/api/filings/${orderNo}/draft`, "PATCH", patch);
  await Promise.all([proveMobile(page, visitor, order), uploadAll(visitor, orderNo)]);
  await submit(page, orderNo);
  const old = await findCode(visitor, mobile, MINISTRY);
  await at(browser, page, "reviewer", async (desk) => {
    await markAll(orderNo);
    await pass(desk, orderNo);
  });
  const code = await codeFor(visitor, mobile, MINISTRY, old);
  await new Visitor().post("/verify", "verifyAction", { mobile, code, tail: text("certNo").slice(-6) });
  await at(browser, page, "bureau", (desk) => approve(desk, orderNo));
  return readNumbers(page, orderNo);
}
