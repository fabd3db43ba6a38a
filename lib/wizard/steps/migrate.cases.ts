import type { Answers } from "../answers";
import type { Mistake } from "../step";
import { FILED_TARGET, RECORD_EXAMPLE } from "./record-example";

/** Answers that pass. */
export const MIGRATE_EXAMPLE: Answers = {
  "migrate.targetAccount": "ops@xinghe-demo.cn",
  "migrate.serviceNumbers": ["粤ICP备2026000001号-1"],
};

const context = { filingType: "MIGRATE_SUBJECT" } as const;
const record = { ...RECORD_EXAMPLE, target: FILED_TARGET };
const path = "migrate.targetAccount";

/** Answers that must fail, with the code they must give. */
export const MIGRATE_MISTAKES: readonly Mistake[] = [
  { change: { [path]: null }, context, facts: { record }, gives: "F001", at: path },
  {
    change: {},
    context,
    facts: { record: { ...record, target: { ...FILED_TARGET, province: "11" } } },
    gives: "F705",
    at: path,
  },
  {
    change: {},
    context,
    facts: { record: { ...record, hasOpenOrder: { own: true, target: false } } },
    gives: "F706",
    at: path,
  },
  {
    change: { "migrate.serviceNumbers": ["粤ICP备2026000001号-2A"] },
    context,
    facts: { record },
    gives: "F705",
    at: "migrate.serviceNumbers",
  },
  {
    change: { "migrate.serviceNumbers": null },
    context,
    facts: { record },
    gives: "F002",
    at: "migrate.serviceNumbers",
  },
];
