import "server-only";
import type { Finding } from "@/lib/domain/findings/finding";
import type { RuleContext } from "@/lib/wizard/context";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { registriesOf } from "../gateways/registries";
import { checkOrderMaterials } from "../materials/list-materials";
import type { EventFacts } from "./change-order";
import { determineAndSaveType, subjectOf } from "./check-type";
import { collectFacts } from "./collect-facts";
import { type Draft, requireDraft } from "./draft-repository";
import { type DraftStanding, draftStanding } from "./draft-standing";
import type { StoredOrder } from "./order-repository";
import { requireRuleContext } from "./rule-context";

/** Everything that was checked before the transaction, for one version of the draft and its materials. */
export interface CheckedOrder extends Omit<DraftStanding, "documentsValid"> {
  readonly draft: Draft;
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
  const { documentsValid, ...standing } = await draftStanding(db, order.id, context);
  const materials = await checkOrderMaterials(db, order, { answers: standing.answers, facts: context.facts });
  const findings = [...standing.findings, ...materials.missing];
  const blocking = findings.filter(({ severity }) => severity === "BLOCK");
  const decision = draft.typeDecision;
  const typeResult = decision?.type
    ? { type: decision.type }
    : decision?.code
      ? { code: decision.code }
      : undefined;
  return {
    ...standing,
    draft,
    findings,
    blocking,
    facts: {
      ...(typeResult ? { typeResult } : {}),
      blockingFindings: blocking.length,
      agreementsTicked: !blocking.some(({ code }) => code === "F501"),
      materialsComplete: !blocking.some(({ code }) => code === "M109"),
      faceChecks: materials.faces.map(({ state }) => state),
      documentsValid,
    },
  };
}
