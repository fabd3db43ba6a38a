import { violation } from "@/lib/domain/findings/finding";
import { checkInstance, RESOURCE_MODES } from "@/lib/domain/network/instance";
import { checkIpRanges, parseIpRanges } from "@/lib/domain/network/ip-range";
import { isServiceCode, normaliseServiceCode } from "@/lib/domain/network/service-code";
import { checkServiceCode } from "@/lib/domain/network/service-code-use";
import { normaliseCode, normaliseFreeText, normaliseText } from "@/lib/domain/text/normalise";
import { entryOf, linesOf, own } from "../asks";
import { choicesOf, oneOf } from "../choices";
import type { RuleContext } from "../context";
import type { FieldMap } from "../field";

const isOwnInstance = (context: RuleContext) => own(context, "resourceMode") === "OWN_INSTANCE";
const isByCode = (context: RuleContext) => own(context, "resourceMode") === "SERVICE_CODE";

function codeRules(value: string, { facts, now }: RuleContext) {
  if (!facts) return isServiceCode(value) ? null : violation("F603");
  const look = entryOf(facts.serviceCodes, value);
  const refused = checkServiceCode(value, look?.code ?? null, {
    orderNo: facts.orderNo,
    account: facts.accountId,
    now,
  });
  // A code vouches for its quota; whether its instance still fits is another question.
  return refused ?? (look ? checkInstance({ ...look.instance, taken: 0 }, now) : null);
}

/** Where the service runs (接入信息). */
export const ACCESS_FIELDS = {
  resourceMode: {
    widget: "radios",
    privacy: "open",
    redraws: true,
    normalise: normaliseText,
    choices: () => choicesOf(RESOURCE_MODES),
    rules: [oneOf(RESOURCE_MODES)],
  },
  instanceId: {
    widget: "select",
    privacy: "open",
    emptyCode: "F601",
    redraws: true,
    shownWhen: isOwnInstance,
    normalise: normaliseCode,
    choices: ({ facts }) => facts?.instanceChoices ?? [],
    rules: [
      (value, { facts, now }) => (facts ? checkInstance(entryOf(facts.instances, value) ?? null, now) : null),
    ],
  },
  serviceCode: {
    widget: "text",
    privacy: "open",
    emptyCode: "F603",
    width: "medium",
    shownWhen: isByCode,
    normalise: normaliseServiceCode,
    rules: [codeRules],
  },
  ipRanges: {
    widget: "textarea",
    privacy: "open",
    emptyCode: "F604",
    normalise: (text) => linesOf(normaliseFreeText(text)).map(normaliseCode).join("\n"),
    rules: [
      (value, { facts }) => {
        const ranges = parseIpRanges(value);
        if (!ranges.ok) return violation("F604");
        return facts ? checkIpRanges(ranges.value, facts.providerRanges) : null;
      },
    ],
  },
} as const satisfies FieldMap;
