import "server-only";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { requireRules } from "@/lib/server/rules/rule-tables";
import { actorOf } from "./applicant";
import { type DemoAccountIds, seedDemoAccounts } from "./demo-accounts";
import { daysBefore, withDemoClock } from "./demo-clock";
import { COMPANY_SPONSOR } from "./demo-sponsors";
import { seedInstances } from "./instances";
import { type DemoStaff, seedApprovedOrders, seedCompanyOrders, seedOpenOrders, seedQueue } from "./orders";
import { seedRegistries } from "./registries";

function staffOf(ids: DemoAccountIds): DemoStaff {
  return {
    reviewers: [actorOf(ids.reviewer, "REVIEWER"), actorOf(ids.reviewer2, "REVIEWER")],
    bureau: actorOf(ids.bureau, "BUREAU"),
    admin: actorOf(ids.admin, "ADMIN"),
  };
}

async function seedPeople(db: PrismaClient, at: Date): Promise<DemoAccountIds> {
  const ids = await seedDemoAccounts(db);
  await seedRegistries(db, at);
  await seedInstances(db, { accountId: ids.applicant, account: "applicant", number: 0, at });
  return ids;
}

/**
 * Makes the demo's rows through the use cases, in the past of `at`. Runs once per database, under the preparation
 * lock; after a run that broke off it leaves accounts with orders as they are.
 */
export function seedDemo(db: PrismaClient, at: Date): Promise<void> {
  const begin = daysBefore(at, 200);
  return withDemoClock(begin, async () => {
    const ids = await seedPeople(db, at);
    const { calendar } = await requireRules(db, at);
    const scope = { db, staff: staffOf(ids), at, calendar };
    const instance = await seedInstances(db, { accountId: ids.company, account: "company", number: 1, at });
    const actor = actorOf(ids.company, "APPLICANT", { displayName: "陈敏" });
    await seedCompanyOrders(scope, { actor, sponsor: COMPANY_SPONSOR, instance });
    await seedApprovedOrders(scope);
    await seedQueue(scope);
    await seedOpenOrders(scope);
  });
}
