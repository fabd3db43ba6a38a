import { anApplicant, type DemoApplicant } from "./applicant";
import { seedCompanyOrders } from "./company-orders";
import { daysBefore, minutesAfter } from "./demo-clock";
import { SPONSORS_BY_STATUS, WAITING_SPONSOR } from "./demo-sponsors";
import { allAnswers, completeOrder, fileOrder, openOrder } from "./file-order";
import { accountOf, listPlans, type OrderPlan } from "./order-plans";
import type { FiledOrder, OrderScope } from "./order-scope";

/** Filings made at the same time: the database, the disk and we each wait for the others. */
const AT_ONCE = 6;

async function file(
  { db }: OrderScope,
  { account, sponsor, submittedAt }: OrderPlan,
): Promise<FiledOrder | null> {
  const applicant = await anApplicant(db, account, sponsor, daysBefore(submittedAt, 3));
  const known = await db.filingOrder.count({ where: { ownerId: applicant.actor.id } });
  if (known > 0) return null;
  return { applicant, submittedAt, orderNo: await fileOrder(db, applicant, submittedAt) };
}

/** Files every order; several at once, since each belongs to somebody else and lives in its own time. */
async function fileAll(
  scope: OrderScope,
  plans: readonly OrderPlan[],
): Promise<ReadonlyMap<OrderPlan, FiledOrder>> {
  const filed = new Map<OrderPlan, FiledOrder>();
  const waiting = [...plans];
  const work = async () => {
    for (let plan = waiting.shift(); plan; plan = waiting.shift()) {
      const done = await file(scope, plan);
      if (done) filed.set(plan, done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return filed;
}

/** An individual's order that is half filled in. */
async function seedDraft({ db, at }: OrderScope): Promise<void> {
  const since = daysBefore(at, 2);
  const applicant = await anApplicant(db, accountOf("DRAFT"), SPONSORS_BY_STATUS.DRAFT, since);
  if ((await db.filingOrder.count({ where: { ownerId: applicant.actor.id } })) > 0) return;
  const typed = Object.entries(allAnswers(applicant)).filter(([path]) => !/\.(?:access|remark)/.test(path));
  await openOrder(db, applicant, Object.fromEntries(typed), since);
}

/** An order that lacks nothing but the three days after its domain's holder was verified. */
async function seedWaiting({ db, at }: OrderScope): Promise<void> {
  const applicant = await anApplicant(db, "real-name-wait", WAITING_SPONSOR, daysBefore(at, 1));
  if ((await db.filingOrder.count({ where: { ownerId: applicant.actor.id } })) > 0) return;
  await completeOrder(db, applicant, minutesAfter(at, -60));
}

async function seedCompany(scope: OrderScope, company: DemoApplicant): Promise<void> {
  const known = await scope.db.filingOrder.count({ where: { ownerId: company.actor.id } });
  if (known === 0) await seedCompanyOrders(scope, company);
}

/** Makes all orders of the demo; accounts that have orders already keep theirs. */
export async function seedOrders(scope: OrderScope, company: DemoApplicant): Promise<void> {
  const plans = listPlans(scope);
  const drafts = [seedDraft(scope), seedWaiting(scope)];
  const [filed] = await Promise.all([fileAll(scope, plans), seedCompany(scope, company), ...drafts]);
  // One after the other, in the order of the plan: numbers are issued in it.
  for (const plan of plans) {
    const done = filed.get(plan);
    if (done) await plan.go?.(scope, done);
  }
}
