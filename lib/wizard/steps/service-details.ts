import { checkPreApprovals, isPreApproval } from "@/lib/domain/naming/pre-approval";
import { choicesAt, textAt } from "../answers";
import { isOfIndividual } from "../asks";
import { APPROVAL_FIELDS, SERVICE_DETAIL_FIELDS } from "../fields/service";
import { defineStep } from "../step";

/** 网站或App信息: name, content, approvals, languages, remark. */
export const serviceDetailsStep = defineStep({
  id: "service-details",
  scope: "service",
  appliesTo: () => true,
  blocks: (context, key) => {
    const owner = `services.${key}`;
    const chosen = choicesAt(context.answers, `${owner}.preApprovals`);
    // Individuals may have none: then the list itself is at fault, and no number is asked for.
    const approvals = isOfIndividual(context)
      ? []
      : chosen.filter((kind) => kind !== "NONE" && isPreApproval(kind));
    return [
      { owner, name: "service", fields: SERVICE_DETAIL_FIELDS },
      ...approvals.map((kind) => ({
        owner: `${owner}.approvals.${kind}`,
        name: "approval",
        fields: APPROVAL_FIELDS,
      })),
    ];
  },
  check: (context, key) => {
    const owner = `services.${key}`;
    const { answers, facts, phase } = context;
    const chosen = choicesAt(answers, `${owner}.preApprovals`);
    if (chosen.length === 0) return [];
    const ticked = chosen.map((kind) => ({
      path: isPreApproval(kind) ? `${owner}.approvals.${kind}.approvalNo` : `${owner}.preApprovals`,
      kind,
      approvalNo: textAt(answers, `${owner}.approvals.${kind}.approvalNo`),
      hasDocument: facts?.materialKinds.includes(`PREAPPROVAL_DOC:${owner}.approvals.${kind}`) ?? false,
    }));
    return checkPreApprovals(`${owner}.preApprovals`, ticked, {
      isIndividual: isOfIndividual(context),
      asksDocument: phase === "SUBMISSION",
    });
  },
});
