import { isBirthDateAsked } from "@/lib/domain/identity/birth-date";
import { checkEmail, normaliseEmail } from "@/lib/domain/identity/email";
import { checkNationality, isNationalityAsked } from "@/lib/domain/identity/nationality";
import { proposeEmails } from "@/lib/domain/identity/propose-contact";
import { MESSENGER_TYPES } from "@/lib/domain/identity/tables/messenger-types";
import { NATIONALITIES } from "@/lib/domain/identity/tables/nationalities";
import { checkLength } from "@/lib/domain/text/check-length";
import { normaliseCode, normaliseFreeText, normaliseText } from "@/lib/domain/text/normalise";
import { bureauRuleOf, isOfOrganisation, own, ownPersonDocument } from "../asks";
import { choicesOf, normaliseTick, oneOf, YES_NO, yesOrNo } from "../choices";
import type { RuleContext } from "../context";
import type { FieldMap, TextField } from "../field";
import { checkTypedBirthDate, IDENTITY_FIELDS } from "./identity";
import { emergencyMobileField, landlineField, mobileCodeField, mobileField } from "./phone";
import { shortText } from "./short-text";
import { longTermField, validFromField, validToField } from "./validity";

function isNationalityShown(context: RuleContext): boolean {
  const document = ownPersonDocument(context);
  return document !== null && isNationalityAsked(document);
}

function isBirthDateShown(context: RuleContext): boolean {
  const document = ownPersonDocument(context);
  return document !== null && isBirthDateAsked(document, own(context, "certNo"));
}

/** A person in charge (负责人). */
const PERSON_FIELDS = {
  ...IDENTITY_FIELDS,
  nationality: {
    widget: "select",
    privacy: "open",
    emptyCode: "F314",
    shownWhen: isNationalityShown,
    normalise: normaliseText,
    choices: () => choicesOf(NATIONALITIES).filter(({ key }) => key !== "CHN"),
    rules: [checkNationality],
  },
  birthDate: {
    widget: "date",
    privacy: "masked",
    emptyCode: "F315",
    width: "short",
    shownWhen: isBirthDateShown,
    normalise: normaliseCode,
    rules: [checkTypedBirthDate],
  },
  certValidFrom: validFromField,
  certValidTo: validToField("F305"),
  certLongTerm: longTermField,
  mobile: mobileField,
  mobileCode: mobileCodeField,
  landline: landlineField,
  emergencyMobile: emergencyMobileField,
  email: {
    widget: "text",
    privacy: "masked",
    inputMode: "email",
    autoComplete: "email",
    normalise: normaliseEmail,
    propose: proposeEmails,
    rules: [checkEmail],
  },
  position: {
    widget: "text",
    privacy: "open",
    width: "medium",
    requiredWhen: () => false,
    normalise: normaliseText,
    rules: [shortText({ min: 0, max: 32 })],
  },
  imType: {
    widget: "select",
    privacy: "open",
    redraws: true,
    requiredWhen: () => false,
    normalise: normaliseText,
    choices: () => choicesOf(MESSENGER_TYPES),
    rules: [oneOf(MESSENGER_TYPES)],
  },
  imAccount: {
    widget: "text",
    privacy: "masked",
    width: "medium",
    requiredWhen: (context) => own(context, "imType") !== "",
    normalise: normaliseText,
    rules: [shortText({ min: 0, max: 64 })],
  },
  remark: {
    widget: "textarea",
    privacy: "open",
    requiredWhen: () => false,
    normalise: normaliseFreeText,
    rules: [(value) => checkLength(value, { min: 0, max: 200 })],
  },
} as const satisfies FieldMap;

const isLegalRepField: TextField = {
  widget: "radios",
  privacy: "open",
  redraws: true,
  shownWhen: isOfOrganisation,
  normalise: normaliseCode,
  choices: () => YES_NO,
  rules: [yesOrNo],
};

/** 主体负责人. */
export const SPONSOR_PRINCIPAL_FIELDS = {
  isLegalRep: isLegalRepField,
  ...PERSON_FIELDS,
} as const satisfies FieldMap;

/** 网站/App负责人. */
export const SERVICE_PRINCIPAL_FIELDS = {
  ...PERSON_FIELDS,
  belongsToSponsor: {
    widget: "checkbox",
    privacy: "open",
    shownWhen: isOfOrganisation,
    requiredWhen: () => false,
    normalise: normaliseTick,
    rules: [],
  },
} as const satisfies FieldMap;

/** 法定代表人: asked apart only where the sponsor's person is somebody else. */
export const LEGAL_REP_FIELDS = {
  ...IDENTITY_FIELDS,
  mobile: {
    ...mobileField,
    shownWhen: (context) => bureauRuleOf(context)?.legalRepPhoneRequired === "Y",
  },
} as const satisfies FieldMap;
