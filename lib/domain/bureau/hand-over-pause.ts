import type { RuleScope } from "../rules/rule-book";
import type { RuleHistory } from "../rules/rule-history";
import { ruleOf } from "./bureau-rule";

/** A time in which a bureau takes no filings. */
export interface HandOverPause {
  /** When it takes them again; null where nobody has said so. */
  readonly endsAt: Date | null;
}

/**
 * Whether a bureau takes such a filing at a moment; null where it does. Rules that follow each other make one pause.
 *
 * @source hand-over windows: ours, written by administrators as documents of the key `handOver`
 */
export function findHandOverPause(
  history: RuleHistory,
  regionCode: string,
  scope: RuleScope,
  at: Date,
): HandOverPause | null {
  const isPaused = (moment: Date) => ruleOf(history.at(moment), regionCode, scope)?.handOver === "PAUSED";
  if (!isPaused(at)) return null;
  return { endsAt: history.changesAfter(at).find((moment) => !isPaused(moment)) ?? null };
}
