import type { Finding, FindingCode } from "@/lib/domain/findings/finding";
import { MOST_DETAILED } from "@/lib/domain/identity/communication-address";
import { isPreApproval } from "@/lib/domain/naming/pre-approval";
import { textAt } from "./answers";
import { isOfOrganisation, own } from "./asks";
import type { RuleContext } from "./context";
import { checkField, normaliseValue } from "./engine";
import type { FieldDeclaration } from "./field";
import { prescribedRemark } from "./fields/service";
import type { Proposal } from "./take-proposal";
import { serviceOwner } from "./words";

const MOST_VALUES = 2;
/** Longer than any answer that a rule accepts; nobody meant something else by it. */
const MOST_CHARACTERS = 512;

function isClean(path: string, field: FieldDeclaration, context: RuleContext, value: string): boolean {
  const answers = { ...context.answers, [path]: value };
  return checkField(path, field, { ...context, answers }).every(({ severity }) => severity === "INFO");
}

/** Other values for a field that no rule objects to. */
function valuesFor(path: string, field: FieldDeclaration, context: RuleContext): readonly string[] {
  const value = textAt(context.answers, path);
  if (field.widget === "checkboxes" || !field.propose) return [];
  if (value === "" || value.length > MOST_CHARACTERS) return [];
  const stored = field.propose(value, context).map((one) => String(normaliseValue(field, one, context)));
  return [...new Set(stored)]
    .filter((one) => one !== "" && one !== value && isClean(path, field, context, one))
    .slice(0, MOST_VALUES);
}

type Addition = (finding: Finding, context: RuleContext) => readonly Proposal[];

const add = (path: string, value: string): Proposal => ({ path, value, how: "ADD" });

/** Individuals cannot have approvals: to them the words are closed. */
const tickApprovals: Addition = ({ params }, context) => {
  if (!isOfOrganisation(context)) return [];
  const path = `${serviceOwner(context.owner)}.preApprovals`;
  return String(params?.approvals ?? params?.approval ?? "")
    .split(",")
    .filter(isPreApproval)
    .map((value) => ({ path, value, how: "TICK" }));
};

/** What another field may say so that the rule is met. */
const ADDITIONS: Readonly<Partial<Record<FindingCode, Addition>>> = {
  F205: (_, { owner }) => [add(`${owner}.subjectRemark`, MOST_DETAILED)],
  F407: (_, context) => {
    const text = prescribedRemark(context);
    return text === null ? [] : [add(`${serviceOwner(context.owner)}.remark`, text)];
  },
  F410: tickApprovals,
  F457: tickApprovals,
  F463: (_, context) => [
    add(`${serviceOwner(context.owner)}.remark`, `${own(context, "serviceName")}为本公司的品牌`),
  ],
};

/**
 * What would settle the findings of one field: other values that every rule accepts, told with the first finding they
 * settle, and for each finding what may be added elsewhere.
 *
 * @param context of the owner of the field
 */
export function proposalsFor(
  path: string,
  field: FieldDeclaration,
  findings: readonly Finding[],
  context: RuleContext,
): readonly (readonly Proposal[])[] {
  const values = valuesFor(path, field, context).map((value): Proposal => ({ path, value, how: "REPLACE" }));
  const first = findings.findIndex(({ severity }) => severity !== "INFO");
  return findings.map((finding, index) => [
    ...(index === first ? values : []),
    ...(ADDITIONS[finding.code]?.(finding, context) ?? []),
  ]);
}
