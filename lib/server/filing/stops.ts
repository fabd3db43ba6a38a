import "server-only";
import type { Finding } from "@/lib/domain/findings/finding";

/** Another open order of the account or sponsor: a new filing waits for it in the queue. */
const ORDER_AHEAD = "F232";

/** Whether a filing that is no order yet has to wait for one. */
export function hasOrderAhead(findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => code === ORDER_AHEAD);
}

/**
 * What has to be repaired before a filing can become an order. A silent registry stops nobody; an order that is under way
 * is waited for, and so is the ministry, which has the sponsor under review as long as that one lies at a bureau.
 */
export function listStops(findings: readonly Finding[]): readonly Finding[] {
  const passing = ["E-TYPE-UNKNOWN", ORDER_AHEAD, ...(hasOrderAhead(findings) ? ["E-TYPE-IN-REVIEW"] : [])];
  return findings.filter(({ code, severity }) => severity === "BLOCK" && !passing.includes(code));
}
