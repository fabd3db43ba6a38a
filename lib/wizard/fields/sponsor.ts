import { checkRegion } from "@/lib/domain/bureau/divisions";
import { checkOutOfProvince, checkSuperior, isOutOfProvince } from "@/lib/domain/bureau/rule-checks";
import { violation } from "@/lib/domain/findings/finding";
import { checkCertificateAddress } from "@/lib/domain/identity/certificate-address";
import { checkCertificateNumber, normaliseCertificateNumber } from "@/lib/domain/identity/certificate-number";
import { checkCertificateText } from "@/lib/domain/identity/certificate-text";
import { checkCommunicationAddress, checkCrossCity } from "@/lib/domain/identity/communication-address";
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
import { checkSuperiorName } from "@/lib/domain/identity/superior";
import { PERSON_DOCUMENTS } from "@/lib/domain/identity/tables/person-documents";
import { SPONSOR_DOCUMENTS } from "@/lib/domain/identity/tables/sponsor-documents";
import { SPONSOR_KINDS } from "@/lib/domain/identity/tables/sponsor-kinds";
import { checkLength } from "@/lib/domain/text/check-length";
import { normaliseCode, normaliseFreeText, normaliseName, normaliseText } from "@/lib/domain/text/normalise";
import { textAt } from "../answers";
import { bureauRuleOf, isOfIndividual, isOfOrganisation, own, ownCertType, sponsorKindOf } from "../asks";
import { choicesOf } from "../choices";
import type { RuleContext } from "../context";
import type { FieldMap } from "../field";
import { longTermField, validFromField, validToField } from "./validity";

const SHOWN_KINDS = listOfferedSponsorKinds(["DEFENCE"]);

function sponsorNameRules(value: string, context: RuleContext) {
  const kind = sponsorKindOf(context.answers);
  const certType = ownCertType(context);
  return kind && certType
    ? checkSponsorName(value, { kind, certType, certNo: own(context, "certNo") })
    : null;
}

/** What was read on the certificate, by text recognition or a reviewer, when it differs. */
function asOnCertificate(code: "F201" | "F204") {
  return (value: string, { facts, owner }: RuleContext) => {
    const read = facts?.certificateTexts[`${owner}.${code === "F201" ? "sponsorName" : "certAddress"}`];
    return read ? checkCertificateText(value, read, code) : null;
  };
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
    choices: () => choicesOf(SPONSOR_KINDS, SHOWN_KINDS),
    rules: [(value) => checkSponsorKind(value, SHOWN_KINDS)],
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
    normalise: (text, context) => {
      const certType = ownCertType(context);
      return certType ? normaliseCertificateNumber(certType, text) : normaliseCode(text);
    },
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

/** The rest of the sponsor's data (主办者信息). */
export const SPONSOR_FIELDS = {
  certAddress: {
    widget: "text",
    privacy: "masked-for-individuals",
    normalise: normaliseName,
    rules: [
      (value, { answers, tables }) => {
        const kind = sponsorKindOf(answers);
        const regionCode = textAt(answers, "sponsor.regionCode");
        return kind && tables
          ? checkCertificateAddress(value, { kind, regionCode, divisions: tables.divisions })
          : checkLength(value, { min: 4, max: 256 });
      },
      asOnCertificate("F204"),
    ],
  },
  certRegionCode: {
    widget: "region",
    privacy: "open",
    emptyCode: "F101",
    redraws: true,
    shownWhen: isOfIndividual,
    normalise: normaliseCode,
    rules: [
      (value, { tables }) => (tables && !tables.divisions.isComplete(value) ? violation("F101") : null),
      (value, context) => {
        const rule = bureauRuleOf(context);
        const regionCode = own(context, "regionCode");
        if (!rule || !regionCode || !isOutOfProvince(regionCode, value)) return null;
        const hasResidencePermit = context.phase === "DRAFTING" || hasMaterial(context, "RESIDENCE_PERMIT");
        return checkOutOfProvince(rule, { regionCode, certRegionCode: value, hasResidencePermit });
      },
    ],
  },
  commAddress: {
    widget: "text",
    privacy: "open",
    normalise: normaliseName,
    rules: [
      (value, context) =>
        context.tables
          ? checkCommunicationAddress(value, {
              regionCode: own(context, "regionCode"),
              divisions: context.tables.divisions,
              subjectRemark: own(context, "subjectRemark"),
            })
          : null,
      (value, context) => {
        const rule = bureauRuleOf(context);
        const kind = sponsorKindOf(context.answers);
        if (!rule || !kind || !context.tables || value === "") return null;
        return checkCrossCity({
          kind,
          regionCode: own(context, "regionCode"),
          certAddress: own(context, "certAddress"),
          crossCityBlock: rule.crossCityBlock,
          divisions: context.tables.divisions,
        });
      },
    ],
  },
  superior: {
    widget: "text",
    privacy: "open",
    emptyCode: "F208",
    shownWhen: isOfOrganisation,
    normalise: normaliseOrganisationName,
    rules: [
      checkSuperiorName,
      (value, context) => {
        const rule = bureauRuleOf(context);
        const sponsorKind = sponsorKindOf(context.answers);
        if (!rule || !sponsorKind) return null;
        return checkSuperior(rule, {
          superior: value,
          sponsorKind,
          sponsorName: own(context, "sponsorName"),
          legalRepName: legalRepName(context),
        });
      },
    ],
  },
  certValidFrom: { ...validFromField, shownWhen: isOfOrganisation },
  certLongTerm: { ...longTermField, shownWhen: isOfOrganisation },
  certValidTo: validToField("F209", isOfOrganisation),
  subjectRemark: {
    widget: "textarea",
    privacy: "open",
    requiredWhen: () => false,
    normalise: normaliseFreeText,
    rules: [(value) => checkLength(value, { min: 0, max: 200 })],
  },
  businessScope: {
    widget: "textarea",
    privacy: "open",
    shownWhen: isOfOrganisation,
    requiredWhen: () => false,
    normalise: normaliseFreeText,
    rules: [(value) => checkLength(value, { min: 0, max: 4000 })],
  },
} as const satisfies FieldMap;

/** Name of the legal representative, wherever the order holds it. */
export function legalRepName({ answers }: RuleContext): string {
  const isPrincipal = textAt(answers, "sponsorPrincipal.isLegalRep") === "true";
  return textAt(answers, isPrincipal ? "sponsorPrincipal.name" : "legalRep.name");
}

/** Whether a material of this kind was handed in. */
export function hasMaterial({ facts }: RuleContext, kind: string): boolean {
  return facts?.materialKinds.includes(kind) ?? false;
}
