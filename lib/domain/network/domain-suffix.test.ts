import { domainToASCII } from "node:url";
import { expect, test } from "vitest";
import { buildSuffixLookup, checkSuffix, findSuffix } from "./domain-suffix";
import { SUFFIXES } from "./tables/suffixes";

const lookup = buildSuffixLookup(SUFFIXES);

test("the table holds every suffix of the notes once, by verdict", () => {
  const count = (approved: string) => SUFFIXES.filter((row) => row.approved === approved).length;
  expect(new Set(SUFFIXES.map((row) => row.suffix)).size).toBe(SUFFIXES.length);
  expect(lookup.size).toBe(SUFFIXES.length);
  expect(count("YES")).toBe(47 + 68 + 47 + 26);
  expect(count("UNKNOWN")).toBe(1);
  expect(count("NO")).toBe(8 + 238);
});

test.each(SUFFIXES.map((row) => [row.suffix, row] as const))(
  "judges a name under .%s by its row",
  (suffix, row) => {
    expect(row.ascii).toBe(domainToASCII(suffix));
    expect(findSuffix(`example.${suffix}`, lookup)).toEqual(row);
    const code = { YES: undefined, NO: "F413", UNKNOWN: "F423" }[row.approved];
    expect(checkSuffix(`example.${suffix}`, lookup)?.code).toBe(code);
  },
);

test("every two-letter country suffix but .cn .cc .tv .co is refused", () => {
  const twoLetters = SUFFIXES.filter(({ suffix }) => /^[a-z]{2}$/.test(suffix));
  expect(twoLetters.length).toBeGreaterThan(240);
  const passed = twoLetters.filter(({ approved }) => approved === "YES").map(({ suffix }) => suffix);
  expect(passed.sort()).toEqual(["cc", "cn", "co", "tv"]);
});

test.each([
  ["example.org.cn", undefined, ""],
  ["example.org", "F413", ".org"],
  ["example.com.hk", "F413", ".hk"],
  ["example.asia", "F423", ".asia"],
  ["example.nosuch", "F423", ".nosuch"],
  ["例子.中國", "F423", ".中國"],
  ["xn--fsqu00a.xn--fiqs8s", undefined, ""],
  ["example.公司.cn", undefined, ""],
])("%s gives %s and names %s", (domain, code, suffix) => {
  const found = checkSuffix(domain, lookup);
  expect(found?.code).toBe(code);
  expect(found?.params).toEqual(code ? { suffix } : undefined);
});

test("a bare suffix stands under no suffix", () => {
  expect(findSuffix("com", lookup)).toBeNull();
});
