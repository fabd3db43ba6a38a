import { expect, test } from "vitest";
import type { NameLookup } from "./domain-facts";
import { checkFiledSite, checkNotResolving } from "./site-probe";

const silent: NameLookup = { host: "example.com", type: "A", records: [] };
const unanswered: NameLookup = { host: "www.example.com", type: "A", records: "UNANSWERED" };
const found: NameLookup = { host: "www.example.com", type: "CNAME", records: ["cdn.example.net"] };

test.each([
  ["DRAFTING", "WARN"],
  ["SUBMISSION", "BLOCK"],
] as const)("a domain that resolves gives F420 while %s as %s, with its records", (phase, severity) => {
  const params = { records: "www.example.com CNAME cdn.example.net" };
  expect(checkNotResolving([silent, found, unanswered], phase).violations).toEqual([
    { code: "F420", severity, params },
  ]);
});

test("no record passes, no answer does not", () => {
  expect(checkNotResolving([silent], "SUBMISSION")).toEqual({ violations: [], unanswered: [] });
  for (const lookups of [[silent, unanswered], [], "UNKNOWN"] as const) {
    expect(checkNotResolving(lookups, "SUBMISSION")).toEqual({ violations: [], unanswered: ["RESOLUTION"] });
  }
});

test("no more than five records are named", () => {
  const many: NameLookup = { ...silent, records: ["1", "2", "3", "4", "5", "6"] };
  const records = checkNotResolving([many], "DRAFTING").violations[0]?.params?.records;
  expect(String(records).split(", ")).toHaveLength(5);
});

test.each([
  [true, true, true, []],
  [false, true, true, ["F426"]],
  [true, false, true, ["F426"]],
  [true, true, false, ["F426"]],
] as const)(
  "a filed site reachable %s, with number %s, matching %s gives %o",
  (reachable, showsNumber, matchesRecord, codes) => {
    const verdict = checkFiledSite({ reachable, showsNumber, matchesRecord });
    expect(verdict.violations.map(({ code }) => code)).toEqual(codes);
    expect(verdict.violations.every(({ severity }) => severity === "WARN")).toBe(true);
  },
);

test("a site that shows a number nobody could compare is an open question", () => {
  const visit = { reachable: true, showsNumber: true, matchesRecord: "UNKNOWN" } as const;
  expect(checkFiledSite(visit)).toEqual({ violations: [], unanswered: ["SITE"] });
  expect(checkFiledSite({ ...visit, showsNumber: false }).violations).toHaveLength(1);
  expect(checkFiledSite({ ...visit, reachable: false }).violations).toHaveLength(1);
});

test("a site nobody could visit is an open question", () => {
  expect(checkFiledSite("UNKNOWN").unanswered).toEqual(["SITE"]);
});

test.each([
  [false, false, false, "UNREACHABLE"],
  [true, false, false, "NO_NUMBER"],
  [true, true, false, "OTHER_NUMBER"],
] as const)("of several faults the first that a visitor meets is told: %s %s %s is %s", (...given) => {
  const [reachable, showsNumber, matchesRecord, fault] = given;
  const { violations } = checkFiledSite({ reachable, showsNumber, matchesRecord });
  expect(violations).toEqual([{ code: "F426", severity: "WARN", params: { fault } }]);
});
