import type { Answers } from "../answers";
import type { Mistake } from "../step";
import { RECORD_EXAMPLE } from "./record-example";

/** Answers that pass: a new address on the certificate. */
export const CHANGE_EXAMPLE: Answers = { "sponsor.certAddress": "广东省深圳市南山区科苑路8号" };

const context = { filingType: "CHANGE_ALL" } as const;
const facts = { record: RECORD_EXAMPLE };

/** Answers that must fail, with the code they must give. */
export const CHANGE_MISTAKES: readonly Mistake[] = [
  {
    change: { "sponsor.certAddress": "广东省深圳市南山区科苑路1号" },
    context,
    facts,
    gives: "F707",
    at: "order",
  },
  { change: { "sponsor.regionCode": "110105" }, context, facts, gives: "F708", at: "sponsor.regionCode" },
  {
    change: { "sponsor.certAddress": "深圳市南山区科苑路9号" },
    context: { filingType: "CHANGE_ACCESS" },
    facts,
    gives: "F708",
    at: "sponsor.certAddress",
  },
  {
    change: { "services.s1.domain": "xinghe-new.cn" },
    context,
    facts,
    gives: "F709",
    at: "services.s1.domain",
  },
];
