import { checkPhoneLocality } from "@/lib/domain/bureau/rule-checks";
import { at, type Finding, violation } from "@/lib/domain/findings/finding";
import { checkAge } from "@/lib/domain/identity/age";
import { birthDateOf, checkBirthDate, isBirthDateAsked } from "@/lib/domain/identity/birth-date";
import { normaliseCertificateNumber } from "@/lib/domain/identity/certificate-number";
import { checkPersonDocumentType } from "@/lib/domain/identity/document-type";
import { checkEmail, normaliseEmail } from "@/lib/domain/identity/email";
import { checkLandline, normaliseLandline } from "@/lib/domain/identity/landline";
import { checkEmergencyMobile, checkMobile, normaliseMobile } from "@/lib/domain/identity/mobile";
import { checkNationality, isNationalityAsked } from "@/lib/domain/identity/nationality";
import { checkPersonDocumentNumber } from "@/lib/domain/identity/person-document-number";
import { checkPersonName, normalisePersonName } from "@/lib/domain/identity/person-name";
import { AREA_CODES } from "@/lib/domain/identity/tables/area-codes";
import { MESSENGER_TYPES } from "@/lib/domain/identity/tables/messenger-types";
import { NATIONALITIES } from "@/lib/domain/identity/tables/nationalities";
import { PERSON_DOCUMENTS } from "@/lib/domain/identity/tables/person-documents";
import { checkLength } from "@/lib/domain/text/check-length";
import { normaliseCode, normaliseFreeText, normaliseText } from "@/lib/domain/text/normalise";
import { textAt } from "../answers";
import {
  bureauRuleOf,
  isOfIndividual,
  isOfOrganisation,
  own,
  ownPersonDocument,
  sponsorKindOf,
} from "../asks";
import { choicesOf, YES_NO } from "../choices";
import type { RuleContext } from "../context";
import type { FieldMap, TextField } from "../field";
import { hasMaterial } from "./sponsor";
import { longTermField, validFromField, validToField } from "./validity";

const isServicePerson = ({ owner }: RuleContext) => owner.endsWith(".servicePrincipal");

/** Whether the owner of the field is the legal representative. */
function isLegalRep(context: RuleContext): boolean {
  return context.owner === "legalRep" || own(context, "isLegalRep") === "true";
}

/** 姓名. */
const name: TextField = {
  widget: "text",
  privacy: "open",
  width: "medium",
  autoComplete: "name",
  normalise: normalisePersonName,
  rules: [(value, context) => checkPersonName(value, ownPersonDocument(context))],
};

/** 证件类型. */
const certType: TextField = {
  widget: "select",
  privacy: "open",
  emptyCode: "F302",
  redraws: true,
  normalise: normaliseText,
  choices: () => choicesOf(PERSON_DOCUMENTS),
  rules: [
    (value, context) => {
      const rule = bureauRuleOf(context);
      const idOnly =
        (isServicePerson(context) && rule?.servicePersonIdOnly === "Y") ||
        (isOfIndividual(context) && rule?.indForeign === "REFUSED");
      return checkPersonDocumentType(value, idOnly);
    },
  ],
};

/** 证件号码. */
const certNo: TextField = {
  widget: "text",
  privacy: "masked",
  width: "medium",
  normalise: (text, context) => {
    const document = ownPersonDocument(context);
    return document ? normaliseCertificateNumber(document, text) : normaliseCode(text);
  },
  rules: [
    (value, context) => {
      const document = ownPersonDocument(context);
      return document ? checkPersonDocumentNumber(document, value, context.today) : null;
    },
    checkAgeOfNumber,
  ],
};

/** Judges the age as soon as a birth date is known, from the number or the field. */
function checkAgeOfNumber(value: string, context: RuleContext) {
  const document = ownPersonDocument(context);
  const birthDate = document && birthDateOf(document, value);
  return birthDate ? judgeAge(birthDate, context) : null;
}

function judgeAge(birthDate: string, context: RuleContext) {
  const rule = bureauRuleOf(context);
  if (!rule || context.owner === "legalRep") return null;
  const hasProof = context.phase === "DRAFTING" || hasMaterial(context, "MINOR_INCOME_PROOF");
  return checkAge(rule, {
    birthDate,
    day: context.today,
    isIndividual: isOfIndividual(context),
    isLegalRep: isLegalRep(context),
    hasProof,
  });
}

/** 联系方式1（手机号）. */
const mobile: TextField = {
  widget: "text",
  privacy: "masked",
  inputMode: "tel",
  autoComplete: "tel",
  width: "medium",
  redraws: true,
  normalise: normaliseMobile,
  rules: [
    (value, { tables }) =>
      tables ? checkMobile(value, { ranges: tables.mobileRanges, allowVirtualPrefix: false }) : null,
    (value, context) => {
      const rule = bureauRuleOf(context);
      const mobileProvince = context.facts?.mobileProvinces[value] ?? null;
      const regionCode = textAt(context.answers, "sponsor.regionCode");
      const sponsorKind = sponsorKindOf(context.answers);
      return rule && sponsorKind
        ? checkPhoneLocality(rule, { sponsorKind, regionCode, mobileProvince })
        : null;
    },
  ],
};

/** Whether the person's mobile still has to answer our own SMS code. */
function isMobileUnverified(context: RuleContext): boolean {
  return context.facts !== null && !context.facts.verifiedMobiles.includes(own(context, "mobile"));
}

/** 短信验证码: asked as long as the mobile has not answered; never stored. */
const mobileCode: TextField = {
  widget: "code",
  privacy: "hidden",
  emptyCode: "F308",
  inputMode: "numeric",
  autoComplete: "one-time-code",
  width: "short",
  shownWhen: isMobileUnverified,
  normalise: normaliseCode,
  rules: [(_, context) => (isMobileUnverified(context) ? violation("F308") : null)],
};

/** 联系方式2（办公电话）. */
const landline: TextField = {
  widget: "text",
  privacy: "masked",
  inputMode: "tel",
  width: "medium",
  requiredWhen: () => false,
  normalise: normaliseLandline,
  rules: [checkLandlineOf],
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

function isBirthDateShown(context: RuleContext): boolean {
  const document = ownPersonDocument(context);
  return document !== null && isBirthDateAsked(document, own(context, "certNo"));
}

/** Name and document: all that is asked of everybody. */
const IDENTITY_FIELDS = { name, certType, certNo } as const satisfies FieldMap;

/** A person in charge (负责人). */
const PERSON_FIELDS = {
  ...IDENTITY_FIELDS,
  nationality: {
    widget: "select",
    privacy: "open",
    emptyCode: "F314",
    shownWhen: (context) => {
      const document = ownPersonDocument(context);
      return document !== null && isNationalityAsked(document);
    },
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
    rules: [(value, { today }) => checkBirthDate(value, today), judgeTypedAge],
  },
  certValidFrom: validFromField,
  certLongTerm: longTermField,
  certValidTo: validToField("F305"),
  mobile,
  mobileCode,
  landline,
  emergencyMobile: {
    widget: "text",
    privacy: "masked",
    inputMode: "tel",
    width: "medium",
    normalise: normaliseMobile,
    rules: [(value, { tables }) => (tables ? checkEmergencyMobile(value, tables.mobileRanges) : null)],
  },
  email: {
    widget: "text",
    privacy: "masked",
    inputMode: "email",
    autoComplete: "email",
    normalise: normaliseEmail,
    rules: [checkEmail],
  },
  position: {
    widget: "text",
    privacy: "open",
    width: "medium",
    requiredWhen: () => false,
    normalise: normaliseText,
    rules: [(value) => checkLength(value, { min: 0, max: 32 })],
  },
  imType: {
    widget: "select",
    privacy: "open",
    requiredWhen: () => false,
    normalise: normaliseText,
    choices: () => choicesOf(MESSENGER_TYPES),
    rules: [(value) => (value in MESSENGER_TYPES ? null : violation("F002"))],
  },
  imAccount: {
    widget: "text",
    privacy: "masked",
    width: "medium",
    requiredWhen: (context) => own(context, "imType") !== "",
    normalise: normaliseText,
    rules: [(value) => checkLength(value, { min: 0, max: 64 })],
  },
  remark: {
    widget: "textarea",
    privacy: "open",
    requiredWhen: () => false,
    normalise: normaliseFreeText,
    rules: [(value) => checkLength(value, { min: 0, max: 200 })],
  },
} as const satisfies FieldMap;

function judgeTypedAge(value: string, context: RuleContext) {
  return checkBirthDate(value, context.today) ? null : judgeAge(value, context);
}

const isLegalRepField: TextField = {
  widget: "radios",
  privacy: "open",
  redraws: true,
  shownWhen: isOfOrganisation,
  normalise: normaliseCode,
  choices: () => YES_NO,
  rules: [(value) => (value === "true" || value === "false" ? null : violation("F002"))],
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
    normalise: normaliseCode,
    rules: [],
  },
} as const satisfies FieldMap;

/** 法定代表人: asked apart only where the sponsor's person is somebody else. */
export const LEGAL_REP_FIELDS = {
  ...IDENTITY_FIELDS,
  mobile: { ...mobile, shownWhen: (context) => bureauRuleOf(context)?.legalRepPhoneRequired ?? false },
} as const satisfies FieldMap;

/** Says that a bureau wants a landline of organisations, where none was given. */
export function checkMissingLandline(context: RuleContext, owner: string): readonly Finding[] {
  if (textAt(context.answers, `${owner}.landline`) !== "") return [];
  const found = checkLandlineOf("", { ...context, owner });
  return found ? [at(`${owner}.landline`, found)] : [];
}
