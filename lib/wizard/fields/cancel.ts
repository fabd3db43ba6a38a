import {
  CANCEL_REASONS,
  checkCancelReason,
  checkConfirmNumber,
  listCancelReasons,
} from "@/lib/domain/filing/cancel-form";
import { normaliseFilingNumber } from "@/lib/domain/filing/numbers";
import { checkLength } from "@/lib/domain/text/check-length";
import { normaliseCode, normaliseFreeText, normaliseText } from "@/lib/domain/text/normalise";
import { own } from "../asks";
import { choicesOf, normaliseTick } from "../choices";
import type { FieldMap } from "../field";

/** 注销、取消接入: why, and that the applicant means it. */
export const CANCEL_FIELDS = {
  cancelReason: {
    widget: "radios",
    privacy: "open",
    emptyCode: "F701",
    redraws: true,
    normalise: normaliseText,
    choices: ({ filingType }) => choicesOf(CANCEL_REASONS, listCancelReasons(filingType)),
    rules: [(value, { filingType }) => checkCancelReason(value, filingType)],
  },
  cancelReasonText: {
    widget: "textarea",
    privacy: "open",
    shownWhen: (context) => own(context, "cancelReason") === "OTHER",
    normalise: normaliseFreeText,
    rules: [(value) => checkLength(value, { min: 5, max: 200 })],
  },
  impactAcknowledged: {
    widget: "checkbox",
    privacy: "open",
    emptyCode: "F501",
    normalise: normaliseTick,
    rules: [],
  },
  confirmText: {
    widget: "text",
    privacy: "open",
    width: "medium",
    normalise: (text) => normaliseFilingNumber(normaliseCode(text)),
    rules: [(value, { facts }) => (facts?.record ? checkConfirmNumber(value, facts.record.number) : null)],
  },
} as const satisfies FieldMap;
