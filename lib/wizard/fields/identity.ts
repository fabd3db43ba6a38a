import { checkAge } from "@/lib/domain/identity/age";
import { birthDateOf, checkBirthDate } from "@/lib/domain/identity/birth-date";
import { normaliseCertificateNumber } from "@/lib/domain/identity/certificate-number";
import { checkPersonDocumentType } from "@/lib/domain/identity/document-type";
import { checkPersonDocumentNumber } from "@/lib/domain/identity/person-document-number";
import { checkPersonName, normalisePersonName } from "@/lib/domain/identity/person-name";
import { PERSON_DOCUMENTS } from "@/lib/domain/identity/tables/person-documents";
import { normaliseCode, normaliseText } from "@/lib/domain/text/normalise";
import { bureauRuleOf, hasMaterial, isOfIndividual, own, ownPersonDocument } from "../asks";
import { choicesOf } from "../choices";
import type { RuleContext } from "../context";
import type { FieldMap, TextField } from "../field";

const isServicePerson = ({ owner }: RuleContext) => owner.endsWith(".servicePrincipal");

/** Whether the owner of the field is the legal representative. */
function isLegalRep(context: RuleContext): boolean {
  return context.owner === "legalRep" || own(context, "isLegalRep") === "true";
}

/** Age at the moment, by the bureau's columns; the legal representative's is not asked for. */
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

/** Form and check character, and the age where the number is right and tells it. */
function checkNumber(value: string, context: RuleContext) {
  const document = ownPersonDocument(context);
  if (!document) return null;
  const found = checkPersonDocumentNumber(document, value, context.today);
  if (found.some(({ severity }) => severity === "BLOCK")) return found;
  const birthDate = birthDateOf(document, value);
  const age = birthDate ? judgeAge(birthDate, context) : null;
  return age ? [...found, age] : found;
}

/** Judges a typed birth date, and the age that follows from it. */
export function checkTypedBirthDate(value: string, context: RuleContext) {
  return checkBirthDate(value, context.today) ?? judgeAge(value, context);
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
  rules: [checkNumber],
};

/** Name and document: all that is asked of everybody. */
export const IDENTITY_FIELDS = { name, certType, certNo } as const satisfies FieldMap;
