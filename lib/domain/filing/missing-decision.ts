import { fail, ok, type Result } from "../result";

/** What an administrator may do about a record of ours that the ministry lacks. */
export type MissingAct = "revoke" | "keep";

export interface MissingDecision {
  readonly act: MissingAct;
  readonly reason: string;
}

/** Most characters of the ground. */
export const LONGEST_GROUND = 200;
const SHORTEST_GROUND = 2;

export type MissingFault = "act" | "reason" | "reason-long";

/** Reads a decision: one of both acts, and a ground of 2 to 200 characters. The lengths are ours. */
export function parseMissingDecision(act: string, reason: string): Result<MissingDecision, MissingFault> {
  const ground = reason.trim();
  const { length } = [...ground];
  if (act !== "revoke" && act !== "keep") return fail("act");
  if (length < SHORTEST_GROUND) return fail("reason");
  return length > LONGEST_GROUND ? fail("reason-long") : ok({ act, reason: ground });
}
