import "server-only";
import { formatSubjectNumber } from "@/lib/domain/filing/numbers";
import { findNextRecordState } from "@/lib/domain/filing/record-states";
import { isPersonDocumentType, isSponsorDocumentType } from "@/lib/domain/identity/document-type";
import { organisationCodeOf } from "@/lib/domain/identity/unified-code";
import { toAsciiDomain } from "@/lib/domain/network/domain-name";
import { gramsOf } from "@/lib/domain/text/grams";
import { type Answers, textAt } from "@/lib/wizard/answers";
import { newId } from "../clock";
import type { Db } from "../db/client";
import type { FilingSubject } from "../db/generated/client";
import { certificateHash } from "../filing/identifiers";
import type { StoredOrder } from "../filing/order-repository";
import { findHeldServiceCodes, spendServiceCodes } from "../filing/service-codes";
import { recordAtStandInRegistry } from "../gateways/miit-registry/record-filing";
import { OUR_PROVIDER } from "../gateways/miit-registry/stand-in";
import { saveDocumentTerms } from "../records/record-terms";
import { blindIndex, sealText } from "../sealed/seal";
import {
  findLiveSubject,
  issuingYear,
  type NumberPlan,
  type PlannedService,
  planServices,
  provinceAbbr,
} from "./number-plan";

/** The order, what was approved, and when. */
export interface Approval {
  readonly order: StoredOrder;
  readonly answers: Answers;
  readonly at: Date;
}

/** Takes the lock under which one approval at a time issues numbers of a province and year. */
async function lockCounter(tx: Db, provinceCode: string, year: number): Promise<void> {
  await tx.$executeRaw`
    insert into number_counter (province_code, year, value) values (${provinceCode}, ${year}, 0)
    on conflict do nothing`;
  await tx.$queryRaw`
    select 1 from number_counter where province_code = ${provinceCode} and year = ${year} for update`;
}

async function nextSubjectNumber(tx: Db, provinceCode: string, at: Date): Promise<string> {
  const year = issuingYear(at);
  const { value } = await tx.numberCounter.update({
    where: { provinceCode_year: { provinceCode, year } },
    data: { value: { increment: 1 } },
  });
  return formatSubjectNumber(await provinceAbbr(tx, provinceCode, at), year, value);
}

function orgCodeHashOf(certNo: string): string | null {
  const code = organisationCodeOf(certNo);
  return code ? blindIndex("organisation-code", code) : null;
}

async function addSubject(tx: Db, { order, answers, at }: Approval): Promise<FilingSubject> {
  const provinceCode = order.provinceCode ?? "";
  const text = (name: string) => textAt(answers, `sponsor.${name}`);
  const [certType, certNo] = [text("certType"), text("certNo")];
  return tx.filingSubject.create({
    data: {
      id: newId(),
      ownerId: order.ownerId,
      provinceCode,
      subjectNumber: await nextSubjectNumber(tx, provinceCode, at),
      sponsorKind: text("sponsorKind"),
      sponsorName: text("sponsorName"),
      certType,
      certNoCipher: sealText(certNo),
      certNoHash: certificateHash(certType, certNo),
      orgCodeHash: orgCodeHashOf(certNo),
      orderId: order.id,
      approvedAt: at,
    },
  });
}

/** What the register finds a subject by: number, sponsor and services, those of earlier orders included. */
function searchGrams(subject: FilingSubject, { services }: NumberPlan): string[] {
  const named = services.map(({ name, domain }) => `${name} ${domain}`);
  const grams = gramsOf([subject.subjectNumber, subject.sponsorName, ...named].join(" "));
  return [...new Set([...subject.searchGrams, ...grams])];
}

async function addService(
  tx: Db,
  subject: FilingSubject,
  { key, type, name, domain, serial, number, code }: PlannedService & { readonly code: string | null },
  { order, answers, at }: Approval,
): Promise<void> {
  const ipRanges = textAt(answers, `services.${key}.access.ipRanges`).split("\n").filter(Boolean);
  await tx.filingService.create({
    data: {
      id: newId(),
      subjectId: subject.id,
      serial,
      serviceNumber: number,
      serviceType: type,
      name,
      domainAscii: domain ? toAsciiDomain(domain) : null,
      domainUnicode: domain || null,
      orderId: order.id,
      serviceKey: key,
      approvedAt: at,
      domainAskAt: domain ? at : null,
      access: {
        create: { id: newId(), provider: OUR_PROVIDER, serviceCode: code, ipRanges, startedAt: at },
      },
    },
  });
}

async function tellRegistry(tx: Db, subject: FilingSubject, plan: NumberPlan, answers: Answers) {
  const certNo = textAt(answers, "sponsor.certNo");
  const { certType } = subject;
  if (!(isSponsorDocumentType(certType) || isPersonDocumentType(certType))) return;
  await recordAtStandInRegistry(tx, {
    sponsor: { certType, certNo },
    orgCodeHash: subject.orgCodeHash,
    sponsorName: subject.sponsorName,
    subjectNumber: subject.subjectNumber,
    services: plan.services.map(({ type, domain, name, number }) => ({
      key: type === "APP" ? { type, name } : { type: "WEBSITE", domain },
      serviceNumber: number,
    })),
  });
}

/**
 * Issues the numbers of an approved order and writes the records: a new subject with the next number of province and
 * year, or the next serials of the sponsor's live one; a service and our access for each website and App; until
 * when the documents are valid; the service codes are used up. Within the approval's transaction: rolled back, nothing was issued and there is no gap.
 */
export async function issueNumbers(tx: Db, approval: Approval): Promise<NumberPlan> {
  const { order, answers, at } = approval;
  await lockCounter(tx, order.provinceCode ?? "", issuingYear(at));
  const subject = (await findLiveSubject(tx, order, answers)) ?? (await addSubject(tx, approval));
  const plan = planServices(answers, subject.subjectNumber, subject.lastSerial);
  const codes = await findHeldServiceCodes(tx, order.id);
  for (const service of plan.services) {
    await addService(tx, subject, { ...service, code: codes[service.key] ?? null }, approval);
  }
  await saveDocumentTerms(tx, { subjectId: subject.id, orderId: order.id, answers });
  await spendServiceCodes(tx, order.id);
  const state = findNextRecordState("subject", subject.state, "service-added");
  await tx.filingSubject.update({
    where: { id: subject.id },
    data: {
      lastSerial: subject.lastSerial + plan.services.length,
      searchGrams: searchGrams(subject, plan),
      ...(state ? { state: "ACTIVE" } : {}),
    },
  });
  await tellRegistry(tx, subject, plan, answers);
  return plan;
}
