import { fail, ok, type Result } from "../result";
import { MOST_CHARACTERS } from "../text/free-text";
import { normaliseText } from "../text/normalise";

/** What an administrator may do about a record of ours that the ministry lacks. */
export type MissingAct = "revoke" | "keep";

export interface MissingDecision {
  readonly act: MissingAct;
  readonly reason: string;
}

const SHORTEST_GROUND = 2;

export type MissingFault = "act" | "reason" | "reason-long";

function groundFault(ground: string): MissingFault | null {
  const { length } = [...ground];
  if (length < SHORTEST_GROUND) return "reason";
  return length > MOST_CHARACTERS.recordGround ? "reason-long" : null;
}

/** Reads a decision: one of both acts, and a ground of 2 to 200 characters; or all that is wrong. The lengths are ours. */
export function parseMissingDecision(
  act: string,
  reason: string,
): Result<MissingDecision, readonly MissingFault[]> {
  const ground = normaliseText(reason);
  const fault = groundFault(ground);
  const isAct = act === "revoke" || act === "keep";
  if (isAct && !fault) return ok({ act, reason: ground });
  return fail([...(isAct ? [] : ["act" as const]), ...(fault ? [fault] : [])]);
}
