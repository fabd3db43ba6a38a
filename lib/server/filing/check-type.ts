import "server-only";
import type { OrderFacts } from "@/lib/wizard/facts";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { type Registries, registriesOf } from "../gateways/registries";
import { noteDecision } from "../records/record-watch";
import { requireRules } from "../rules/rule-tables";
import { checkStateAfter } from "./check-state";
import { collectFacts, type FactsSubject } from "./collect-facts";
import { determineOrderType, typeQuestion } from "./determine-order-type";
import { type Draft, saveTypeDecision } from "./draft-repository";
import { factEvidence } from "./fact-evidence";
import { watchFacts } from "./fact-watch";
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

/** The decision with everything that was asked for it, and by whom it was answered. */
function withEvidence(
  decision: StoredTypeDecision,
  { answers, typeDecision }: Draft,
  facts: OrderFacts,
  asked: Registries["asked"],
): StoredTypeDecision {
  const { at } = decision;
  // Sites are visited for the type that was known before.
  const isAccess = typeDecision?.type === "ACCESS";
  const ofMinistry = decision.evidence.map((one) => ({ ...one, via: asked.MIIT_REGISTRY }));
  return { ...decision, evidence: [...ofMinistry, ...factEvidence({ answers, facts, isAccess, asked, at })] };
}

/** Who an order is for, the facts that were collected just now, and when. */
interface TypeRequest {
  readonly accountId: string;
  readonly facts: OrderFacts;
  readonly at: Date;
}

/**
 * Determines the type of a draft from facts that were collected just now, and stores nothing; null while the basic check
 * is not complete enough to ask. Asks the registry, so it is never called inside a transaction.
 */
export async function findType(
  db: Db,
  draft: Draft,
  { accountId, facts, at }: TypeRequest,
): Promise<StoredTypeDecision | null> {
  const tables = await requireRules(db, at, draft.rulesAt);
  const { miit, asked } = registriesOf(db);
  const found = await determineOrderType(db, miit, { answers: draft.answers, accountId, tables, facts }, at);
  return found && withEvidence(found, draft, facts, asked);
}

/** As `findType`, and stores the answer; what nobody answered is asked again later. */
export async function determineAndSaveType(
  db: Db,
  draft: Draft,
  request: TypeRequest,
): Promise<StoredTypeDecision | null> {
  const { at } = request;
  const decision = await findType(db, draft, request);
  if (!decision) return null;
  await saveTypeDecision(db, draft.id, decision, checkStateAfter(draft, decision.type, at));
  await noteDecision(db, {
    accountId: request.accountId,
    answers: draft.answers,
    evidence: decision.evidence,
    at,
  });
  if (draft.orderId) {
    const before = draft.typeDecision?.evidence ?? [];
    await watchFacts(db, draft.orderId, { before, now: decision.evidence, at });
  }
  return decision;
}

/** The type of a draft, null as in `determineAndSaveType`, and the facts it was found with. */
export interface CheckedType {
  readonly decision: StoredTypeDecision | null;
  readonly facts: OrderFacts;
}

/** Asks again what type a draft has and stores the answer; `known` are facts of it that were collected just now. */
export async function checkType(
  db: Db,
  draft: Draft,
  { subject, at, known = null }: { subject: FactsSubject; at: Date; known?: OrderFacts | null },
): Promise<CheckedType> {
  const facts = known ?? (await collectFacts(db, registriesOf(db), draft, subject));
  const { accountId } = subject;
  return { decision: await determineAndSaveType(db, draft, { accountId, facts, at }), facts };
}

/** Who asks, for the facts of an order or of an account that is about to file. */
export function subjectOf(
  actor: Pick<Actor, "id">,
  order: { id: string; orderNo: string; ownerId: string } | null,
): FactsSubject {
  return { accountId: order?.ownerId ?? actor.id, order };
}
