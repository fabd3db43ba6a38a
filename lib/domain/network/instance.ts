import { type Violation, violation } from "@/lib/domain/findings/finding";

const LEAST_MONTHS = 3;
const SOON_MS = 30 * 86_400_000;

/** Where the server comes from (云服务来源): the applicant's own instance, or one bought by another account. */
export const RESOURCE_MODES = {
  OWN_INSTANCE: { zh: "本账号的云实例", en: "an instance of this account" },
  SERVICE_CODE: { zh: "备案服务码", en: "a service code from another account" },
} as const satisfies Record<string, { zh: string; en: string }>;

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

/**
 * Judges an instance: outside the mainland, not prepaid, less than three months in total, expired, without
 * public IPv4 or of another product (F601), no quota left (F602), less than 30 days to go (F605).
 *
 * @param facts null when the account has no such instance (F601)
 * @source fields.md §6 (`instanceId`) of the domain notes
 */
export function checkInstance(facts: InstanceFacts | null, now: Date): Violation[] {
  if (!facts || !isFit(facts, now)) return [violation("F601")];
  const found: Violation[] = [];
  if (facts.taken >= facts.quota) found.push(violation("F602"));
  if (facts.expiresAt.getTime() - now.getTime() < SOON_MS) found.push(violation("F605"));
  return found;
}

function isFit(facts: InstanceFacts, now: Date): boolean {
  return (
    facts.isMainland &&
    facts.isPrepaid &&
    facts.paidMonths >= LEAST_MONTHS &&
    facts.expiresAt > now &&
    facts.hasPublicIpv4 &&
    facts.isProductAllowed
  );
}
