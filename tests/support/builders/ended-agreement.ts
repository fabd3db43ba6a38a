import type { PrismaClient } from "@/lib/server/db/generated/client";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import { aFiler, openFiling } from "./filing";
import { requireSavedOrder } from "./saved-order";

/** An order that was to be submitted by itself until its applicant changed it; whose it is, and where its notice leads. */
export async function anEndedAgreement(db: PrismaClient, at: Date) {
  const filer = await aFiler(db, at);
  const orderNo = await openFiling(db, filer, at);
  const { id: orderId } = await requireSavedOrder(db, orderNo);
  await db.filingOrder.update({ where: { id: orderId }, data: { submitAt: at, submitDigest: "digest" } });
  const { version: base } = await requireDraft(db, { orderId });
  const patch = { "sponsor.subjectRemark": "通信地址已为最详细" };
  await saveAnswers(db, { actor: filer.actor, orderNo, patch, base, at });
  return { accountId: filer.actor.id, link: `/filings/${orderNo}/confirm` };
}
