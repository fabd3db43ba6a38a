import type { Finding } from "@/lib/domain/findings/finding";
import { PROPOSALS } from "@/lib/domain/findings/tables/proposals";
import { PRE_APPROVALS } from "@/lib/domain/naming/tables/pre-approvals";
import { reasonsOfFinding } from "@/lib/domain/review/caught-before";
import { REASON_ROWS } from "@/lib/domain/review/reason";
import type { RuleContext } from "@/lib/wizard/context";
import { findField } from "@/lib/wizard/paths";
import { proposalsFor } from "@/lib/wizard/proposals";
import type { HintView, ProposalView } from "@/lib/wizard/step-view";
import type { Proposal } from "@/lib/wizard/take-proposal";
import { fieldMessage } from "./field-messages";
import { fieldWords } from "./field-words";
import { fillText } from "./fill-text";
import { findingGround } from "./finding-ground";
import { inSentence, labelIn } from "./label";
import type { Locale } from "./locale";

function proposalView(locale: Locale, proposal: Proposal): ProposalView {
  const { path, value, how } = proposal;
  const shown = how === "TICK" ? (labelIn(locale, PRE_APPROVALS, value) ?? value) : value;
  const text = fillText(inSentence(locale, PROPOSALS[how]), {
    value: shown,
    field: fieldWords(locale, path).label,
  });
  return { path, value, how, text };
}

/**
 * The findings of one field as its page shows them: what is wrong, why, and what would settle it.
 *
 * @param context of the whole order
 */
export function hintViews(
  locale: Locale,
  path: string,
  findings: readonly Finding[],
  context: RuleContext,
): readonly HintView[] {
  const placed = findField(path);
  const inside = placed ? { ...context, owner: placed.owner } : context;
  const proposals = placed ? proposalsFor(path, placed.field, findings, inside) : [];
  // Nobody sends back what is not filled in yet: it is asked for before anything is handed in.
  const isEmpty = placed !== null && (context.answers[path] ?? "").length === 0;
  return findings.map((finding, index) => ({
    code: finding.code,
    severity: finding.severity,
    message: fieldMessage(locale, finding, context.answers),
    ground: findingGround(locale, finding),
    reasons: isEmpty ? [] : reasonsOfFinding(REASON_ROWS, finding).map((reason) => reason.code),
    proposals: (proposals[index] ?? []).map((proposal) => proposalView(locale, proposal)),
  }));
}
