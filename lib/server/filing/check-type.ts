import "server-only";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { registriesOf } from "../gateways/registries";
import { requireRules } from "../rules/rule-tables";
import { collectFacts, type FactsSubject } from "./collect-facts";
import { determineOrderType, typeQuestion } from "./determine-order-type";
import { type Draft, saveTypeDecision } from "./draft-repository";
import type { StoredTypeDecision } from "./type-decision";

/** Whether the stored decision was made for other answers, or got no answer from the registry. */
export function isTypeOutdated(draft: Pick<Draft, "answers" | "typeDecision">): boolean {
  const decision = draft.typeDecision;
  return (
    decision === null ||
    decision.code === "E-TYPE-UNKNOWN" ||
    decision.askedFor !== typeQuestion(draft.answers)
  );
}

/**
 * Asks again what type a draft has, stores the answer with its facts and gives it back; null while the basic check
 * is not complete enough to ask. Asks the registries, so it is never called inside a transaction.
 */
export async function checkType(
  db: Db,
  draft: Draft,
  subject: FactsSubject,
  at: Date,
): Promise<StoredTypeDecision | null> {
  const registries = registriesOf(db);
  const [tables, facts] = await Promise.all([
    requireRules(db, at),
    collectFacts(db, registries, draft, subject),
  ]);
  const inquiry = { answers: draft.answers, accountId: subject.accountId, tables, facts };
  const decision = await determineOrderType(db, registries.miit, inquiry, at);
  if (decision) await saveTypeDecision(db, draft.id, decision);
  return decision;
}

/** Who asks, for the facts of an order or of an account that is about to file. */
export function subjectOf(
  actor: Pick<Actor, "id">,
  order: { id: string; orderNo: string; ownerId: string } | null,
): FactsSubject {
  return { accountId: order?.ownerId ?? actor.id, order };
}
