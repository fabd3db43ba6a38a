import { checkValidFrom, checkValidTo } from "@/lib/domain/identity/validity";
import { normaliseCode } from "@/lib/domain/text/normalise";
import { bureauRuleOf, own } from "../asks";
import { normaliseTick } from "../choices";
import type { RuleContext } from "../context";
import type { TextField } from "../field";

/** 证件有效期起. */
export const validFromField: TextField = {
  widget: "date",
  privacy: "open",
  width: "short",
  normalise: normaliseCode,
  rules: [(value, { today }) => checkValidFrom(value, today)],
};

/** 长期有效. */
export const longTermField: TextField = {
  widget: "checkbox",
  privacy: "open",
  requiredWhen: () => false,
  normalise: normaliseTick,
  rules: [],
};

/** 证件有效期止: a day, unless the document is valid for good. */
export function validToField(
  code: "F209" | "F305",
  shownWhen?: (context: RuleContext) => boolean,
): TextField {
  return {
    widget: "date",
    privacy: "open",
    width: "short",
    ...(shownWhen ? { shownWhen } : {}),
    requiredWhen: (context) => own(context, "certLongTerm") !== "true",
    normalise: normaliseCode,
    rules: [
      (value, context) => {
        const days = bureauRuleOf(context)?.documentMinValidityDays ?? null;
        const end = { to: value, longTerm: own(context, "certLongTerm") === "true" };
        return checkValidTo(end, { today: context.today, days }, code);
      },
    ],
  };
}
