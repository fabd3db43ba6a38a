import { at, type Finding, type Violation, violation } from "@/lib/domain/findings/finding";
import { isServiceCode } from "./service-code";

/** States of a service code: free, typed into an open order, used up by an approval, past its instance, taken back. */
export const SERVICE_CODE_STATES = {
  FREE: { zh: "未使用", en: "free" },
  RESERVED: { zh: "占用中", en: "in an open order" },
  USED: { zh: "已使用", en: "used" },
  EXPIRED: { zh: "已过期", en: "expired" },
  VOID: { zh: "已作废", en: "void" },
} as const satisfies Record<string, { zh: string; en: string }>;

/** State of a service code (备案服务码状态). */
export type ServiceCodeState = keyof typeof SERVICE_CODE_STATES;

/** What is on record about a service code; null names mean "nobody". */
export interface ServiceCodeFacts {
  readonly state: ServiceCodeState;
  /** The open order that holds the code. */
  readonly reservedBy: string | null;
  /** The account the code was authorised to by name. */
  readonly targetAccount: string | null;
  /** The end of its instance. */
  readonly expiresAt: Date;
}

/** Who wants to use a service code, and when. */
export interface ServiceCodeUse {
  readonly orderNo: string;
  readonly account: string;
  readonly now: Date;
}

function isUsable(facts: ServiceCodeFacts, { orderNo, account, now }: ServiceCodeUse): boolean {
  const isAvailable = facts.state === "FREE" || (facts.state === "RESERVED" && facts.reservedBy === orderNo);
  const isForAccount = facts.targetAccount === null || facts.targetAccount === account;
  return isAvailable && isForAccount && now < facts.expiresAt;
}

/**
 * Refuses a service code that is malformed, unknown, used, expired, held by another order or authorised to
 * another account (F603).
 *
 * @param code normalised
 * @param facts null when no such code exists
 * @source fields.md §6 (`serviceCode`) of the domain notes
 */
export function checkServiceCode(
  code: string,
  facts: ServiceCodeFacts | null,
  use: ServiceCodeUse,
): Violation | null {
  return isServiceCode(code) && facts && isUsable(facts, use) ? null : violation("F603");
}

/**
 * Refuses each further service of an order that has the code of an earlier one (F606).
 *
 * @param uses normalised codes with their field paths, in the order of the services
 * @source fields.md §6 (`serviceCode`) of the domain notes: one code, one website or App
 */
export function checkServiceCodesOnce(uses: readonly { path: string; code: string }[]): Finding[] {
  const seen = new Set<string>();
  return uses.flatMap(({ path, code }) => {
    if (code === "" || !seen.has(code)) {
      seen.add(code);
      return [];
    }
    return [at(path, violation("F606"))];
  });
}
