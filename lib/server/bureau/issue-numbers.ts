import "server-only";
import { formatSubjectNumber } from "@/lib/domain/filing/numbers";
import { findNextRecordState } from "@/lib/domain/filing/record-states";
import { isPersonDocumentType, isSponsorDocumentType } from "@/lib/domain/identity/document-type";
import { organisationCodeOf } from "@/lib/domain/identity/unified-code";
import { toAsciiDomain } from "@/lib/domain/network/domain-name";
import { gramsOf } from "@/lib/domain/text/grams";
import { type Answers, textAt } from "@/lib/wizard/answers";
import { SYSTEM_ACTOR } from "../auth/actor";
import { newId } from "../clock";
import type { Db } from "../db/client";
import type { FilingSubject } from "../db/generated/client";
import { env } from "../env";
import { certificateHash } from "../filing/identifiers";
import type { StoredOrder } from "../filing/order-repository";
import { findHeldServiceCodes, spendServiceCodes } from "../filing/service-codes";
import type { Submission } from "../filing/submission-repository";
import { recordAtStandInRegistry } from "../gateways/miit-registry/record-filing";
import { OUR_PROVIDER } from "../gateways/miit-registry/stand-in";
import { saveDocumentTerms } from "../records/record-terms";
import { watchRecord } from "../records/record-watch";
import { revokeRecord } from "../records/revoke-record";
import { blindIndex, sealText } from "../sealed/seal";
import {
  findNumberBase,
  issuingYear,
  type NumberPlan,
  type PlannedService,
  planIn,
  provinceAbbr,
} from "./number-plan";

/** The order, what was approved, and when. */
export interface Approval {
  readonly order: StoredOrder;
  readonly submission: Submission;
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

async function addSubject(
  tx: Db,
  { order, submission: { answers }, at }: Approval,
  subjectNumber: string,
): Promise<FilingSubject> {
  const text = (name: string) => textAt(answers, `sponsor.${name}`);
  const [certType, certNo] = [text("certType"), text("certNo")];
  return tx.filingSubject.create({
    data: {
      id: newId(),
      ownerId: order.ownerId,
      provinceCode: order.provinceCode ?? "",
      subjectNumber,
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

/** The row of a website or App; one that had access here before is taken up again. */
async function openService(
  tx: Db,
  subject: FilingSubject,
  { key, type, name, domain, serial, number }: PlannedService,
  { order, at }: Approval,
): Promise<string> {
  const known = await tx.filingService.findUnique({ where: { serviceNumber: number } });
  if (known) {
    const state = findNextRecordState("service", known.state, "access-added");
    if (state) await tx.filingService.update({ where: { id: known.id }, data: { state: "ACTIVE" } });
    return known.id;
  }
  const id = newId();
  await tx.filingService.create({
    data: {
      id,
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
    },
  });
  return id;
}

async function addAccess(
  tx: Db,
  serviceId: string,
  { key, code }: { readonly key: string; readonly code: string | null },
  { order, submission: { answers }, at }: Approval,
): Promise<void> {
  const ipRanges = textAt(answers, `services.${key}.access.ipRanges`).split("\n").filter(Boolean);
  await tx.accessRecord.create({
    data: {
      id: newId(),
      serviceId,
      provider: OUR_PROVIDER,
      serviceCode: code,
      ipRanges,
      startedAt: at,
      orderId: order.id,
      serviceKey: key,
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
      name,
      serviceNumber: number,
    })),
  });
}

/** The filing the services stand in, made or brought into the account when it is not there, and the last serial in it. */
async function openSubject(
  tx: Db,
  approval: Approval,
): Promise<{ readonly subject: FilingSubject; readonly lastSerial: number }> {
  const { order, at } = approval;
  const base = await findNumberBase(tx, approval);
  if (!base) throw new Error("an order was approved without a filing to number it in");
  if (base.kind === "OWN") return base;
  const isNew = base.kind === "NEW";
  // A filing of ours that the ministry had cancelled already (row 9 of the type table) ends here too.
  if (isNew && base.revoked) {
    const payload = { orderNo: order.orderNo, by: "approval" };
    await revokeRecord(tx, base.revoked, { actor: SYSTEM_ACTOR, at, payload });
  }
  const number = isNew ? await nextSubjectNumber(tx, order.provinceCode ?? "", at) : base.subjectNumber;
  const subject = await addSubject(tx, approval, number);
  await watchRecord(tx, subject.id, at);
  return { subject, lastSerial: isNew ? 0 : base.lastSerial };
}

/**
 * Issues the numbers of an approved order and writes the records: a new subject with the next number of province and
 * year, the sponsor's live one, or the one it has elsewhere; a service with the next serial, or with the number on record,
 * and our access for each website and App; until when the documents are valid; the service codes are used up. Within the approval's
 * transaction, after `previewNumbers` found that there are numbers: rolled back, nothing was issued and there is no gap.
 */
export async function issueNumbers(tx: Db, approval: Approval): Promise<NumberPlan> {
  const { order, submission, at } = approval;
  const { answers } = submission;
  await lockCounter(tx, order.provinceCode ?? "", issuingYear(at));
  const base = await openSubject(tx, approval);
  const plan = planIn(approval, base.subject.subjectNumber, base.lastSerial);
  if (!plan) throw new Error("an order was approved whose services have no number on record");
  const { subject, lastSerial } = base;
  const codes = await findHeldServiceCodes(tx, order.id);
  for (const service of plan.services) {
    const serviceId = await openService(tx, subject, service, approval);
    await addAccess(tx, serviceId, { key: service.key, code: codes[service.key] ?? null }, approval);
  }
  await saveDocumentTerms(tx, { subjectId: subject.id, orderId: order.id, answers });
  await spendServiceCodes(tx, order.id);
  const state = findNextRecordState("subject", subject.state, "service-added");
  await tx.filingSubject.update({
    where: { id: subject.id },
    data: {
      lastSerial: Math.max(lastSerial, ...plan.services.map(({ serial }) => serial)),
      searchGrams: searchGrams(subject, plan),
      ...(state ? { state: "ACTIVE" } : {}),
    },
  });
  // A registry outside learns it from the bureau.
  if (!env.miitRegistry) await tellRegistry(tx, subject, plan, answers);
  return plan;
}
