import type { PrismaClient } from "@/lib/server/db/generated/client";
import type { Row } from "./measure";
import { type DemoPerson, enter } from "./people";

const PAGE_AIM = 1.3;

/** The whole of a document; one that fails on the way is not whole. */
const WHOLE = /<\/html>/;

export const page = (name: string, path: string, who?: DemoPerson): Row => {
  const headers = who?.headers ?? {};
  const kind = name.replaceAll(" ", "-");
  return {
    name,
    aim: PAGE_AIM,
    portal: () => [{ path, headers, status: 200, answer: WHOLE }],
    floor: () => [{ path: `/page/${kind}`, headers, status: 200, answer: WHOLE }],
    recorded: [kind],
  };
};

/** The floor's page that asks nothing. */
export const emptyPage = (): Row => page("start", "/");

/** Every kind of page, with somebody of the demo who may see it. */
export async function listPages(db: PrismaClient): Promise<readonly Row[]> {
  const people = ["draft", "submitted", "company", "reviewer", "bureau", "admin"] as const;
  const [draft, submitted, company, reviewer, bureau, admin] = await Promise.all(
    people.map((name) => enter(db, name)),
  );
  if (!draft || !submitted || !company || !reviewer || !bureau || !admin) throw new Error("nobody is there");
  const waiting = await db.filingOrder.findFirstOrThrow({ where: { status: "SUBMITTED" } });
  const order = `/filings/${draft.orderNo}`;
  return [
    emptyPage(),
    page("sign-in", "/sign-in"),
    page("task list", order, draft),
    page("wizard step", `${order}/sponsor/person`, draft),
    page("materials", `${order}/materials`, draft),
    page("confirm", `${order}/confirm`, draft),
    page("order", `/filings/${submitted.orderNo}`, submitted),
    page("order list", "/filings", company),
    page("records", "/records", company),
    page("servers", "/servers", company),
    page("review queue", "/review", reviewer),
    page("workbench", `/review/${waiting.orderNo}`, reviewer),
    page("bureau inbox", "/bureau", bureau),
    page("admin orders", "/admin/orders", admin),
    page("admin instances", "/admin/instances", admin),
    page("admin registry", "/admin/registry", admin),
  ];
}
