import { ruleControls } from "@/lib/forms/rule-form";
import { aTellingRule } from "@/tests/support/builders/rule-documents";
import { ADMINS } from "./manifest";
import type { ActionRule } from "./manifest-actions";

/** A draft is saved twice before it is handed in: its locks count from one. */
const LOCKS = { ruleDraft: "2", ruleProposal: "3" } as const;
const ofRule = (object: keyof typeof LOCKS, values: ActionRule["values"] = {}): ActionRule => ({
  ...{ may: ADMINS, object, bound: ["{object}"], changes: true, shape: "state" },
  values: { version: LOCKS[object], ...values },
});

/** A draft as its form sends it, without the controls that are empty. */
const DRAFT = Object.fromEntries(
  Object.entries(
    ruleControls({ document: aTellingRule("own.matrix"), effectiveOn: null, reason: "测试" }),
  ).filter(([, value]) => value !== ""),
);

/** Who may call the actions of the rules' editor. */
export const RULE_ACTIONS: Readonly<Record<string, ActionRule>> = {
  "(console)/admin/rules/[documentId]/actions startRuleAction": {
    ...{ may: ADMINS, object: "rule", bound: ["{object}"], changes: true, shape: "state" },
  },
  "(console)/admin/rules/[documentId]/actions rollBackRuleAction": {
    ...{ may: ADMINS, object: "rule", bound: ["{object}"], changes: true, shape: "state" },
    values: { target: "end", reason: "测试" },
  },
  "(console)/admin/rules/[documentId]/actions saveRuleAction": ofRule("ruleDraft", DRAFT),
  "(console)/admin/rules/[documentId]/actions addExampleAction": ofRule("ruleDraft", {
    province: "13",
    applies: "true",
  }),
  "(console)/admin/rules/[documentId]/actions removeExampleAction": ofRule("ruleDraft", { place: "0" }),
  "(console)/admin/rules/[documentId]/actions proposeRuleAction": ofRule("ruleDraft"),
  "(console)/admin/rules/[documentId]/actions discardRuleAction": ofRule("ruleDraft"),
  "(console)/admin/rules/[documentId]/actions approveRuleAction": ofRule("ruleProposal"),
  "(console)/admin/rules/[documentId]/actions objectRuleAction": ofRule("ruleProposal", {
    objection: "测试",
  }),
  "(console)/admin/rules/new/actions createRuleAction": {
    ...{ may: ADMINS, changes: true, shape: "state" },
    values: { key: "own", province: "13", name: "matrix-new" },
  },
};
