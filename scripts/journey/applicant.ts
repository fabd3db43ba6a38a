import type { Browser, Locator, Page } from "@playwright/test";
import { fieldWords } from "@/lib/i18n/field-words";
import { account } from "@/lib/i18n/messages/zh-CN/account";
import { materials } from "@/lib/i18n/messages/zh-CN/materials";
import { review } from "@/lib/i18n/messages/zh-CN/review";
import { wizard } from "@/lib/i18n/messages/zh-CN/wizard";
import { type Answers, textAt } from "@/lib/wizard/answers";
import { aSpecimen } from "@/prisma/seed/builders/specimen";
import { readCode } from "./demo-phone";
import { answerAll, completeStep, trySending } from "./fill-step";

/** Where the portal is, and whether the browser runs client script. */
export interface JourneyContext {
  readonly browser: Browser;
  readonly baseURL: string;
  readonly isScripted: boolean;
}

const MOST_UPLOADS = 40;

const names = (owner: string, ...fields: readonly string[]) => fields.map((field) => `${owner}.${field}`);

const PERSON = [
  "name",
  "certType",
  "certNo",
  "certValidFrom",
  "certValidTo",
  "mobile",
  "landline",
  "emergencyMobile",
  "email",
  "belongsToSponsor",
] as const;

/** The questions of each page in their order; those that a page does not ask are passed over. */
const PATHS = {
  check: [
    ...names("sponsor", "regionCode", "sponsorKind", "certType", "certNo", "sponsorName"),
    ...names("services.s1", "serviceType", "domain", "appName"),
  ],
  secondService: names("services.s2", "serviceType", "domain", "appName"),
  sponsor: names("sponsor", "certAddress", "commAddress", "superior", "certValidFrom", "certLongTerm"),
  sponsorPerson: [...names("sponsorPrincipal", "isLegalRep"), ...names("sponsorPrincipal", ...PERSON)],
  details: (key: string) =>
    names(
      `services.${key}`,
      "serviceName",
      "serviceContents",
      "preApprovals",
      "languages",
      "isCommercial",
      "hasInteraction",
    ),
  address: (key: string) => [
    ...names(`services.${key}`, "homepageUrl", "allDomains", "hostedDomains", "usesSdk"),
    ...names(
      `services.${key}.platforms.p1`,
      "platform",
      "packageName",
      "publicKey",
      "certFingerprint",
      "domains",
    ),
    ...names(`services.${key}.sdks.k1`, "sdkName", "sdkProvider", "sdkType"),
  ],
  person: (key: string) => names(`services.${key}.servicePrincipal`, ...PERSON),
  access: (key: string) => names(`services.${key}.access`, "resourceMode", "instanceId", "ipRanges"),
} as const;

const answered = (paths: readonly string[], answers: Answers) =>
  paths.filter((path) => answers[path] !== undefined);

/** Signs in through the page. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  const { fields, signIn: words } = account;
  await page.getByLabel(fields.identifier).fill(email);
  await page.getByLabel(fields.password, { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: words.submit, exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** Whether the account that is signed in has no order yet. */
export async function isNewcomer(page: Page): Promise<boolean> {
  await page.goto("/filings");
  return (await page.getByText(wizard.list.empty).count()) > 0;
}

/** The basic check of one website and one App; returns the order's number. */
export async function openOrder(
  page: Page,
  answers: Answers,
  { isScripted }: JourneyContext,
): Promise<string> {
  await page.goto("/filings/new");
  await answerAll(page, answered(PATHS.check, answers), answers, isScripted);
  await page.getByRole("button", { name: wizard.form.add.service }).click();
  await page
    .getByRole("group", { name: fieldWords("zh-CN", "services.s2.serviceType").label })
    .nth(1)
    .waitFor();
  // Without script the page asks for the certificate only after the kind was sent.
  const paths = [...answered(PATHS.check, answers), ...answered(PATHS.secondService, answers)];
  await completeStep(page, paths, answers, { isScripted, button: wizard.form.check });
  const orderNo = /BA\d{14}/.exec(page.url())?.[0];
  if (!orderNo) throw new Error(`no order was opened: ${page.url()}`);
  return orderNo;
}

async function proveMobile(page: Page, mobile: string, { browser, baseURL }: JourneyContext): Promise<void> {
  const send = page.getByRole("button", { name: wizard.form.sendCode });
  if ((await send.count()) === 0) return;
  await send.click();
  await page.getByText(wizard.form.codeSent).first().waitFor();
  const code = await readCode(browser, baseURL, { to: mobile, containing: "负责人" });
  await page.getByLabel(fieldWords("zh-CN", "sponsorPrincipal.mobileCode").label).fill(code);
}

async function fillPerson(
  page: Page,
  paths: readonly string[],
  answers: Answers,
  context: JourneyContext,
): Promise<void> {
  const { isScripted } = context;
  // Whether the phone has to be proved shows when the page is sent: another page may have done it.
  if (await trySending(page, paths, answers, isScripted)) return;
  const owner = paths[0]?.slice(0, paths[0].lastIndexOf(".")) ?? "";
  await proveMobile(page, textAt(answers, `${owner}.mobile`), context);
  await completeStep(page, paths, answers, { isScripted });
}

/** Everything between the basic check and the materials. */
export async function fillForms(
  page: Page,
  orderNo: string,
  answers: Answers,
  context: JourneyContext,
): Promise<void> {
  const { isScripted } = context;
  const at = (path: string) => page.goto(`/filings/${orderNo}/${path}`);
  await at("sponsor");
  await completeStep(page, answered(PATHS.sponsor, answers), answers, { isScripted });
  await at("sponsor/person");
  await fillPerson(page, answered(PATHS.sponsorPerson, answers), answers, context);
  for (const key of ["s1", "s2"]) {
    await at(`services/${key}/details`);
    await completeStep(page, answered(PATHS.details(key), answers), answers, { isScripted });
    await at(`services/${key}/address`);
    await fillAddress(page, key, answers, isScripted);
    await at(`services/${key}/person`);
    await fillPerson(page, answered(PATHS.person(key), answers), answers, context);
    await at(`services/${key}/access`);
    await completeStep(page, answered(PATHS.access(key), answers), answers, { isScripted });
  }
}

async function fillAddress(page: Page, key: string, answers: Answers, isScripted: boolean): Promise<void> {
  const paths = answered(PATHS.address(key), answers);
  const label = fieldWords("zh-CN", `services.${key}.platforms.p1.platform`).label;
  if (paths.some((path) => path.includes(".platforms.")) && (await page.getByLabel(label).count()) === 0) {
    await page.getByRole("button", { name: wizard.form.add.platform }).click();
    await page.getByLabel(label).first().waitFor();
  }
  await completeStep(page, paths, answers, { isScripted });
}

const starting = (text: string) => new RegExp(`^${text.slice(0, text.indexOf("{"))}`);

/** Uploads a specimen to every place that is asked for, portraits with their consent. */
export async function uploadMaterials(
  page: Page,
  orderNo: string,
  { isScripted }: JourneyContext,
): Promise<void> {
  await page.goto(`/filings/${orderNo}/materials`);
  const { upload, face } = materials;
  const empty = page.getByLabel(starting(upload.choose)).filter({ visible: true });
  for (let count = 0; count < MOST_UPLOADS && (await empty.count()) > 0; count += 1) {
    for (const consent of await page.getByLabel(face.consent).all()) await consent.check();
    const before = await empty.count();
    const input = empty.first();
    const label = await labelOf(input);
    const isIcon = label.includes("图标");
    await input.setInputFiles({
      name: isIcon ? "icon.png" : "specimen.jpg",
      mimeType: isIcon ? "image/png" : "image/jpeg",
      buffer: await aSpecimen(isIcon ? "icon" : "licence", count),
    });
    if (!isScripted) {
      const form = page.locator("form").filter({ has: page.getByLabel(label, { exact: true }) });
      await form.getByRole("button", { name: upload.submit, exact: true }).click();
      await page.waitForLoadState("load");
    }
    await waitForFewer(page, before);
  }
}

/** The words of the label that belongs to an input. */
async function labelOf(input: Locator): Promise<string> {
  const text = await input.evaluate((node) =>
    node instanceof HTMLInputElement ? (node.labels?.[0]?.textContent ?? "") : "",
  );
  return text.trim();
}

async function waitForFewer(page: Page, before: number): Promise<void> {
  const empty = page.getByLabel(starting(materials.upload.choose)).filter({ visible: true });
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await empty.count()) < before) return;
    await page.waitForTimeout(50);
  }
  const said = await page.getByRole("main").textContent();
  throw new Error(`an upload did not arrive: ${said?.slice(0, 400)}`);
}

/** Ticks the agreements and submits; ends on the receipt. */
export async function submit(page: Page, orderNo: string): Promise<void> {
  await page.goto(`/filings/${orderNo}/confirm`);
  const group = page.getByRole("group", { name: wizard.confirm.agreements });
  for (const box of await group.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: wizard.confirm.submit }).click();
  await page.waitForURL(/\/receipt\/\d+$/);
  await page.getByRole("heading", { name: wizard.receipt.title }).waitFor();
}

/** Answers the remark on the communication address: another address, then submits again. */
export async function rectify(
  page: Page,
  orderNo: string,
  address: string,
  isScripted: boolean,
): Promise<void> {
  await page.goto(`/filings/${orderNo}/remarks`);
  await page.getByRole("heading", { name: review.mine.title }).waitFor();
  await page.goto(`/filings/${orderNo}/sponsor`);
  await completeStep(page, ["sponsor.commAddress"], { "sponsor.commAddress": address }, { isScripted });
  await submit(page, orderNo);
}

/** The filing numbers on the order's page, once the bureau has approved. */
export async function readNumbers(page: Page, orderNo: string): Promise<readonly string[]> {
  await page.goto(`/filings/${orderNo}`);
  const text = (await page.getByRole("main").textContent()) ?? "";
  return [...new Set(text.match(/\p{Script=Han}ICP备\d{10}号-\d+A?/gu) ?? [])];
}
