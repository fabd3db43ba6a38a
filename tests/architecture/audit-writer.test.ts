import { expect, test } from "vitest";
import { listSources, readSource, stripComments } from "@/tests/support/sources";

const WRITES =
  /\b(auditRow|filingEvent|auditHead|auditRoot|auditDayHead)\.(create|update|upsert|delete)|\b(insert into|delete from|update) (audit_|filing_event)/i;

/** The writer, the daily root, and the one time that lines of an older release get their places. */
const WRITERS = ["append-audit", "chain-existing-lines", "daily-root"].map(
  (name) => `lib/server/audit/${name}.ts`,
);

test("the audit and the orders' history have one writer", () => {
  const found = listSources(["app", "lib", "prisma", "scripts", "server"]).filter(
    (file) => !file.endsWith(".test.ts") && WRITES.test(stripComments(readSource(file))),
  );
  expect(found).toEqual(WRITERS);
});
