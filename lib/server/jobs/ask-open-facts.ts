import "server-only";
import { answeredSince, type Evidence, mergeEvidence, silentEvidence } from "@/lib/domain/filing/evidence";
import { isEditable } from "@/lib/domain/filing/states";
import { EVIDENCE_QUESTIONS } from "@/lib/domain/filing/tables/evidence-words";
import { stepHref } from "@/lib/wizard/step-paths";
import { SYSTEM_ACTOR } from "../auth/actor";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { checkStateAfter } from "../filing/check-state";
import { findType } from "../filing/check-type";
import { collectFacts } from "../filing/collect-facts";
import {
  type Draft,
  requireDraft,
  requireDraftForUpdate,
  saveEvidence,
  saveTypeDecision,
} from "../filing/draft-repository";
import { type DueWatch, takeDueWatch } from "../filing/fact-watch";
import { noticeBase } from "../filing/order-notices";
import { orderPath } from "../filing/order-paths";
import { addEvent, findOrder, findOrderForUpdate, type StoredOrder } from "../filing/order-repository";
import type { StoredTypeDecision } from "../filing/type-decision";
import { registriesOf } from "../gateways/registries";
import { log } from "../log";
import { notify } from "../messages/notify";
import { noteDecision } from "../records/record-watch";

const AT_ONCE = 5;

/** Where answers still help: the applicant may change something, or the initial review has not decided yet. */
function isOfUse({ status }: StoredOrder): boolean {
  return isEditable(status) || status === "SUBMITTED" || status === "INITIAL_REVIEW";
}

/** The page on which the first answer matters. */
function placeOf(order: StoredOrder, [first]: readonly Evidence[]): string {
  const serviceKey = /^services\.([^.]+)\.allDomains$/.exec(first?.path ?? "")?.[1];
  if (!isEditable(order.status)) return orderPath(order.orderNo);
  return stepHref(
    order.orderNo,
    serviceKey ? { id: "service-address", serviceKey } : { id: "check", serviceKey: "" },
  );
}

async function tellAnswered(
  tx: Db,
  order: StoredOrder,
  news: readonly Evidence[],
  { tries, isTypeNew, at }: { readonly tries: number; readonly isTypeNew: boolean; readonly at: Date },
): Promise<void> {
  const questions = [...new Set(news.map(({ question }) => question))].map((key) => EVIDENCE_QUESTIONS[key]);
  await notify(tx, {
    accountId: order.ownerId,
    code: "N24",
    params: {
      ...noticeBase(order),
      facts: {
        zh: questions.map(({ zh }) => zh).join("、"),
        en: questions.map(({ en }) => en.charAt(0).toLowerCase() + en.slice(1)).join("; "),
      },
      more: isTypeNew,
    },
    link: placeOf(order, news),
    key: `N24:${order.orderNo}:${tries}:${at.getTime()}`,
    orderId: order.id,
  });
  const payload = { questions: news.map(({ path, question }) => `${path} ${question}`) };
  await addEvent(tx, order.id, SYSTEM_ACTOR, { type: "facts-answered", at, payload });
}

/** Asks everything about an order again; outside a transaction, for others answer. */
async function askAgain(db: PrismaClient, order: StoredOrder, at: Date) {
  const draft = await requireDraft(db, { orderId: order.id });
  const subject = { accountId: order.ownerId, order };
  const facts = await collectFacts(db, registriesOf(db), draft, subject);
  return { draft, found: await findType(db, draft, { accountId: order.ownerId, facts, at }) };
}

/** What an order that is with the provider was made with stays as it was; only what is known of it grows. */
async function saveAnswers(tx: Db, order: StoredOrder, draft: Draft, found: StoredTypeDecision, at: Date) {
  await noteDecision(tx, { accountId: order.ownerId, answers: draft.answers, evidence: found.evidence, at });
  const evidence = mergeEvidence(draft.typeDecision?.evidence ?? [], found.evidence);
  if (isEditable(order.status)) {
    await saveTypeDecision(tx, draft.id, { ...found, evidence }, checkStateAfter(draft, found.type, at));
  } else await saveEvidence(tx, draft.id, evidence);
  if (silentEvidence(evidence).length === 0) await tx.factWatch.deleteMany({ where: { orderId: order.id } });
}

async function askOne(db: PrismaClient, { orderNo, tries }: DueWatch, at: Date): Promise<void> {
  const seen = await findOrder(db, orderNo);
  if (!seen) return;
  if (!isOfUse(seen)) {
    await db.factWatch.deleteMany({ where: { orderId: seen.id } });
    return;
  }
  const { draft, found } = await askAgain(db, seen, at);
  if (!found) return;
  await db.$transaction(async (tx) => {
    const order = await findOrderForUpdate(tx, orderNo);
    const now = await requireDraftForUpdate(tx, { orderId: seen.id });
    // Other answers meanwhile are another question, which their own page asks.
    if (!order || now.version !== draft.version || !isOfUse(order)) return;
    const before = now.typeDecision;
    const news = answeredSince(before?.evidence ?? [], found.evidence);
    await saveAnswers(tx, order, now, found, at);
    const isTypeNew = isEditable(order.status) && before?.type === null && found.type !== null;
    if (news.length > 0) await tellAnswered(tx, order, news, { tries, isTypeNew, at });
  });
}

/**
 * Asks again what nobody answered for orders in the making and in review, after pauses that grow from minutes to hours,
 * and tells the applicant what is known now. A few at a time, together: whoever is slow keeps the other jobs waiting.
 * Returns how many orders were asked about.
 */
export async function askOpenFacts(db: PrismaClient, at: Date): Promise<number> {
  const due: DueWatch[] = [];
  while (due.length < AT_ONCE) {
    const next = await db.$transaction((tx) => takeDueWatch(tx, at));
    if (!next) break;
    due.push(next);
  }
  await Promise.all(
    due.map((one) =>
      askOne(db, one, at).catch((error: unknown) => {
        log.warn({ err: error, order: one.orderNo }, "open facts not asked about");
      }),
    ),
  );
  return due.length;
}
