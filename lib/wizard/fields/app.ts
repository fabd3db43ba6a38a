import { checkFingerprint, normaliseFingerprint } from "@/lib/domain/naming/fingerprint";
import { checkPackageName } from "@/lib/domain/naming/package-name";
import { checkPublicKey, normalisePublicKey } from "@/lib/domain/naming/public-key";
import { PLATFORMS, type Platform } from "@/lib/domain/naming/tables/platforms";
import { SDK_TYPES } from "@/lib/domain/naming/tables/sdk-types";
import { checkAppHost } from "@/lib/domain/network/app-domains";
import { normaliseHost } from "@/lib/domain/network/domain-name";
import { normaliseCode, normaliseFreeText, normaliseText } from "@/lib/domain/text/normalise";
import { textAt } from "../answers";
import { linesOf, own } from "../asks";
import { choicesOf, isKeyOf, oneOf, YES_NO, yesOrNo } from "../choices";
import type { RuleContext } from "../context";
import type { FieldMap } from "../field";
import { serviceOwner } from "../words";
import { checkAppHolders } from "./domain";
import { shortText } from "./short-text";
import { webAddress } from "./web-address";

/** Domains an App uses, one a line. */
function appDomains({ answers, owner }: RuleContext): readonly string[] {
  return linesOf(textAt(answers, `${serviceOwner(owner)}.allDomains`));
}

const domainChoices = (context: RuleContext) =>
  appDomains(context).map((domain) => ({ key: domain, zh: domain, en: domain }));

function platformOf(context: RuleContext): Platform | null {
  const platform = own(context, "platform");
  return isKeyOf(PLATFORMS, platform) ? platform : null;
}

/** Domains and SDKs of an App. */
export const APP_ADDRESS_FIELDS = {
  allDomains: {
    widget: "textarea",
    privacy: "open",
    redraws: true,
    emptyCode: "F443",
    normalise: (text) => [...new Set(linesOf(normaliseFreeText(text)).map(normaliseHost))].join("\n"),
    rules: [
      (value, { tables }) =>
        tables
          ? (linesOf(value)
              .map((host) => checkAppHost(host, tables.registrableDomain))
              .find(Boolean) ?? null)
          : null,
      (value, context) => checkAppHolders(linesOf(value), context),
    ],
  },
  hostedDomains: {
    widget: "checkboxes",
    privacy: "open",
    emptyCode: "F444",
    shownWhen: (context) => appDomains(context).length > 0,
    choices: domainChoices,
    rules: [],
  },
  usesSdk: {
    widget: "radios",
    privacy: "open",
    redraws: true,
    normalise: normaliseCode,
    choices: () => YES_NO,
    rules: [yesOrNo],
  },
} as const satisfies FieldMap;

/** One platform an App runs on. */
export const PLATFORM_FIELDS = {
  platform: {
    widget: "select",
    privacy: "open",
    emptyCode: "F445",
    redraws: true,
    normalise: normaliseText,
    choices: () => choicesOf(PLATFORMS),
    rules: [oneOf(PLATFORMS, "F445")],
  },
  packageName: {
    widget: "text",
    privacy: "open",
    emptyCode: "F446",
    normalise: normaliseCode,
    rules: [
      (value, context) => {
        const platform = platformOf(context);
        return platform ? checkPackageName(value, platform) : null;
      },
    ],
  },
  publicKey: {
    widget: "textarea",
    privacy: "open",
    emptyCode: "F447",
    normalise: normalisePublicKey,
    rules: [checkPublicKey],
  },
  certFingerprint: {
    widget: "text",
    privacy: "open",
    emptyCode: "F448",
    normalise: normaliseFingerprint,
    rules: [
      (value, context) => {
        const platform = platformOf(context);
        return platform ? checkFingerprint(value, platform) : null;
      },
    ],
  },
  domains: {
    widget: "checkboxes",
    privacy: "open",
    emptyCode: "F443",
    shownWhen: (context) => appDomains(context).length > 0,
    choices: domainChoices,
    rules: [],
  },
  downloadUrl: webAddress,
} as const satisfies FieldMap;

/** One SDK an App contains. */
export const SDK_FIELDS = {
  sdkName: {
    widget: "text",
    privacy: "open",
    emptyCode: "F450",
    width: "medium",
    normalise: normaliseText,
    rules: [shortText({ min: 1, max: 128 })],
  },
  sdkProvider: {
    widget: "text",
    privacy: "open",
    emptyCode: "F450",
    width: "medium",
    normalise: normaliseText,
    rules: [shortText({ min: 1, max: 128 })],
  },
  sdkType: {
    widget: "select",
    privacy: "open",
    emptyCode: "F450",
    normalise: normaliseText,
    choices: () => choicesOf(SDK_TYPES),
    rules: [oneOf(SDK_TYPES, "F450")],
  },
} as const satisfies FieldMap;
