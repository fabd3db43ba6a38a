import type { Page } from "@playwright/test";
import { DEMO_ACCOUNTS } from "@/lib/server/auth/demo-accounts";
import { type DemoPerson, enterAs, enterAsDemo, findOrderNo, visitAs } from "./demo-people";

/** A page that is looked at: how to come there. */
export interface VisitedPage {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

const publicPage = (path: string): VisitedPage => ({
  name: path,
  open: async (page) => {
    await page.goto(path);
  },
});

const deskPage = (person: DemoPerson, path: string): VisitedPage => ({
  name: `${path} as ${person}`,
  open: async (page) => {
    await enterAsDemo(page, person);
    await page.goto(path);
  },
});

const orderNumbers = new Map<string, string>();

/** The one order of an account; looked up once by each worker. */
async function orderOf(account: string): Promise<string> {
  const known = orderNumbers.get(account);
  if (known) return known;
  const orderNo = findOrderNo(await (await visitAs(account)).get("/filings"));
  orderNumbers.set(account, orderNo);
  return orderNo;
}

/** A page below the one order of an account that shows a state. */
const orderPage = (account: string, below = ""): VisitedPage => ({
  name: `the order of ${account}${below}`,
  open: async (page) => {
    await enterAs(page, account);
    await page.goto(`/filings/${await orderOf(account)}${below}`);
  },
});

/** A page below the first order of a desk's list. */
const firstOrderOf = (person: DemoPerson, list: string, below = ""): VisitedPage => ({
  name: `the first order of ${list}${below}`,
  open: async (page) => {
    const orderNo = findOrderNo(await (await visitAs(DEMO_ACCOUNTS[person].email)).get(list));
    await enterAsDemo(page, person);
    await page.goto(`${list}/${orderNo}${below}`);
  },
});

const STATES = [
  "draft",
  "submitted",
  "initial-review",
  "mailing-required",
  "initial-rejected",
  "sms-verifying",
  "sms-failed",
  "bureau-review",
  "bureau-rejected",
  "approved-01",
] as const;

const WIZARD = [
  "/check",
  "/sponsor",
  "/sponsor/person",
  "/services/s1/details",
  "/services/s1/address",
  "/services/s1/person",
  "/services/s1/access",
  "/materials",
  "/confirm",
] as const;

/** Every page of the portal in its states; those of accounts and the start page have specs of their own. */
export const PAGES: readonly VisitedPage[] = [
  ...["/track", "/verify", "/demo/phone", "/pre-check"].map(publicPage),
  publicPage(
    "/pre-check/result?province=32&kind=INDIVIDUAL&card=ELSEWHERE&services=BOTH&sponsor=UNKNOWN&service=NO&holder=OTHER&approvals=NEWS",
  ),
  publicPage("/pre-check/result?province=99"),
  deskPage(
    "applicant",
    "/filings/new/pre-check?province=44&kind=ENTERPRISE&person=LEGAL_REP&services=BOTH&sponsor=NO&service=NO&holder=SPONSOR&approvals=NONE",
  ),
  deskPage("applicant", "/filings"),
  deskPage("applicant", "/filings/new"),
  deskPage("applicant", "/filings/new/queue"),
  deskPage("applicant", "/filings/queue"),
  deskPage("company", "/filings"),
  deskPage("company", "/records"),
  deskPage("company", "/servers"),
  deskPage("company", "/servers/instances/company-1"),
  ...STATES.map((account) => orderPage(account)),
  ...WIZARD.map((below) => orderPage("draft", below)),
  orderPage("initial-rejected", "/remarks"),
  orderPage("initial-rejected", "/sponsor"),
  orderPage("submitted", "/withdraw"),
  orderPage("draft", "/abandon"),
  orderPage("submitted", "/receipt/1"),
  deskPage("reviewer", "/review"),
  firstOrderOf("reviewer", "/review"),
  deskPage("bureau", "/bureau"),
  firstOrderOf("bureau", "/bureau"),
  firstOrderOf("bureau", "/bureau", "/approve"),
  firstOrderOf("bureau", "/bureau", "/refuse"),
  deskPage("bureau", "/bureau/register"),
  deskPage("admin", "/admin/orders"),
  deskPage("admin", "/admin/orders?q=nothing-like-this"),
  firstOrderOf("admin", "/admin/orders"),
  firstOrderOf("admin", "/admin/orders", "/end"),
  deskPage("admin", "/admin/users"),
  deskPage("admin", "/admin/rules"),
  deskPage("admin", "/admin/rules/age.32"),
  deskPage("admin", "/admin/instances/import"),
  deskPage("admin", "/admin/registry"),
  deskPage("admin", "/admin/registry/import"),
  deskPage("admin", "/admin/registry/missing"),
  deskPage("admin", "/admin/audit"),
  deskPage("admin", "/admin/outbox"),
];

/** Six pages that are looked at in every combination of language, theme and width. */
export const SAMPLES: readonly VisitedPage[] = [
  orderPage("draft"),
  orderPage("draft", "/sponsor/person"),
  orderPage("bureau-review"),
  firstOrderOf("reviewer", "/review"),
  firstOrderOf("bureau", "/bureau"),
  deskPage("admin", "/admin/orders"),
];
