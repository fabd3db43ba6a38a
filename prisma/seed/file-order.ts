import type { PrismaClient } from "@/lib/server/db/generated/client";
import { queueFiling } from "@/lib/server/filing/change-queue";
import { checkType, subjectOf } from "@/lib/server/filing/check-type";
import { createOrder } from "@/lib/server/filing/create-order";
import { openAccountDraft, requireDraft } from "@/lib/server/filing/draft-repository";
import { identifierHash } from "@/lib/server/filing/identifiers";
import { findOrder } from "@/lib/server/filing/order-repository";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import { submitOrder } from "@/lib/server/filing/submit-order";
import type { Answers } from "@/lib/wizard/answers";
import { CONFIRM_EXAMPLE } from "@/lib/wizard/steps/confirm.cases";
import type { DemoApplicant } from "./applicant";
import { answersOf } from "./builders/sponsor";
import { doAt, minutesAfter } from "./demo-clock";
import { requireDone } from "./require-done";
import { uploadMaterials } from "./upload-materials";

/** Types answers into a new filing and asks its type; returns what that was asked for. */
async function beginFiling(
  db: PrismaClient,
  { actor }: DemoApplicant,
  answers: Answers,
  at: Date,
): Promise<string> {
  await openAccountDraft(db, actor.id, at);
  const saved = await saveAnswers(db, { actor, orderNo: null, patch: answers, base: 0, at });
  const { draft } = requireDone("type the answers", saved);
  const { decision } = await checkType(db, draft, { subject: subjectOf(actor, null), at });
  if (!decision?.type) throw new Error(`the demo's type is ${decision?.code}`);
  return decision.askedFor;
}

/** Types answers into a new filing and opens the order; returns its number. */
export function openOrder(
  db: PrismaClient,
  applicant: DemoApplicant,
  answers: Answers,
  at: Date,
): Promise<string> {
  return doAt(at, async () => {
    const askedFor = await beginFiling(db, applicant, answers, at);
    return requireDone("open an order", await createOrder(db, applicant.actor, askedFor, at));
  });
}

/** Another website of the same sponsor passes the basic check and waits in the queue for the order that is open. */
export function queueAnother(db: PrismaClient, applicant: DemoApplicant, at: Date): Promise<void> {
  const check = Object.entries(allAnswers(applicant)).filter(([path]) =>
    /^sponsor\.(?:regionCode|sponsorKind|certType|certNo|sponsorName)$/.test(path),
  );
  const website = {
    "services.s1.serviceType": "WEBSITE",
    "services.s1.domain": `online-${applicant.sponsor.domain}`,
  };
  return doAt(at, async () => {
    await beginFiling(db, applicant, { ...Object.fromEntries(check), ...website }, at);
    requireDone("queue a filing", await queueFiling(db, { actor: applicant.actor, at }));
  });
}

/** Everything a sponsor's order says. */
export const allAnswers = ({ sponsor, instance }: DemoApplicant): Answers => answersOf(sponsor, instance);

// The persons' mobiles count as proved: codes to 60 phones would fill the demo's telephone before it is used.
async function proveMobiles(db: PrismaClient, orderId: string, at: Date): Promise<void> {
  const { answers } = await requireDraft(db, { orderId });
  const owners = Object.keys(answers).flatMap((path) =>
    /rincipal\.mobile$/.test(path) ? path.slice(0, -".mobile".length) : [],
  );
  await db.mobileVerification.createMany({
    data: owners.flatMap((owner) => {
      const mobileHash = identifierHash(answers, `${owner}.mobile`);
      return mobileHash ? [{ orderId, owner, mobileHash, verifiedAt: at }] : [];
    }),
    skipDuplicates: true,
  });
}

/** Ticks the agreements and submits. */
function submitAt(db: PrismaClient, { actor }: DemoApplicant, orderNo: string, at: Date): Promise<void> {
  return doAt(at, async () => {
    const order = await findOrder(db, orderNo);
    if (!order) throw new Error(`order ${orderNo} is gone`);
    const { version } = await requireDraft(db, { orderId: order.id });
    await saveAnswers(db, { actor, orderNo, patch: CONFIRM_EXAMPLE, base: version, at });
    requireDone("submit an order", await submitOrder(db, { orderNo, actor, at }));
  });
}

/** Opens an order half an hour before and completes it, but for the agreements, until an instant; returns its number. */
export async function completeOrder(db: PrismaClient, applicant: DemoApplicant, at: Date): Promise<string> {
  const orderNo = await openOrder(db, applicant, allAnswers(applicant), minutesAfter(at, -30));
  await doAt(minutesAfter(at, -10), async (uploadedAt) => {
    const order = await findOrder(db, orderNo);
    if (!order) throw new Error(`order ${orderNo} is gone`);
    await proveMobiles(db, order.id, uploadedAt);
    await uploadMaterials(db, applicant.actor, orderNo, applicant.sponsor.number);
  });
  return orderNo;
}

/** Completes an order and submits it at an instant; returns its number. */
export async function fileOrder(db: PrismaClient, applicant: DemoApplicant, at: Date): Promise<string> {
  const orderNo = await completeOrder(db, applicant, at);
  await submitAt(db, applicant, orderNo, at);
  return orderNo;
}
