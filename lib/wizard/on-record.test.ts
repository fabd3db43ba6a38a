import { expect, test } from "vitest";
import { PROVINCE_CODES } from "@/lib/domain/bureau/provinces";
import { exampleAnswers } from "@/lib/wizard/example";
import { goodFacts, ruleContext } from "@/tests/support/rule-context";
import type { Answers } from "./answers";
import { checkAgainstRecord, isTaken, keptPaths, recordPatch, recordPatchBelow } from "./on-record";

const ADDRESS = "sponsor.commAddress";
const NAME = "sponsor.sponsorName";
const VALID_TO = "sponsorPrincipal.certValidTo";
const example = exampleAnswers();

function given(taken: Answers, answers: Answers = {}, more: Parameters<typeof ruleContext>[0] = {}) {
  const facts = { ...goodFacts(), onRecord: { taken, compared: { [NAME]: String(example[NAME]) } } };
  return ruleContext({ answers: { ...example, ...answers }, facts, ...more });
}

test("what equals the record is closed, blanks and width of signs aside", () => {
  const context = given({ [ADDRESS]: String(example[ADDRESS]), [NAME]: "x" });
  expect(isTaken(context, ADDRESS)).toBe(true);
  expect(checkAgainstRecord(given({}, { [NAME]: `${example[NAME]}　` }))).toEqual([]);
  expect(isTaken(given({ [ADDRESS]: "科技路9号" }), ADDRESS)).toBe(false);
  expect(isTaken(given({}), ADDRESS)).toBe(false);
});

const LONG_TERM = "sponsorPrincipal.certLongTerm";

test.each([
  ["without end on record", { [LONG_TERM]: "true" }, { [LONG_TERM]: "true", [VALID_TO]: "" }, true],
  [
    "with a day that was typed",
    { [LONG_TERM]: "true" },
    { [LONG_TERM]: "true", [VALID_TO]: "2040-01-01" },
    false,
  ],
  ["without end, which only was typed", {}, { [LONG_TERM]: "true", [VALID_TO]: "" }, false],
  ["on record with an end", { [LONG_TERM]: "false" }, { [LONG_TERM]: "false", [VALID_TO]: "" }, false],
])("the last day of a document %s", (_, taken, answers, isClosed) => {
  expect(isTaken(given(taken, answers), VALID_TO)).toBe(isClosed);
});

test("what today's rules refuse is not kept, and to differ from it is no fault", () => {
  const context = given({ [VALID_TO]: "2020-01-01", [ADDRESS]: String(example[ADDRESS]) });
  expect([...keptPaths(context)]).toEqual([ADDRESS]);
  expect(checkAgainstRecord(context)).toEqual([]);
});

test("another answer than that on record is a fault, an empty one is none", () => {
  expect(checkAgainstRecord(given({ [ADDRESS]: "科技路9号3栋" }))).toEqual([
    { path: ADDRESS, code: "C09", severity: "BLOCK", params: {} },
  ]);
  expect(checkAgainstRecord(given({}, { [NAME]: "别的公司" })).map(({ path }) => path)).toEqual([NAME]);
  expect(checkAgainstRecord(given({ [ADDRESS]: "科技路9号3栋" }, { [ADDRESS]: "" }))).toEqual([]);
});

test.each(PROVINCE_CODES)(
  "an access filing in %s may deviate exactly where the bureau lets it",
  (province) => {
    const answers = { "sponsor.regionCode": `${province}0000`, [NAME]: "别的公司" };
    const severityOf = (filingType: "ACCESS" | "ADD_SERVICE_EXTERNAL") =>
      checkAgainstRecord(given({}, answers, { filingType }))[0]?.severity;
    const mayDeviate = ["14", "33", "34", "44", "46", "53"].includes(province);
    expect(severityOf("ACCESS")).toBe(mayDeviate ? "WARN" : "BLOCK");
    expect(severityOf("ADD_SERVICE_EXTERNAL")).toBe("BLOCK");
  },
);

test("the record fills what is empty, and replaces what differs where it is asked to", () => {
  const taken = { [ADDRESS]: "科技路9号3栋", "sponsor.superior": "某某集团有限公司" };
  const context = given(taken, { "sponsor.superior": "" });
  expect(recordPatch(context.answers, { taken, compared: {} })).toEqual({
    "sponsor.superior": "某某集团有限公司",
  });
  expect(recordPatchBelow(context, ["sponsor"])).toEqual(taken);
  expect(recordPatchBelow(context, ["sponsorPrincipal"])).toEqual({});
});
