import { type BureauRule, requireRule } from "@/lib/domain/bureau/bureau-rule";
import { createRuleBook, type RuleScope } from "@/lib/domain/rules/rule-book";
import { RULE_DOCUMENTS } from "@/lib/domain/rules/tables/rule-documents";

/** The bureaus' rules as they are shipped. */
export const SHIPPED_RULES = createRuleBook(RULE_DOCUMENTS);

/** What a province asks of such an order as shipped, of an enterprise unless the scope says otherwise. */
export function shippedRule(code: string, scope: RuleScope = {}): BureauRule {
  return requireRule(SHIPPED_RULES, code, { sponsorKind: "ENTERPRISE", ...scope });
}
