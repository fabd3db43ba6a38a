import { checkAppName, checkAppNameForm, normaliseAppName } from "@/lib/domain/naming/app-name";
import { checkAppNameUnique } from "@/lib/domain/naming/name-uniqueness";
import { proposeAppNames } from "@/lib/domain/naming/propose-name";
import { normaliseDomain } from "@/lib/domain/network/domain-name";
import { proposeDomains } from "@/lib/domain/network/propose-domain";
import { normaliseText } from "@/lib/domain/text/normalise";
import { own } from "../asks";
import { choicesOf, oneOf } from "../choices";
import type { RuleContext } from "../context";
import type { FieldMap } from "../field";
import { properNounsOf } from "../nouns";
import { wordContextOf } from "../words";
import { checkDomainFacts, checkDomainForm } from "./domain";

/** Types of service the wizard files; mini programs and quick apps are only imported. */
export const SERVICE_TYPES = {
  WEBSITE: { miitCode: 1, zh: "网站", en: "Website" },
  APP: { miitCode: 6, zh: "App", en: "App" },
} as const;

/** Whether the service of the owner is a website. */
export const isWebsite = (context: RuleContext) => own(context, "serviceType") === "WEBSITE";
const isApp = (context: RuleContext) => own(context, "serviceType") === "APP";

/** A service's part of the basic check. */
export const SERVICE_CHECK_FIELDS = {
  serviceType: {
    widget: "radios",
    privacy: "open",
    emptyCode: "F106",
    redraws: true,
    normalise: normaliseText,
    choices: () => choicesOf(SERVICE_TYPES),
    rules: [oneOf(SERVICE_TYPES, "F106")],
  },
  domain: {
    widget: "text",
    privacy: "open",
    inputMode: "url",
    width: "medium",
    shownWhen: isWebsite,
    normalise: normaliseDomain,
    propose: (value, { tables }) => proposeDomains(value, tables?.registrableDomain ?? null),
    rules: [checkDomainForm, checkDomainFacts],
  },
  appName: {
    widget: "text",
    privacy: "open",
    width: "medium",
    shownWhen: isApp,
    normalise: normaliseAppName,
    propose: (value, context) => {
      const words = wordContextOf(context);
      return words ? proposeAppNames(value, words, properNounsOf(context).places) : [];
    },
    rules: [
      (value, context) => {
        const words = wordContextOf(context);
        return words ? checkAppName(value, words) : checkAppNameForm(value);
      },
      (value, { facts }) => checkAppNameUnique(value, facts?.otherApps.map(({ app }) => app) ?? []),
    ],
  },
} as const satisfies FieldMap;
