import type { Answers } from "../answers";
import type { Mistake } from "../step";
import { RECORD_EXAMPLE } from "./record-example";

/** Answers that pass. */
export const CLAIM_EXAMPLE: Answers = {
  "claim.subjectNumber": "粤ICP备2026000001号",
  "claim.certType": "BUSINESS_LICENCE",
  "claim.certNo": "91440300MA5DEMX715",
};

const context = { filingType: "CLAIM" } as const;
const facts = { record: RECORD_EXAMPLE };
const common = { context, facts };

/** Answers that must fail, with the code they must give. */
export const CLAIM_MISTAKES: readonly Mistake[] = [
  { ...common, change: { "claim.subjectNumber": null }, gives: "F001", at: "claim.subjectNumber" },
  {
    ...common,
    change: { "claim.subjectNumber": "粤ICP备2026000001号-1" },
    gives: "F703",
    at: "claim.subjectNumber",
  },
  { ...common, change: { "claim.subjectNumber": "2026000001" }, gives: "F703", at: "claim.subjectNumber" },
  { ...common, change: { "claim.certNo": "91330106MA2ABCD139" }, gives: "F704", at: "claim.subjectNumber" },
  {
    context,
    change: {},
    facts: { record: { ...RECORD_EXAMPLE, lookup: "NONE" } },
    gives: "F704",
    at: "claim.subjectNumber",
  },
  { ...common, change: { "claim.certType": null }, gives: "F104", at: "claim.certType" },
  { ...common, change: { "claim.certType": "toString" }, gives: "F104", at: "claim.certType" },
  { ...common, change: { "claim.certNo": "91440300MA5DEMX716" }, gives: "F105", at: "claim.certNo" },
  { ...common, change: { "claim.legacyPassword": "<b>" }, gives: "F004", at: "claim.legacyPassword" },
];
