import { expect, test } from "vitest";
import { checkDomainHolder, type HolderContext, type HolderParty } from "./domain-holder";

const sponsor: HolderParty = {
  relation: "SPONSOR",
  name: "北京星河软件有限公司",
  certType: "BUSINESS_LICENCE",
  certNo: "91110000MA01234567",
};
const legalRep: HolderParty = {
  relation: "LEGAL_REP",
  name: "王建国",
  certType: "RESIDENT_ID",
  certNo: "11010519491231002X",
};
const senior: HolderParty = { ...legalRep, relation: "SENIOR", name: "李芳", certNo: "440301198001010011" };
const shareholder: HolderParty = {
  ...senior,
  relation: "SHAREHOLDER",
  name: "赵敏",
  certNo: "440301198001010038",
};
const otherShareholder: HolderParty = { ...shareholder, name: "钱进", certNo: "440301198001010046" };

const context = (rule: HolderContext["rule"], isIndividual = false): HolderContext => ({
  rule,
  isIndividual,
  parties: isIndividual
    ? [{ ...legalRep, relation: "SPONSOR" }]
    : [sponsor, legalRep, senior, shareholder, otherShareholder],
});

const severityOf = (holder: Parameters<typeof checkDomainHolder>[0], facts: HolderContext) => {
  const verdict = checkDomainHolder(holder, facts);
  return verdict.violations[0]?.severity ?? (verdict.unanswered.length > 0 ? "OPEN" : "PASS");
};

const nobody = { name: "某某", certType: "RESIDENT_ID", certNo: "330102199001010010" };

test.each([
  ["ORG", sponsor, "PASS"],
  ["ORG", legalRep, "WARN"],
  ["ORG", senior, "WARN"],
  ["ORG", nobody, "BLOCK"],
  ["ORG_LR", sponsor, "PASS"],
  ["ORG_LR", legalRep, "PASS"],
  ["ORG_LR", senior, "WARN"],
  ["ORG_LR", nobody, "BLOCK"],
  ["ORG_LR_SENIOR", legalRep, "PASS"],
  ["ORG_LR_SENIOR", senior, "PASS"],
  ["ORG_LR_SENIOR", shareholder, "PASS"],
  ["ORG_LR_SENIOR", otherShareholder, "PASS"],
  ["ORG_LR_SENIOR", nobody, "BLOCK"],
] as const)("under the rule %s the holder %o gives %s", (rule, holder, outcome) => {
  expect(severityOf(holder, context(rule))).toBe(outcome);
});

test.each([
  ["another document type", { certType: "ORG_CODE_ENTERPRISE" }, "WARN"],
  ["no document type shown", { certType: null }, "PASS"],
  ["the name of before", { name: "北京旧名软件有限公司" }, "WARN"],
  ["the number of before", { certNo: "110108000000001" }, "WARN"],
  ["hyphens and small letters in the number", { certNo: "91110000-ma01234567" }, "PASS"],
  ["half-width signs and blanks in the name", { name: " 北京 星河软件有限公司" }, "PASS"],
  ["no number shown", { certNo: null, certType: null }, "OPEN"],
  ["another name without number", { name: "别人", certNo: null, certType: null }, "BLOCK"],
  ["Latin letters without number", { name: "Beijing Xinghe Ltd.", certNo: null, certType: null }, "OPEN"],
  ["Latin letters and another number", { name: "Beijing Xinghe Ltd.", certNo: "1" }, "BLOCK"],
] as const)("an organisation's holder with %s gives %s", (_, change, outcome) => {
  expect(severityOf({ ...sponsor, ...change }, context("ORG"))).toBe(outcome);
});

test("brackets of either width are the same name", () => {
  const facts: HolderContext = { ...context("ORG"), parties: [{ ...sponsor, name: "星河（中国）有限公司" }] };
  expect(severityOf({ ...sponsor, name: "星河(中国)有限公司" }, facts)).toBe("PASS");
});

test.each([
  ["the applicant", {}, "PASS"],
  ["another person of the same name", { certNo: "440301198001010011" }, "BLOCK"],
  ["the applicant under another document", { certType: "PASSPORT" }, "WARN"],
  ["somebody else", nobody, "BLOCK"],
] as const)(
  "for individuals %s as holder gives the answer, whatever the bureau admits",
  (_, change, outcome) => {
    expect(severityOf({ ...legalRep, ...change }, context("ORG_LR_SENIOR", true))).toBe(outcome);
  },
);

test("a Chinese name is no transcription of a name in Latin letters", () => {
  const facts: HolderContext = { ...context("ORG"), parties: [{ ...sponsor, name: "John Smith" }] };
  expect(severityOf({ name: "别人", certNo: null, certType: null }, facts)).toBe("BLOCK");
});

test("an unknown holder is an open question", () => {
  expect(checkDomainHolder("UNKNOWN", context("ORG"))).toEqual({ violations: [], unanswered: ["HOLDER"] });
});
