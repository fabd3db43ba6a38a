import { expect, test } from "vitest";
import { FILING_STATUSES } from "@/lib/domain/filing/states";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { seedDemo } from "@/prisma/seed/seed-demo";
import { testDatabase } from "../support/database";

const { db } = await testDatabase();
const at = new Date("2026-11-21T12:00:00Z");
await writeReferenceData(db, at);
const begin = performance.now();
await seedDemo(db, at);
const seconds = (performance.now() - begin) / 1000;
console.log(seconds);

test("every state has an order", async () => {
  const rows = await db.filingOrder.groupBy({ by: ["status"], _count: true });
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(Object.keys(FILING_STATUSES)));
});
