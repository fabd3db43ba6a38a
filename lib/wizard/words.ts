import type { WordContext } from "@/lib/domain/naming/name-words";
import { isPreApproval } from "@/lib/domain/naming/pre-approval";
import { isServiceContent } from "@/lib/domain/naming/service-content";
import type { ServiceContent } from "@/lib/domain/naming/tables/service-contents";
import { choicesAt, textAt } from "./answers";
import { sponsorKindOf } from "./asks";
import type { RuleContext } from "./context";

/** `services.s1` of an owner at or below it. */
export function serviceOwner(owner: string): string {
  return owner.split(".").slice(0, 2).join(".");
}

/** Approvals ticked for the service of the owner. */
export function approvalsOf(context: RuleContext) {
  return choicesAt(context.answers, `${serviceOwner(context.owner)}.preApprovals`).filter(isPreApproval);
}

/** Contents ticked for the service of the owner. */
export function contentsOf(context: RuleContext): readonly ServiceContent[] {
  return choicesAt(context.answers, `${serviceOwner(context.owner)}.serviceContents`).filter(
    isServiceContent,
  );
}

/** Whether a material of this kind is there for the owner's service, or for the order. */
export function hasMaterialOf({ facts, owner }: RuleContext, kind: string): boolean {
  const kinds = facts?.materialKinds ?? [];
  return kinds.includes(kind) || kinds.includes(`${kind}:${serviceOwner(owner)}`);
}

/** What word rules are judged by; null in the browser, and before a kind of sponsor is chosen. */
export function wordContextOf(context: RuleContext): WordContext | null {
  const { answers, tables, phase } = context;
  const sponsorKind = sponsorKindOf(answers);
  if (!tables || !sponsorKind) return null;
  return {
    phase,
    sponsorKind,
    sponsorName: textAt(answers, "sponsor.sponsorName"),
    bureau: textAt(answers, "sponsor.regionCode").slice(0, 2),
    approvals: approvalsOf(context),
    hasNonFinanceLetter: hasMaterialOf(context, "NON_FINANCE_LETTER"),
    rules: tables.keywords,
    allowed: [],
  };
}
