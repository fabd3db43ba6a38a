import { expect, test } from "vitest";
import { createRuleHistory, type DatedDocument } from "./rule-history";
import { RULE_DOCUMENTS } from "./tables/rule-documents";

const AGE = RULE_DOCUMENTS.find(({ id }) => id === "age.44");
const NOON = new Date("2026-09-01T12:00:00+08:00");

function dated(activeFrom: string, validFrom: string | null, activeTo: string | null = null): DatedDocument {
  if (!AGE) throw new RangeError("age.44");
  return {
    document: { ...AGE, validFrom },
    activeFrom: new Date(activeFrom),
    activeTo: activeTo === null ? null : new Date(activeTo),
  };
}

function coming(...rows: readonly DatedDocument[]) {
  return createRuleHistory(rows)
    .comingAfter(NOON)
    .map(({ from }) => from);
}

test.each([
  ["its turn has come", "2026-09-01T12:00:00+08:00", null, []],
  ["its turn comes a moment later", "2026-09-01T12:00:00.001+08:00", null, ["2026-09-01"]],
  ["its first day is today", "2026-01-01T00:00:00Z", "2026-09-01", []],
  ["its first day is tomorrow", "2026-01-01T00:00:00Z", "2026-09-02", ["2026-09-02"]],
  ["its turn comes after its first day", "2026-09-10T00:00:00+08:00", "2026-09-02", ["2026-09-10"]],
  ["its first day comes after its turn", "2026-09-10T00:00:00+08:00", "2026-10-01", ["2026-10-01"]],
])("what is to come: %s", (_, activeFrom, validFrom, days) => {
  expect(coming(dated(activeFrom, validFrom))).toEqual(days);
});

test("what is replaced before it begins never comes; the earliest is first", () => {
  expect(coming(dated("2026-01-01T00:00:00Z", "2026-10-01", "2026-10-01T00:00:00+08:00"))).toEqual([]);
  expect(coming(dated("2026-01-01T00:00:00Z", "2026-10-01", "2026-10-01T00:00:01+08:00"))).toEqual([
    "2026-10-01",
  ]);
  const [later, sooner] = [dated("2026-11-01T00:00:00Z", null), dated("2026-10-01T00:00:00Z", null)];
  expect(coming(later, sooner)).toEqual(["2026-10-01", "2026-11-01"]);
});
