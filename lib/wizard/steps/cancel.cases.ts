import type { Answers } from "../answers";
import type { Mistake } from "../step";
import { RECORD_EXAMPLE } from "./record-example";

/** Answers that pass. */
export const CANCEL_EXAMPLE: Answers = {
  "cancel.cancelReason": "OTHER",
  "cancel.cancelReasonText": "业务调整，网站停止服务",
  "cancel.impactAcknowledged": "true",
  "cancel.confirmText": "粤ICP备2026000001号",
};

const common = { context: { filingType: "CANCEL_SUBJECT" }, facts: { record: RECORD_EXAMPLE } } as const;

/** Answers that must fail, with the code they must give. */
export const CANCEL_MISTAKES: readonly Mistake[] = [
  { ...common, change: { "cancel.cancelReason": null }, gives: "F701", at: "cancel.cancelReason" },
  {
    ...common,
    change: { "cancel.cancelReason": "MOVED_PROVIDER" },
    gives: "F701",
    at: "cancel.cancelReason",
  },
  { ...common, change: { "cancel.cancelReasonText": null }, gives: "F001", at: "cancel.cancelReasonText" },
  {
    ...common,
    change: { "cancel.cancelReasonText": "停止服务" },
    gives: "F003",
    at: "cancel.cancelReasonText",
  },
  {
    ...common,
    change: { "cancel.cancelReasonText": "停".repeat(201) },
    gives: "F003",
    at: "cancel.cancelReasonText",
  },
  {
    ...common,
    change: { "cancel.impactAcknowledged": null },
    gives: "F501",
    at: "cancel.impactAcknowledged",
  },
  {
    ...common,
    change: { "cancel.confirmText": "粤ICP备2026000002号" },
    gives: "F702",
    at: "cancel.confirmText",
  },
];
