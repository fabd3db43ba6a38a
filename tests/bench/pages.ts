import type { PrismaClient } from "@/lib/server/db/generated/client";
import type { Row } from "./measure";
import { type DemoPerson, enter } from "./people";

const PAGE_AIM = 1.3;

const page = (name: string, path: string, kind: string, who?: DemoPerson): Row => {
  const headers = who?.headers ?? {};
  const order = who?.orderNo ? `?order=${who.orderNo}` : "";
  return {
    name,
    aim: PAGE_AIM,
    portal: () => [{ path, headers }],
    floor: () => [{ path: `/page/${kind}${order}`, headers }],
  };
};

/** Every kind of page, with somebody of the demo who may see it. */
export async function listPages(db: PrismaClient): Promise<readonly Row[]> {
  const people = ["draft", "submitted", "company", "reviewer", "bureau", "admin"] as const;
  const [draft, submitted, company, reviewer, bureau, admin] = await Promise.all(
    people.map((name) => enter(db, name)),
  );
  if (!draft || !submitted || !company || !reviewer || !bureau || !admin) throw new Error("nobody is there");
  const waiting = await db.filingOrder.findFirstOrThrow({ where: { status: "SUBMITTED" } });
  const order = `/filings/${draft.orderNo}`;
  const desk: DemoPerson = { ...reviewer, orderNo: waiting.orderNo };
  const lister: DemoPerson = { ...company, orderNo: "" };
  return [
    page("start", "/", "open"),
    page("sign-in", "/sign-in", "open"),
    page("task list", order, "tasks", draft),
    page("wizard step", `${order}/sponsor/person`, "step", draft),
    page("materials", `${order}/materials`, "materials", draft),
    page("confirm", `${order}/confirm`, "confirm", draft),
    page("order", `/filings/${submitted.orderNo}`, "order", submitted),
    page("order list", "/filings", "orders", lister),
    page("records", "/records", "records", lister),
    page("review queue", "/review", "queue", reviewer),
    page("workbench", `/review/${waiting.orderNo}`, "bench", desk),
    page("bureau inbox", "/bureau", "inbox", bureau),
    page("admin orders", "/admin/orders", "all", admin),
  ];
}
