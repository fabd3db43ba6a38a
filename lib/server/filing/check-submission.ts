import "server-only";
import type { Finding } from "@/lib/domain/findings/finding";
import type { Answers } from "@/lib/wizard/answers";
import type { RuleContext } from "@/lib/wizard/context";
import { answersInForce, checkOrderBySteps } from "@/lib/wizard/order-steps";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { registriesOf } from "../gateways/registries";
import { checkOrderMaterials } from "../materials/list-materials";
import type { EventFacts } from "./change-order";
import { determineAndSaveType, subjectOf } from "./check-type";
import { collectFacts } from "./collect-facts";
import { type Draft, requireDraft } from "./draft-repository";
import type { StoredOrder } from "./order-repository";
import { requireRuleContext } from "./rule-context";
import { contentDigest, currentMaterialIds } from "./submission-repository";

/** Everything that was checked before the transaction, for one version of the draft and its materials. */
export interface CheckedOrder {
  readonly draft: Draft;
  readonly answers: Answers;
  readonly digest: string;
  readonly materialIds: readonly string[];
  readonly findings: readonly Finding[];
  readonly blocking: readonly Finding[];
  readonly facts: Pick<
    EventFacts,
    | "typeResult"
    | "blockingFindings"
    | "agreementsTicked"
    | "materialsComplete"
    | "faceChecks"
    | "documentsValid"
  >;
}

const DOCUMENT_CODES: readonly string[] = ["F209", "F305"];

/** The draft with its type newly asked, for the registry may say something else today, and what the rules read. */
async function freshContext(
  db: Db,
  order: StoredOrder,
  actor: Actor,
  at: Date,
): Promise<{ readonly draft: Draft; readonly context: RuleContext }> {
  const stored = await requireDraft(db, { orderId: order.id });
  const subject = subjectOf(actor, order);
  const facts = await collectFacts(db, registriesOf(db), stored, subject);
  const typeDecision = await determineAndSaveType(db, stored, { accountId: subject.accountId, facts, at });
  const draft = { ...stored, typeDecision };
  const context = await requireRuleContext(db, draft, subject, { phase: "SUBMISSION", at, known: facts });
  return { draft, context };
}

/** Runs all rules over an order as it would be submitted. Asks the registries, so never inside a transaction. */
export async function checkSubmission(
  db: Db,
  order: StoredOrder,
  actor: Actor,
  at: Date,
): Promise<CheckedOrder> {
  const { draft, context } = await freshContext(db, order, actor, at);
  const inForce = answersInForce(context);
  const materialIds = await currentMaterialIds(db, order.id);
  const materials = await checkOrderMaterials(db, order, inForce);
  const findings = [...[...checkOrderBySteps(context).values()].flat(), ...materials.missing];
  const blocking = findings.filter(({ severity }) => severity === "BLOCK");
  const decision = draft.typeDecision;
  const typeResult = decision?.type
    ? { type: decision.type }
    : decision?.code
      ? { code: decision.code }
      : undefined;
  return {
    draft,
    answers: inForce,
    digest: contentDigest(inForce, materialIds),
    materialIds,
    findings,
    blocking,
    facts: {
      ...(typeResult ? { typeResult } : {}),
      blockingFindings: blocking.length,
      agreementsTicked: !blocking.some(({ code }) => code === "F501"),
      materialsComplete: !blocking.some(({ code }) => code === "M109"),
      faceChecks: materials.faces.map(({ state }) => state),
      documentsValid: !blocking.some(({ code }) => DOCUMENT_CODES.includes(code)),
    },
  };
}
