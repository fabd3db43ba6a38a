import { type InstanceCondition, isBlocking } from "@/lib/domain/network/instance";
import { SERVICE_CODE_STATES, type ServiceCodeState } from "@/lib/domain/network/service-code-use";
import { INSTANCE_CONDITIONS } from "@/lib/domain/network/tables/instance-conditions";
import { INSTANCE_PRODUCTS } from "@/lib/domain/network/tables/instance-products";
import { label, labelIn } from "./label";
import type { Locale } from "./locale";
import type { Messages } from "./messages/zh-CN";

/** Whether a filing may stand on an instance, and exactly why not. */
export interface Standing {
  readonly verdict: string;
  readonly tone: "good" | "warn" | "bad";
  /** What is wrong and how to repair it, one sentence for each condition. */
  readonly reasons: readonly string[];
}

/** Whether a filing may stand on an instance, in words. */
export function standingOf(
  unmet: readonly InstanceCondition[],
  locale: Locale,
  words: Messages["servers"]["instances"],
): Standing {
  const reasons = unmet.map((condition) => label(locale, INSTANCE_CONDITIONS[condition]));
  if (unmet.some(isBlocking)) return { verdict: words.unfit, tone: "bad", reasons };
  return reasons.length > 0
    ? { verdict: words.warned, tone: "warn", reasons }
    : { verdict: words.fit, tone: "good", reasons };
}

/** Name of a product; one we do not know as it is written. */
export function productName(locale: Locale, product: string): string {
  return labelIn(locale, INSTANCE_PRODUCTS, product, label) ?? product;
}

const TONES = {
  FREE: "good",
  RESERVED: "action",
  USED: "neutral",
  EXPIRED: "bad",
  VOID: "neutral",
} as const satisfies Record<ServiceCodeState, string>;

/** The state of a code in words; a free one that is bound says so. */
export function codeState(
  { state, isBound }: { readonly state: ServiceCodeState; readonly isBound: boolean },
  locale: Locale,
  words: Messages["servers"]["codes"],
): { readonly state: string; readonly tone: (typeof TONES)[ServiceCodeState] } {
  const text = label(locale, SERVICE_CODE_STATES[state]);
  return { state: state === "FREE" && isBound ? `${text} · ${words.bound}` : text, tone: TONES[state] };
}
