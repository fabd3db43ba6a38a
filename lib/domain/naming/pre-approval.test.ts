import { expect, test } from "vitest";
import {
  checkCommercial,
  checkInteraction,
  checkPreApprovals,
  isPreApproval,
  listPreApprovals,
  type PreApprovalAnswer,
} from "./pre-approval";
import { PRE_APPROVALS } from "./tables/pre-approvals";

const path = "services.s1.preApprovals";
const answer = (kind: string, change: Partial<PreApprovalAnswer> = {}): PreApprovalAnswer => ({
  path: `${path}.${kind}`,
  kind,
  approvalNo: "京（2026）第1号",
  hasDocument: true,
  ...change,
});
const none = answer("NONE", { approvalNo: "", hasDocument: false });
const organisation = { isIndividual: false, asksDocument: true };
const check = (answers: PreApprovalAnswer[], facts = organisation) =>
  checkPreApprovals(path, answers, facts).map((found) => `${found.path} ${found.code}`);

test("thirteen rows, three of them abolished, with the bits of the form", () => {
  const bits = Object.values(PRE_APPROVALS).map(({ bit }) => Number(bit));
  expect(bits).toEqual([0, 1, 2, 4, 8, 16, 32, 256, 512, 2048, 4096, 8192, 16384]);
  expect(listPreApprovals()).toEqual([
    ...["NONE", "NEWS", "PUBLISHING", "DRUG_DEVICE", "CULTURE", "BROADCAST"],
    ...["RIDE_HAILING", "INTERNET_FINANCE", "AFTER_SCHOOL", "RELIGION"],
  ]);
  expect(isPreApproval("constructor")).toBe(false);
});

test.each(listPreApprovals().slice(1))("%s is complete with number and document", (kind) => {
  expect(check([answer(kind)])).toEqual([]);
  expect(PRE_APPROVALS[kind].document).not.toBeNull();
});

test.each([
  ["none chosen", [], [`${path} F002`]],
  ["NONE alone", [none], []],
  ["NONE beside another", [none, answer("NEWS")], [`${path} F404`]],
  ["one twice", [answer("NEWS"), answer("NEWS")], [`${path} F404`]],
  ["an abolished one", [answer("BULLETIN")], [`${path}.BULLETIN F404`]],
  ["an unknown one", [answer("NOSUCH")], [`${path}.NOSUCH F404`]],
  ["no number", [answer("NEWS", { approvalNo: "" })], [`${path}.NEWS F404`]],
  ["a number of 64", [answer("NEWS", { approvalNo: "号".repeat(64) })], []],
  ["a number of 65", [answer("NEWS", { approvalNo: "号".repeat(65) })], [`${path}.NEWS F404`]],
  ["no document", [answer("NEWS", { hasDocument: false })], [`${path}.NEWS F404`]],
] as const)("an organisation with %s", (_, answers, expected) => {
  expect(check([...answers])).toEqual(expected);
});

test("the document is not asked for while drafting", () => {
  const facts = { isIndividual: false, asksDocument: false };
  expect(check([answer("NEWS", { hasDocument: false })], facts)).toEqual([]);
});

test("an individual has NONE", () => {
  const facts = { isIndividual: true, asksDocument: true };
  expect(check([none], facts)).toEqual([]);
  expect(check([answer("NEWS")], facts)).toEqual([`${path} F408`]);
  expect(check([], facts)).toEqual([`${path} F002`]);
});

test.each([
  [true, true, true],
  [true, false, false],
  [false, true, false],
  [false, false, false],
])("ticked %s by an individual %s is refused: %s", (isTicked, isIndividual, isRefused) => {
  expect(checkInteraction(isTicked, isIndividual)?.code).toBe(isRefused ? "F405" : undefined);
  expect(checkCommercial(isTicked, isIndividual)?.code).toBe(isRefused ? "F409" : undefined);
});
