import { type Violation, violation } from "@/lib/domain/findings/finding";
import { INSTANCE_CONDITIONS } from "./tables/instance-conditions";
import { INSTANCE_PRODUCTS } from "./tables/instance-products";

const LEAST_MONTHS = 3;
const SOON_MS = 30 * 86_400_000;

/** Where the server comes from (云服务来源): the applicant's own instance, or one bought by another account. */
export const RESOURCE_MODES = {
  OWN_INSTANCE: { zh: "本账号的云实例", en: "an instance of this account" },
  SERVICE_CODE: { zh: "备案服务码", en: "a service code from another account" },
} as const satisfies Record<string, { zh: string; en: string }>;

/** The id of an instance as the provider's systems write it: letters, digits and `. _ : -`, 64 at most. */
export const isInstanceId = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(text);

/** What is on record about a cloud instance (云实例). */
export interface InstanceFacts {
  readonly isMainland: boolean;
  /** 包年包月, in contrast to pay as you go. */
  readonly isPrepaid: boolean;
  /** Whole months paid for in total, renewals included. */
  readonly paidMonths: number;
  readonly expiresAt: Date;
  readonly hasPublicIpv4: boolean;
  /** The product is on the list of those a filing may stand on. */
  readonly isProductAllowed: boolean;
  /** Filings the instance allows, 5 for an ECS-like one. */
  readonly quota: number;
  /** Codes used up for good or held by other services, those of other orders included. */
  readonly taken: number;
}

/** Something a filing asks of its instance (实例备案条件). */
export type InstanceCondition = keyof typeof INSTANCE_CONDITIONS;

/** What an instance is (产品). */
export type InstanceProduct = keyof typeof INSTANCE_PRODUCTS;

export const isInstanceProduct = (text: string): text is InstanceProduct =>
  Object.hasOwn(INSTANCE_PRODUCTS, text);

/** Whether the product is on the list of those a filing may stand on. @source fields.md §6 of the domain notes */
export const isProductAllowed = (product: string): boolean =>
  isInstanceProduct(product) && INSTANCE_PRODUCTS[product].quota > 0;

/** Whether an instance meets each condition. */
const MEETS: Readonly<Record<InstanceCondition, (facts: InstanceFacts, now: Date) => boolean>> = {
  MAINLAND: ({ isMainland }) => isMainland,
  PRODUCT: (facts) => facts.isProductAllowed,
  PREPAID: ({ isPrepaid }) => isPrepaid,
  TERM: ({ paidMonths }) => paidMonths >= LEAST_MONTHS,
  NOT_EXPIRED: ({ expiresAt }, now) => expiresAt > now,
  PUBLIC_IP: ({ hasPublicIpv4 }) => hasPublicIpv4,
  QUOTA: ({ taken, quota }) => taken < quota,
  LASTING: ({ expiresAt }, now) => expiresAt <= now || expiresAt.getTime() - now.getTime() >= SOON_MS,
};

const CONDITIONS = Object.keys(MEETS) as InstanceCondition[];

/**
 * The conditions an instance does not meet, in the order of their table.
 *
 * @source fields.md §6 (`instanceId`) of the domain notes
 */
export function unmetConditions(facts: InstanceFacts, now: Date): readonly InstanceCondition[] {
  return CONDITIONS.filter((condition) => !MEETS[condition](facts, now));
}

/** Whether a condition keeps filings off the instance; the others only warn. */
export const isBlocking = (condition: InstanceCondition): boolean => condition !== "LASTING";

/**
 * Judges an instance: outside the mainland, not prepaid, less than three months in total, expired, without
 * public IPv4 or of another product (F601), no quota left (F602), less than 30 days to go (F605).
 *
 * @param facts null when the account has no such instance (F601)
 * @source fields.md §6 (`instanceId`) of the domain notes
 */
export function checkInstance(facts: InstanceFacts | null, now: Date): Violation[] {
  const codes = facts ? unmetConditions(facts, now).map((unmet) => INSTANCE_CONDITIONS[unmet].code) : [];
  // What cannot be used at all is not judged further.
  if (!facts || codes.includes("F601")) return [violation("F601")];
  return codes.map((code) => violation(code));
}
