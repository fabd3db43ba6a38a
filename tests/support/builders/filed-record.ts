import { newId } from "@/lib/server/clock";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { certificateHash } from "@/lib/server/filing/identifiers";
import { sealText } from "@/lib/server/sealed/seal";
import { AT } from "../filing-bench";
import { aFiler, type Filer, onRecordAtMiit } from "./filing";

let records = 0;

export interface FiledRecord extends Filer {
  readonly recordId: string;
  readonly number: string;
}

/** Somebody with a filing on record here and at the ministry, to be compared a day later. */
export async function aFiledRecord(db: PrismaClient): Promise<FiledRecord> {
  const filer = await aFiler(db, AT);
  const { name, certNo, domain } = filer.sponsor;
  records += 1;
  const number = `粤ICP备${2026000000 + records}号`;
  const site = { number: `${number}-1`, state: "FILED", isTheirs: true, isOurs: true } as const;
  await onRecordAtMiit(db, filer.sponsor, { subject: "FILED", subjectNumber: number, service: site });
  const recordId = newId();
  await db.filingSubject.create({
    data: {
      ...{ id: recordId, ownerId: filer.actor.id, provinceCode: "44", subjectNumber: number },
      ...{ sponsorKind: "ENTERPRISE", sponsorName: name, certType: "BUSINESS_LICENCE" },
      ...{ certNoCipher: sealText(certNo), certNoHash: certificateHash("BUSINESS_LICENCE", certNo) },
      ...{ approvedAt: AT, lastSerial: 1 },
      watch: { create: { askAt: new Date(AT.getTime() + 86_400_000) } },
      services: {
        create: {
          ...{ id: newId(), serial: 1, serviceNumber: site.number, serviceType: "WEBSITE" },
          ...{ name: "老站点软件", domainAscii: domain, domainUnicode: domain, approvedAt: AT },
        },
      },
    },
  });
  return { ...filer, recordId, number };
}
