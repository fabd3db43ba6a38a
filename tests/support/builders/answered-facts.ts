import type { PrismaClient } from "@/lib/server/db/generated/client";
import { askOpenFacts } from "@/lib/server/jobs/ask-open-facts";
import { aFiler, onRecordAtMiit, openFiling } from "./filing";

/** An order the ministry's registry was silent about until an hour later; whose it is, and where its notice leads. */
export async function anAnsweredOrder(db: PrismaClient, at: Date) {
  const filer = await aFiler(db, at);
  await onRecordAtMiit(db, filer.sponsor, { subject: "UNKNOWN" });
  const orderNo = await openFiling(db, filer, at);
  await db.registrySubject.deleteMany({ where: { sponsorName: filer.sponsor.name } });
  await askOpenFacts(db, new Date(at.getTime() + 3_600_000));
  return { accountId: filer.actor.id, link: `/filings/${orderNo}/check` };
}
