import "server-only";
import { type CheckAnswers, staleAfter } from "@/lib/domain/filing/stale-after";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import type { Actor } from "../auth/actor";
import type { PrismaClient } from "../db/generated/client";
import { changeOrder } from "./change-order";
import { requireDraftForUpdate } from "./draft-repository";
import { saveIdentifiers } from "./identifiers";
import type { StoredOrder } from "./order-repository";
import { findSubmission } from "./submission-repository";
import { takeFromRecord } from "./take-from-record";
import type { StoredTypeDecision } from "./type-decision";

/** The answers of the basic check in the form the rules on stale answers read. */
export function checkAnswersOf(answers: Answers, type: CheckAnswers["type"]): CheckAnswers {
  const text = (path: string) => textAt(answers, path);
  return {
    regionCode: text("sponsor.regionCode"),
    sponsorKind: text("sponsor.sponsorKind"),
    certType: text("sponsor.certType"),
    certNo: text("sponsor.certNo"),
    services: Object.fromEntries(
      serviceKeys(answers).map((key) => [
        key,
        {
          serviceType: text(`services.${key}.serviceType`),
          domain: text(`services.${key}.domain`),
          appName: text(`services.${key}.appName`),
        },
      ]),
    ),
    type,
    materials: [],
  };
}

/**
 * Takes a new type into the order (transition 2), when the basic check gave another one than it had, and fills in what
 * the new type's record says. What was typed stays.
 */
export async function updateOrderType(
  db: PrismaClient,
  order: StoredOrder,
  decision: StoredTypeDecision | null,
  { actor, at }: { readonly actor: Actor; readonly at: Date },
): Promise<void> {
  if (!decision || decision.type === order.type) return;
  const typeResult = decision.type ? { type: decision.type } : decision.code ? { code: decision.code } : null;
  if (!typeResult) return;
  await changeOrder(db, {
    orderNo: order.orderNo,
    event: "change-basic-check",
    actor,
    at,
    facts: () => ({ versionCurrent: true, answerMarked: true, typeResult }),
    apply: async ({ tx }) => {
      const stored = await requireDraftForUpdate(tx, { orderId: order.id });
      const { draft, taken } = await takeFromRecord(tx, stored, order.ownerId, at);
      await saveIdentifiers(tx, order.id, draft.answers, taken);
      return { payload: { type: decision.type, row: decision.row } };
    },
  });
}

/** What lost its meaning since the newest submission, because answers of the basic check changed. */
export async function findStaleItems(
  db: PrismaClient,
  order: StoredOrder,
  answers: Answers,
): Promise<readonly string[]> {
  const last = await findSubmission(db, order.id, order.submissionNumber);
  if (!last) return [];
  const type = last.typeDecision?.type ?? null;
  return staleAfter(checkAnswersOf(last.answers, type), checkAnswersOf(answers, order.type)).stale.map(
    ({ item }) => item,
  );
}
