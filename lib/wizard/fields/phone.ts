import { checkPhoneLocality } from "@/lib/domain/bureau/rule-checks";
import { at, type Finding, violation } from "@/lib/domain/findings/finding";
import { namesOfRegion } from "@/lib/domain/identity/communication-address";
import { checkLandline, normaliseLandline } from "@/lib/domain/identity/landline";
import {
  checkEmergencyMobile,
  checkMobile,
  checkMobileForm,
  normaliseMobile,
} from "@/lib/domain/identity/mobile";
import { proposeLandlines, proposeMobiles } from "@/lib/domain/identity/propose-contact";
import { AREA_CODES } from "@/lib/domain/identity/tables/area-codes";
import { normaliseCode } from "@/lib/domain/text/normalise";
import { textAt } from "../answers";
import { bureauRuleOf, entryOf, isOfIndividual, own } from "../asks";
import type { RuleContext } from "../context";
import type { TextField } from "../field";

/** 联系方式1（手机号）. */
export const mobileField: TextField = {
  widget: "text",
  privacy: "masked",
  inputMode: "tel",
  autoComplete: "tel",
  width: "medium",
  redraws: true,
  normalise: normaliseMobile,
  propose: proposeMobiles,
  rules: [
    (value, { tables }) =>
      tables
        ? checkMobile(value, { ranges: tables.mobileRanges, allowVirtualPrefix: false })
        : checkMobileForm(value),
    (value, context) => {
      const rule = bureauRuleOf(context);
      const mobileProvince = context.facts ? (entryOf(context.facts.mobileProvinces, value) ?? null) : null;
      const regionCode = textAt(context.answers, "sponsor.regionCode");
      return rule ? checkPhoneLocality(rule, { regionCode, mobileProvince }) : null;
    },
  ],
};

/** Whether the person's mobile still has to answer our own SMS code. */
function isMobileUnverified(context: RuleContext): boolean {
  return context.facts !== null && !context.facts.verifiedMobiles.includes(own(context, "mobile"));
}

/** Whether the person verified another mobile before: then F504 at the mobile says what to do. */
function isMobileChanged({ facts, owner }: RuleContext): boolean {
  return facts !== null && entryOf(facts.verifiedByPath, owner) !== undefined;
}

/** 短信验证码: asked as long as the mobile has not answered; never stored. */
export const mobileCodeField: TextField = {
  widget: "code",
  privacy: "hidden",
  emptyCode: "F308",
  inputMode: "numeric",
  autoComplete: "one-time-code",
  width: "short",
  shownWhen: isMobileUnverified,
  requiredWhen: (context) => own(context, "mobile") !== "" && !isMobileChanged(context),
  normalise: normaliseCode,
  rules: [(_, context) => (isMobileUnverified(context) ? violation("F308") : null)],
};

/** Also judges an empty landline: some bureaus want one of organisations. */
function checkLandlineOf(value: string, context: RuleContext) {
  const rule = bureauRuleOf(context);
  if (!rule || !context.tables) return null;
  return checkLandline(value, {
    policy: rule.landline,
    isIndividual: isOfIndividual(context),
    mobile: own(context, "mobile"),
    regionCode: textAt(context.answers, "sponsor.regionCode"),
    areaCodes: AREA_CODES,
    ranges: context.tables.mobileRanges,
  });
}

/** 联系方式2（办公电话）. */
export const landlineField: TextField = {
  widget: "text",
  privacy: "masked",
  inputMode: "tel",
  width: "medium",
  requiredWhen: () => false,
  normalise: normaliseLandline,
  propose: (value, { answers, tables }) =>
    tables
      ? proposeLandlines(
          value,
          namesOfRegion(textAt(answers, "sponsor.regionCode"), tables.divisions),
          AREA_CODES,
        )
      : [],
  rules: [checkLandlineOf],
};

/** 应急联系电话. */
export const emergencyMobileField: TextField = {
  widget: "text",
  privacy: "masked",
  inputMode: "tel",
  width: "medium",
  normalise: normaliseMobile,
  propose: proposeMobiles,
  rules: [
    (value, { tables }) =>
      tables ? checkEmergencyMobile(value, tables.mobileRanges) : checkMobileForm(value),
  ],
};

/** Says that a bureau wants a landline of organisations, where none was given. */
export function checkMissingLandline(context: RuleContext, owner: string): readonly Finding[] {
  if (textAt(context.answers, `${owner}.landline`) !== "") return [];
  const found = checkLandlineOf("", { ...context, owner });
  return found ? [at(`${owner}.landline`, found)] : [];
}
