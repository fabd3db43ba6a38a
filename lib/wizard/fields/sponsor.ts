import { checkOutOfProvince, checkSuperior, isOutOfProvince } from "@/lib/domain/bureau/rule-checks";
import { violation } from "@/lib/domain/findings/finding";
import { checkCertificateAddress } from "@/lib/domain/identity/certificate-address";
import {
  checkCommunicationAddress,
  checkCrossCity,
  namesOfRegion,
} from "@/lib/domain/identity/communication-address";
import { proposeAddress } from "@/lib/domain/identity/propose-address";
import { normaliseOrganisationName } from "@/lib/domain/identity/sponsor-name";
import { checkSuperiorName, defaultSuperior } from "@/lib/domain/identity/superior";
import { checkLength } from "@/lib/domain/text/check-length";
import { normaliseCode, normaliseFreeText, normaliseName } from "@/lib/domain/text/normalise";
import { textAt } from "../answers";
import {
  bureauRuleOf,
  hasMaterial,
  isOfIndividual,
  isOfOrganisation,
  legalRepName,
  own,
  sponsorKindOf,
} from "../asks";
import type { RuleContext } from "../context";
import type { FieldMap } from "../field";
import { asOnCertificate } from "./certificate-text";
import { longTermField, validFromField, validToField } from "./validity";

function superiorOf(context: RuleContext): string {
  const rule = bureauRuleOf(context)?.superior;
  const kind = sponsorKindOf(context.answers);
  if (!rule || !kind) return "";
  const [sponsorName, name] = [own(context, "sponsorName"), legalRepName(context)];
  return defaultSuperior({ kind, sponsorName, legalRepName: name, rule });
}

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
    initial: (context) => own(context, "regionCode"),
    rules: [
      (value, context) => {
        if (context.tables && !context.tables.divisions.isComplete(value)) return violation("F101");
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
    propose: (value, context) => {
      const divisions = context.tables?.divisions;
      return [proposeAddress(value, divisions ? namesOfRegion(own(context, "regionCode"), divisions) : [])];
    },
    rules: [
      (value, context) =>
        checkCommunicationAddress(value, {
          regionCode: own(context, "regionCode"),
          divisions: context.tables?.divisions ?? null,
          subjectRemark: own(context, "subjectRemark"),
        }),
      (value, context) => {
        const rule = bureauRuleOf(context);
        const kind = sponsorKindOf(context.answers);
        if (!rule || !kind || !context.tables || value === "") return null;
        return checkCrossCity({
          kind,
          regionCode: own(context, "regionCode"),
          certAddress: own(context, "certAddress"),
          rule,
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
    initial: superiorOf,
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
  certValidTo: validToField("F209", isOfOrganisation),
  certLongTerm: { ...longTermField, shownWhen: isOfOrganisation },
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
