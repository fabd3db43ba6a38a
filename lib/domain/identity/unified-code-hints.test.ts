import { expect, test } from "vitest";
import { isSponsorKind, type SponsorKind } from "./sponsor-kind";
import { SPONSOR_KINDS } from "./tables/sponsor-kinds";
import { checkUnifiedCodeInside, checkUnifiedCodeKind, checkUnifiedCodeProvince } from "./unified-code-hints";

test.each([
  ["91330106MA2ABCD139", null],
  ["12320100466000010A", null],
  ["92440305MA5DEMX71A", null],
  ["5111000050001234XG", null],
  ["313100004250001296", null],
  ["N2330106MF00012352", null],
  ["91330106MA2ABCD201", { code: "F243", severity: "WARN" }],
])("the organisation code inside %s gives %j", (code, found) => {
  expect(checkUnifiedCodeInside(code)).toEqual(found);
});

const FITTING: Readonly<Record<SponsorKind, readonly string[] | "ANY">> = {
  DEFENCE: ["A1"],
  GOVERNMENT: ["11", "19", "21", "29"],
  PUBLIC_INSTITUTION: ["12", "19", "A1"],
  ENTERPRISE: ["91", "92", "93"],
  INDIVIDUAL: "ANY",
  SOCIAL_ORG: ["13", "51", "59"],
  PRIVATE_NON_ENTERPRISE: ["52", "59"],
  FOUNDATION: ["53", "59"],
  LAW_FIRM: ["31", "33", "39"],
  FOREIGN_CULTURE_CENTRE: ["41", "61", "62"],
  MASS_ORG: ["13", "81"],
  FORENSIC: ["34", "39"],
  RELIGIOUS: ["71", "72"],
  OVERSEAS_BODY: "ANY",
  MEDICAL: "ANY",
  NOTARY: ["32", "39"],
  COLLECTIVE_ECONOMY: ["N1", "N2", "N3"],
  ARBITRATION: ["35", "39"],
};

test.each(Object.keys(SPONSOR_KINDS).filter(isSponsorKind))(
  "of all first two characters, those that fit %s pass",
  (kind) => {
    const all = [..."123456789ANY"].flatMap((department) =>
      [..."123456789"].map((body) => department + body),
    );
    const passing = all.filter((prefix) => checkUnifiedCodeKind(`${prefix}330106MA2ABCD139`, kind) === null);
    const fitting = FITTING[kind];
    expect(passing.sort()).toEqual(fitting === "ANY" ? all.sort() : [...fitting].sort());
  },
);

test("a kind that does not fit is a warning", () => {
  expect(checkUnifiedCodeKind("12320100466000010A", "ENTERPRISE")).toEqual({
    code: "F241",
    severity: "WARN",
  });
});

test.each([
  ["91330106MA2ABCD139", "330106", null],
  ["91330106MA2ABCD139", "33", null],
  ["91330106MA2ABCD139", "320100", { code: "F242", severity: "WARN" }],
  ["51100000500012345X", "440300", null],
  ["51110000500012345X", "440300", { code: "F242", severity: "WARN" }],
  ["51100001500012345X", "440300", { code: "F242", severity: "WARN" }],
])("%s in a filing of %s gives %j", (code, regionCode, found) => {
  expect(checkUnifiedCodeProvince(code, regionCode)).toEqual(found);
});
