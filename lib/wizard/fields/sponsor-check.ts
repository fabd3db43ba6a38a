import { checkRegion } from "@/lib/domain/bureau/divisions";
import { violation } from "@/lib/domain/findings/finding";
import { checkCertificateNumber, normaliseCertificateNumber } from "@/lib/domain/identity/certificate-number";
import {
  checkDocumentPair,
  checkLegacyCertificate,
  documentTypesOf,
} from "@/lib/domain/identity/document-type";
import { checkSponsorKind, listOfferedSponsorKinds } from "@/lib/domain/identity/sponsor-kind";
import {
  checkSponsorName,
  normaliseOrganisationName,
  normaliseSponsorName,
} from "@/lib/domain/identity/sponsor-name";
import { PERSON_DOCUMENTS } from "@/lib/domain/identity/tables/person-documents";
import { SPONSOR_DOCUMENTS } from "@/lib/domain/identity/tables/sponsor-documents";
import { SPONSOR_KINDS } from "@/lib/domain/identity/tables/sponsor-kinds";
import { normaliseCode, normaliseText } from "@/lib/domain/text/normalise";
import { own, ownCertType, sponsorKindOf } from "../asks";
import { choicesOf } from "../choices";
import type { RuleContext } from "../context";
import type { FieldMap } from "../field";
import { asOnCertificate } from "./certificate-text";

const OFFERED_KINDS = listOfferedSponsorKinds();

function sponsorNameRules(value: string, context: RuleContext) {
  const kind = sponsorKindOf(context.answers);
  const certType = ownCertType(context);
  return kind && certType
    ? checkSponsorName(value, { kind, certType, certNo: own(context, "certNo") })
    : null;
}

/** The number of the sponsor's document (证件号码) as it is stored. */
export function normaliseSponsorNumber(text: string, context: RuleContext): string {
  const certType = ownCertType(context);
  return certType ? normaliseCertificateNumber(certType, text) : normaliseCode(text);
}

/** The sponsor's part of the basic check (基础信息校验). */
export const SPONSOR_CHECK_FIELDS = {
  regionCode: {
    widget: "region",
    privacy: "open",
    emptyCode: "F101",
    redraws: true,
    normalise: normaliseCode,
    rules: [(value, { tables }) => (tables ? checkRegion(value, tables.divisions) : null)],
  },
  sponsorKind: {
    widget: "select",
    privacy: "open",
    emptyCode: "F103",
    redraws: true,
    normalise: normaliseText,
    choices: () => choicesOf(SPONSOR_KINDS, OFFERED_KINDS),
    rules: [(value) => checkSponsorKind(value, OFFERED_KINDS)],
  },
  certType: {
    widget: "select",
    privacy: "open",
    emptyCode: "F104",
    redraws: true,
    normalise: normaliseText,
    choices: ({ answers }) => {
      const kind = sponsorKindOf(answers);
      return kind ? choicesOf({ ...SPONSOR_DOCUMENTS, ...PERSON_DOCUMENTS }, documentTypesOf(kind)) : [];
    },
    rules: [
      (value, { answers }) => {
        const kind = sponsorKindOf(answers);
        return kind ? checkDocumentPair(kind, value) : null;
      },
    ],
  },
  certNo: {
    widget: "text",
    privacy: "masked",
    width: "medium",
    normalise: normaliseSponsorNumber,
    rules: [
      (value, context) => {
        const certType = ownCertType(context);
        const sponsorKind = sponsorKindOf(context.answers) ?? undefined;
        const regionCode = own(context, "regionCode") || undefined;
        return certType
          ? checkCertificateNumber(certType, value, { today: context.today, sponsorKind, regionCode })
          : null;
      },
      (value, context) => {
        const certType = ownCertType(context);
        return certType && context.filingType
          ? checkLegacyCertificate(certType, value, context.filingType)
          : null;
      },
    ],
  },
  sponsorName: {
    widget: "text",
    privacy: "open",
    normalise: (text, { answers }) => {
      const kind = sponsorKindOf(answers);
      return kind ? normaliseSponsorName(text, kind) : normaliseOrganisationName(text);
    },
    rules: [sponsorNameRules, asOnCertificate("F201")],
  },
} as const satisfies FieldMap;

/** 验证码: asked only where the provider switched it on. */
export const CAPTCHA_FIELDS = {
  captcha: {
    widget: "code",
    privacy: "hidden",
    emptyCode: "F107",
    width: "short",
    normalise: normaliseCode,
    shownWhen: ({ facts }) => facts?.captcha !== undefined && facts.captcha !== "OFF",
    rules: [(_, { facts }) => (facts?.captcha === "WRONG" ? violation("F107") : null)],
  },
} as const satisfies FieldMap;
