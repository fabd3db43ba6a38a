import "server-only";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { seedDemoAccounts } from "./demo-accounts";
import { seedInstances } from "./instances";
import { seedRegistries } from "./registries";

/** Makes the demo's rows, relative to `at`. Runs once per database, under the preparation lock. */
export async function seedDemo(db: PrismaClient, at: Date): Promise<void> {
  const accounts = await seedDemoAccounts(db);
  await seedRegistries(db, at);
  await seedInstances(db, { accountId: accounts.applicant, account: "applicant", number: 0, at });
  await seedInstances(db, { accountId: accounts.company, account: "company", number: 1, at });
}
