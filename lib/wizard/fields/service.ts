import { REMARK_TEMPLATES } from "@/lib/domain/bureau/tables/remark-templates";
import { checkLanguages } from "@/lib/domain/naming/language";
import { checkSiteNameUnique } from "@/lib/domain/naming/name-uniqueness";
import { checkCommercial, checkInteraction, listPreApprovals } from "@/lib/domain/naming/pre-approval";
import { proposeSiteNames } from "@/lib/domain/naming/propose-name";
import { checkRemark } from "@/lib/domain/naming/remark";
import {
  checkContentApprovals,
  checkServiceContents,
  listServiceContents,
} from "@/lib/domain/naming/service-content";
import {
  checkPageShowsName,
  checkSiteName,
  normaliseSiteName,
  type SiteNameContext,
} from "@/lib/domain/naming/site-name";
import { checkSiteNameForm } from "@/lib/domain/naming/site-name-form";
import { DEFAULT_LANGUAGE, LANGUAGES } from "@/lib/domain/naming/tables/languages";
import { PRE_APPROVALS } from "@/lib/domain/naming/tables/pre-approvals";
import { CONTENT_GROUPS, SERVICE_CONTENTS } from "@/lib/domain/naming/tables/service-contents";
import { toAsciiDomain } from "@/lib/domain/network/domain-name";
import { checkLength } from "@/lib/domain/text/check-length";
import { normaliseCode, normaliseFreeText, normaliseText } from "@/lib/domain/text/normalise";
import { textAt } from "../answers";
import { bureauRuleOf, entryOf, isOfIndividual, own } from "../asks";
import { choicesOf, normaliseTick, YES_NO, yesOrNo } from "../choices";
import type { RuleContext } from "../context";
import type { ChoicesField, FieldMap, FieldRule, TextField } from "../field";
import { properNounsOf } from "../nouns";
import { approvalsOf, contentsOf, hasMaterialOf, wordContextOf } from "../words";
import { isWebsite } from "./service-check";
import { shortText } from "./short-text";

function siteNameContext(context: RuleContext): SiteNameContext | null {
  const words = wordContextOf(context);
  if (!words) return null;
  return {
    words,
    domain: own(context, "domain"),
    remark: own(context, "remark"),
    hasTrademarkProof: hasMaterialOf(context, "TRADEMARK_PROOF"),
    nouns: properNounsOf(context),
    personalName: bureauRuleOf(context)?.personalName ?? "FREE",
  };
}

const serviceName: TextField = {
  widget: "text",
  privacy: "open",
  shownWhen: isWebsite,
  normalise: normaliseSiteName,
  propose: (value, context) => {
    const about = siteNameContext(context);
    return about ? proposeSiteNames(value, about) : [];
  },
  rules: [
    (value, context) => {
      const about = siteNameContext(context);
      return about ? checkSiteName(value, about) : checkSiteNameForm(value, own(context, "domain"));
    },
    (value, context) => {
      const rule = bureauRuleOf(context);
      return rule && context.facts ? checkSiteNameUnique(value, context.facts.names, rule.nameUnique) : null;
    },
    (value, context) => {
      const domain = toAsciiDomain(own(context, "domain")) ?? "";
      const page = context.facts ? entryOf(context.facts.domains, domain)?.page : null;
      return page ? checkPageShowsName(value, page) : null;
    },
  ],
};

function individualContentRule(context: RuleContext) {
  return isOfIndividual(context) ? (bureauRuleOf(context)?.indContent ?? "ANY") : null;
}

const serviceContents: ChoicesField = {
  widget: "checkboxes",
  privacy: "open",
  emptyCode: "F402",
  choices: (context) =>
    listServiceContents(individualContentRule(context)).map((key) => {
      const { zh, en, group } = SERVICE_CONTENTS[key];
      return { key, zh, en, group: { zh: CONTENT_GROUPS[group].zh, en: CONTENT_GROUPS[group].en } };
    }),
  rules: [
    (keys, context) => (keys.length > 0 ? checkServiceContents(keys, individualContentRule(context)) : null),
    (_, context) => checkContentApprovals(contentsOf(context), approvalsOf(context)),
  ],
};

function yesNo(rule: FieldRule): TextField {
  return {
    widget: "radios",
    privacy: "open",
    normalise: normaliseCode,
    choices: () => YES_NO,
    rules: [yesOrNo, rule],
  };
}

function remarkTemplate(context: RuleContext): string | null {
  const key = bureauRuleOf(context)?.remarkTpl ?? "NONE";
  if (key === "NONE") return null;
  return REMARK_TEMPLATES[key][isOfIndividual(context) ? "individual" : "organisation"];
}

/** Values the order already knows for the placeholders of a prescribed remark. */
function templateValues({ answers, owner }: RuleContext) {
  return {
    单位名称: textAt(answers, "sponsor.sponsorName"),
    负责人姓名: textAt(answers, `${owner}.servicePrincipal.name`),
  };
}

/** The prescribed remark with what the order knows filled in; null where a gap is left that only the applicant can fill. */
export function prescribedRemark(context: RuleContext): string | null {
  const values = Object.entries(templateValues(context)).filter(([, value]) => value !== "");
  const text = values.reduce(
    (filled, [name, value]) => filled.replaceAll(`{${name}}`, value),
    remarkTemplate(context) ?? "",
  );
  return text === "" || text.includes("{") ? null : text;
}

const remark: TextField = {
  widget: "textarea",
  privacy: "open",
  emptyCode: "F407",
  requiredWhen: (context) => isOfIndividual(context) || remarkTemplate(context) !== null,
  normalise: normaliseFreeText,
  rules: [
    (value, context) => {
      const words = wordContextOf(context);
      if (!words) return checkLength(value, { min: 0, max: 200 });
      return checkRemark(value, {
        words,
        template: remarkTemplate(context),
        values: templateValues(context),
      });
    },
  ],
};

/** New websites alone get the data code for the police filing. */
function isOfferedPoliceSync(context: RuleContext): boolean {
  const { filingType } = context;
  const isNew = filingType === null || filingType === "FIRST" || filingType.startsWith("ADD_SERVICE");
  return isNew && isWebsite(context);
}

/** What the website or App is and offers. */
export const SERVICE_DETAIL_FIELDS = {
  serviceName,
  serviceContents,
  preApprovals: {
    widget: "checkboxes",
    privacy: "open",
    redraws: true,
    choices: () => choicesOf(PRE_APPROVALS, listPreApprovals()),
    rules: [],
  },
  languages: {
    widget: "checkboxes",
    privacy: "open",
    emptyCode: "F406",
    initial: () => [DEFAULT_LANGUAGE],
    choices: () => choicesOf(LANGUAGES),
    rules: [(keys) => (keys.length > 0 ? checkLanguages(keys) : null)],
  },
  isCommercial: yesNo((value, context) => checkCommercial(value === "true", isOfIndividual(context))),
  hasInteraction: yesNo((value, context) => checkInteraction(value === "true", isOfIndividual(context))),
  remark,
  policeSyncConsent: {
    widget: "checkbox",
    privacy: "open",
    shownWhen: isOfferedPoliceSync,
    requiredWhen: () => false,
    normalise: normaliseTick,
    rules: [],
  },
} as const satisfies FieldMap;

/** Number of an approval that was ticked. */
export const APPROVAL_FIELDS = {
  approvalNo: {
    widget: "text",
    privacy: "open",
    width: "medium",
    emptyCode: "F404",
    normalise: normaliseText,
    rules: [shortText({ min: 1, max: 64 })],
  },
} as const satisfies FieldMap;
