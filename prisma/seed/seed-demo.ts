import "server-only";
import { DEMO_ACCOUNTS } from "@/lib/server/auth/demo-accounts";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { askNobodyOutside } from "@/lib/server/gateways/live-registries";
import { requireRules } from "@/lib/server/rules/rule-tables";
import { actorOf } from "./applicant";
import { type DemoAccountIds, saveDemoAccount, seedDemoAccounts } from "./demo-accounts";
import { daysBefore, withDemoClock } from "./demo-clock";
import { COMPANY_SPONSOR } from "./demo-sponsors";
import { seedGivenCodes } from "./given-codes";
import { seedInstances } from "./instances";
import type { DemoStaff } from "./order-scope";
import { seedRegistries } from "./registries";
import { seedOrders } from "./seed-orders";
import { NEWCOMERS, type Newcomer } from "./tour";

function staffOf(ids: DemoAccountIds): DemoStaff {
  return {
    reviewers: [actorOf(ids.reviewer, "REVIEWER"), actorOf(ids.reviewer2, "REVIEWER")],
    bureau: actorOf(ids.bureau, "BUREAU"),
    admin: actorOf(ids.admin, "ADMIN"),
  };
}

async function seedNewcomer(db: PrismaClient, newcomer: Newcomer, at: Date): Promise<void> {
  const { email, displayName, mobile, account, number } = newcomer;
  const accountId = await saveDemoAccount(db, { role: "APPLICANT", email, displayName, mobile });
  await seedInstances(db, { accountId, account, number, at });
}

/**
 * Makes the demo's rows through the use cases, in the past of `at`. Runs once per database, under the preparation
 * lock; after a run that broke off, what is there stays and the rest is made. Its domains exist in our tables alone.
 */
export function seedDemo(db: PrismaClient, at: Date): Promise<void> {
  askNobodyOutside();
  return withDemoClock(daysBefore(at, 200), async () => {
    const ids = await seedDemoAccounts(db);
    await seedRegistries(db, at);
    await seedInstances(db, { accountId: ids.applicant, account: "applicant", number: 0, at });
    const instance = await seedInstances(db, { accountId: ids.company, account: "company", number: 1, at });
    for (const newcomer of NEWCOMERS) await seedNewcomer(db, newcomer, at);
    const { calendar } = await requireRules(db, at);
    const actor = actorOf(ids.company, "APPLICANT", { displayName: "陈敏" });
    const scope = { db, staff: staffOf(ids), at, calendar };
    await seedOrders(scope, { actor, sponsor: COMPANY_SPONSOR, instance });
    const guest = DEMO_ACCOUNTS.applicant.email;
    await seedGivenCodes(db, { instanceId: instance.id, ownerId: ids.company, guest, at: daysBefore(at, 5) });
  });
}
