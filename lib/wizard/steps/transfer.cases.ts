import type { Answers } from "../answers";
import type { Mistake } from "../step";
import { FILED_TARGET, RECORD_EXAMPLE } from "./record-example";

/** Answers that pass. */
export const TRANSFER_EXAMPLE: Answers = { "transfer.targetAccount": "ops@xinghe-demo.cn" };

const context = { filingType: "TRANSFER_ACCOUNT" } as const;
const path = "transfer.targetAccount";

/** Answers that must fail, with the code they must give. */
export const TRANSFER_MISTAKES: readonly Mistake[] = [
  { change: { [path]: null }, context, facts: { record: RECORD_EXAMPLE }, gives: "F001", at: path },
  {
    change: {},
    context,
    facts: { record: { ...RECORD_EXAMPLE, target: FILED_TARGET } },
    gives: "F705",
    at: path,
  },
  {
    change: {},
    context,
    facts: { record: { ...RECORD_EXAMPLE, hasOpenOrder: { own: false, target: true } } },
    gives: "F706",
    at: path,
  },
];
