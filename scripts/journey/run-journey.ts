import type { Browser, Page } from "@playwright/test";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/server/auth/demo-accounts";
import { type Answers, textAt } from "@/lib/wizard/answers";
import { NEWCOMERS, TOUR_ANSWERS } from "@/prisma/seed/tour";
import {
  fillForms,
  isNewcomer,
  type JourneyContext,
  openOrder,
  readNumbers,
  rectify,
  signIn,
  submit,
  uploadMaterials,
} from "./applicant";
import { approve, askForAddress, isRegistered, pass, requireSupplement, take, verifySms } from "./desks";

/** Where the journey goes, and how it tells of its way. */
export interface JourneyOptions {
  readonly browser: Browser;
  readonly baseURL: string;
  /** Client script in the applicant's browser. */
  readonly isScripted: boolean;
  readonly onStep?: (step: string) => void;
  /** Leaves the first so many newcomers to others. */
  readonly skip?: number;
}

/** A step of the journey that did not work. */
export class JourneyError extends Error {
  constructor(
    readonly step: string,
    cause: unknown,
  ) {
    super(`${step}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "JourneyError";
  }
}

interface Filer {
  readonly email: string;
  readonly answers: Answers;
}

const FILERS: readonly Filer[] = [
  { email: DEMO_ACCOUNTS.applicant.email, answers: TOUR_ANSWERS },
  ...NEWCOMERS,
];

type Step = <T>(name: string, work: () => Promise<T>) => Promise<T>;

async function newPage({ browser, baseURL }: JourneyContext, isScripted = true): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: "zh-CN", javaScriptEnabled: isScripted });
  return context.newPage();
}

async function staffPage(journey: JourneyContext, email: string): Promise<Page> {
  const page = await newPage(journey);
  await signIn(page, email, DEMO_PASSWORD);
  return page;
}

/** Signs in as the first newcomer who has no order yet. */
async function findFiler(journey: JourneyContext, skip: number): Promise<{ page: Page; filer: Filer }> {
  for (const filer of FILERS.slice(skip)) {
    const page = await newPage(journey, journey.isScripted);
    await signIn(page, filer.email, DEMO_PASSWORD);
    if (await isNewcomer(page)) return { page, filer };
    await page.context().close();
  }
  throw new Error("every newcomer of the demo has an order already");
}

async function fileOrder(journey: JourneyContext, step: Step, skip: number) {
  const { page, filer } = await step("the applicant signs in", () => findFiler(journey, skip));
  const { answers } = filer;
  const orderNo = await step("the basic check opens an order", () => openOrder(page, answers, journey));
  await step("the forms are filled in", () => fillForms(page, orderNo, answers, journey));
  await step("the materials are uploaded", () => uploadMaterials(page, orderNo, journey));
  await step("the order is submitted", () => submit(page, orderNo));
  return { page, answers, orderNo };
}

type Filed = Awaited<ReturnType<typeof fileOrder>>;

async function reviewOrder(journey: JourneyContext, step: Step, { page, answers, orderNo }: Filed) {
  const reviewer = await step("the reviewer signs in", () =>
    staffPage(journey, DEMO_ACCOUNTS.reviewer.email),
  );
  await step("the reviewer asks for a better address", async () => {
    await take(reviewer, orderNo);
    await askForAddress(reviewer, "请补充楼层和房间号");
    await requireSupplement(reviewer);
  });
  const address = `${textAt(answers, "sponsor.commAddress")}A座`;
  await step("the applicant rectifies", () => rectify(page, orderNo, address, journey.isScripted));
  await step("the reviewer passes the order", async () => {
    await take(reviewer, orderNo);
    await pass(reviewer, orderNo);
  });
}

async function decideOrder(journey: JourneyContext, step: Step, { page, answers, orderNo }: Filed) {
  const person = {
    mobile: textAt(answers, "sponsorPrincipal.mobile"),
    certNo: textAt(answers, "sponsorPrincipal.certNo"),
  };
  await step("the person in charge answers the ministry's message", async () =>
    verifySms(await newPage(journey, journey.isScripted), person, journey),
  );
  const officer = await step("the bureau officer signs in", () =>
    staffPage(journey, DEMO_ACCOUNTS.bureauGd.email),
  );
  await step("the bureau approves", () => approve(officer, orderNo));
  return step("the numbers are on both sides", async () => {
    const numbers = await readNumbers(page, orderNo);
    if (numbers.length !== 2) throw new Error(`the applicant sees ${numbers.length} numbers instead of 2`);
    for (const number of numbers) {
      if (!(await isRegistered(officer, number))) throw new Error(`${number} is not in the register`);
    }
    return numbers;
  });
}

/**
 * Goes through a first filing of one website and one App in one order, with one round of rectification, as
 * applicant, reviewer, verifier and bureau officer; by pages only.
 *
 * @returns the issued numbers
 * @throws JourneyError naming the step that failed
 */
export async function runJourney(options: JourneyOptions): Promise<readonly string[]> {
  const { browser, baseURL, isScripted, onStep, skip = 0 } = options;
  const journey: JourneyContext = { browser, baseURL, isScripted };
  const step: Step = async (name, work) => {
    onStep?.(name);
    return work().catch((error: unknown) => {
      throw error instanceof JourneyError ? error : new JourneyError(name, error);
    });
  };
  const filed = await fileOrder(journey, step, skip);
  await reviewOrder(journey, step, filed);
  return decideOrder(journey, step, filed);
}
