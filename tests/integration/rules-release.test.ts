import { expect, test } from "vitest";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { requireRules } from "@/lib/server/rules/rule-tables";
import { RULE_SET_VERSION, writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { shippedDocument } from "@/tests/support/builders/rule-documents";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";

const { db } = await testDatabase();

prepareFiling(db);

const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

/** As if an earlier release had shipped something else. */
async function shippedBefore(documentId: string): Promise<void> {
  const data = { ...JSON.parse(JSON.stringify(shippedDocument(documentId))), validFrom: "2019-01-01" };
  await db.ruleDocumentVersion.updateMany({ where: { documentId, number: 1 }, data: { data } });
}

test("rules that change while they are read are not taken for the newest", async () => {
  const versionOf = async () =>
    Number((await db.instanceSetting.findUniqueOrThrow({ where: { key: RULE_SET_VERSION } })).value);
  const before = await versionOf();
  const reading = db.$extends({
    query: {
      ruleDocumentVersion: {
        async findMany({ args, query }) {
          const rows = await query(args);
          await shippedBefore("footer.44");
          await writeReferenceData(db, later(6));
          return rows;
        },
      },
    },
  });
  const read = await requireRules(reading as unknown as PrismaClient, later(60 * 24));
  expect(await versionOf()).toBe(before + 1);
  expect(read.version).toBe(before);
});
