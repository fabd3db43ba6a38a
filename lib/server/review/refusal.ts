import "server-only";
import type { Refusal } from "@/lib/domain/filing/lifecycle";
import type { Db } from "../db/client";
import type { FoundDecision } from "./find-decision";

/** Somebody else works on the order: who, and until when unless they go on. */
export interface HeldByOther {
  readonly code: "held-by-other";
  readonly by: string;
  readonly until: Date;
}

/** The submission was decided already: who, when, what. */
export interface AlreadyDecided {
  readonly code: "already-decided";
  readonly decision: FoundDecision;
}

/** Why an act of the review desk was refused. */
export type ReviewRefusal =
  | Refusal
  | HeldByOther
  | AlreadyDecided
  /** A newer submission is there; what was judged is not what would be decided. */
  | { readonly code: "other-submission"; readonly number: number }
  /** Answers of the applicant to earlier remarks were not looked at. */
  | { readonly code: "answers-unseen"; readonly count: number }
  /** A reason that a second reviewer has to send out. */
  | { readonly code: "second-reviewer" };

/** The name staff go by. */
export async function staffName(db: Db, id: string | null): Promise<string> {
  if (id === null) return "";
  const account = await db.account.findUnique({ where: { id }, select: { displayName: true } });
  return account?.displayName ?? "";
}
