import { type Violation, violation } from "@/lib/domain/findings/finding";
import type { DomainQuestion } from "./tables/domain-questions";

/** What the rules found, and which of their questions had no answer: unknown is never "passed". */
export interface FactVerdict {
  readonly violations: readonly Violation[];
  readonly unanswered: readonly DomainQuestion[];
}

/** The verdict of a rule that had nothing to object to. */
export const CLEAR: FactVerdict = { violations: [], unanswered: [] };

/** The verdict of a rule that objects. @source fields.md §4.2 of the domain notes */
export function objection(violation: Violation): FactVerdict {
  return { violations: [violation], unanswered: [] };
}

/** The verdict of a rule whose question nobody answered. @source fields.md §4.2 of the domain notes */
export function unanswered(question: DomainQuestion): FactVerdict {
  return { violations: [], unanswered: [question] };
}

/** Joins the verdicts of several rules in their order. @source fields.md §4.2 of the domain notes */
export function joinVerdicts(verdicts: readonly FactVerdict[]): FactVerdict {
  return {
    violations: verdicts.flatMap((verdict) => verdict.violations),
    unanswered: verdicts.flatMap((verdict) => verdict.unanswered),
  };
}

/**
 * Everything a verdict says, the questions without an answer as one warning (F427): unknown goes along to the reviewer and
 * holds nothing up.
 *
 * @source fields.md §4.2 of the domain notes; the code is ours
 */
export function toViolations({ violations, unanswered: open }: FactVerdict): readonly Violation[] {
  if (open.length === 0) return violations;
  return [...violations, violation("F427", { questions: [...new Set(open)].join(",") })];
}
