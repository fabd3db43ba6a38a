import "server-only";
import { requireRule } from "@/lib/domain/bureau/bureau-rule";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import {
  formatServiceNumber,
  formatSubjectNumber,
  type NumberedService,
  nextServiceSerial,
  parseFilingNumber,
} from "@/lib/domain/filing/numbers";
import { LIVE_STATES } from "@/lib/domain/filing/record-states";
import { EFFECTS_BY_TYPE, type RecordEffect } from "@/lib/domain/filing/tables/record-effects";
import type { FilingType } from "@/lib/domain/filing/types";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import type { Db } from "../db/client";
import type { FilingSubject } from "../db/generated/client";
import { certificateHash } from "../filing/identifiers";
import type { StoredOrder } from "../filing/order-repository";
import type { Submission } from "../filing/submission-repository";
import { requireRules } from "../rules/rule-tables";

/** A website or App with the number it gets, or has. */
export interface PlannedService {
  readonly key: string;
  readonly type: NumberedService;
  readonly name: string;
  /** As typed; empty for Apps. */
  readonly domain: string;
  readonly serial: number;
  readonly number: string;
}

export interface NumberPlan {
  readonly subjectNumber: string;
  readonly services: readonly PlannedService[];
}

/** What numbers are planned for: the order and what was handed in. */
export interface Numbered {
  readonly order: Pick<StoredOrder, "ownerId" | "provinceCode" | "type">;
  readonly submission: Pick<Submission, "answers" | "typeDecision">;
}

/** The filing the numbers stand in: the account's own, one on record elsewhere, or one that is to be made. */
export type NumberBase =
  | { readonly kind: "OWN"; readonly subject: FilingSubject; readonly lastSerial: number }
  | { readonly kind: "ELSEWHERE"; readonly subjectNumber: string; readonly lastSerial: number }
  | { readonly kind: "NEW"; readonly revoked: FilingSubject | null };

/** Whether an approval of a type does this to the records. */
function hasEffect(type: FilingType, effect: RecordEffect): boolean {
  const effects: readonly RecordEffect[] = EFFECTS_BY_TYPE[type];
  return effects.includes(effect);
}

function serviceType(answers: Answers, key: string): NumberedService {
  return textAt(answers, `services.${key}.serviceType`) === "APP" ? "APP" : "WEBSITE";
}

function describeService(answers: Answers, key: string): Omit<PlannedService, "serial" | "number"> {
  const type = serviceType(answers, key);
  const text = (name: string) => textAt(answers, `services.${key}.${name}`);
  return type === "APP"
    ? { key, type, name: text("appName"), domain: "" }
    : { key, type, name: text("serviceName"), domain: text("domain") };
}

/** Gives the services of an order, in the order of their keys, the next serials of a subject. */
function planServices(answers: Answers, subjectNumber: string, lastSerial: number): NumberPlan {
  const given = [lastSerial];
  const services = serviceKeys(answers).map((key) => {
    const serial = nextServiceSerial(given);
    given.push(serial);
    const service = describeService(answers, key);
    return { ...service, serial, number: formatServiceNumber(subjectNumber, serial, service.type) };
  });
  return { subjectNumber, services };
}

/** The services of an access filing keep the numbers they have on record; null when the record shows none of one. */
function keepNumbers({ answers, typeDecision }: Numbered["submission"]): NumberPlan | null {
  const services = serviceKeys(answers).map((key) => {
    const verdict = typeDecision?.verdicts.find(({ serviceKey }) => serviceKey === key);
    const parsed = parseFilingNumber(verdict?.record?.serviceNumber ?? "");
    if (!parsed.ok || parsed.value.kind !== "SERVICE") return null;
    const number = verdict?.record?.serviceNumber ?? "";
    return {
      ...describeService(answers, key),
      serial: parsed.value.serial,
      number,
      of: parsed.value.subject,
    };
  });
  const known = services.flatMap((service) => service ?? []);
  const [first] = known;
  if (!first || known.length < services.length || known.some(({ of }) => of !== first.of)) return null;
  return { subjectNumber: first.of, services: known.map(({ of: _, ...service }) => service) };
}

/** The live record of the order's sponsor in the owner's account; null when there is none in this province. */
async function findLiveSubject(
  db: Db,
  { ownerId, provinceCode }: Pick<StoredOrder, "ownerId" | "provinceCode">,
  answers: Answers,
): Promise<FilingSubject | null> {
  const certType = textAt(answers, "sponsor.certType");
  const certNoHash = certificateHash(certType, textAt(answers, "sponsor.certNo"));
  return db.filingSubject.findFirst({
    where: {
      ownerId,
      certType,
      certNoHash,
      provinceCode: provinceCode ?? "",
      state: { in: [...LIVE_STATES.subject] },
    },
    orderBy: { approvedAt: "asc" },
  });
}

/** In which filing the order's services are numbered; null when its type wants one that nobody has on record. */
export async function findNumberBase(db: Db, { order, submission }: Numbered): Promise<NumberBase | null> {
  const { type } = order;
  if (type === null || !hasEffect(type, "ADD_ACCESS")) return null;
  const { record, marksRevoked } = submission.typeDecision ?? { record: null, marksRevoked: false };
  const subject = await findLiveSubject(db, order, submission.answers);
  if (subject && !marksRevoked) {
    // Through another provider the sponsor may have got numbers that we have not seen.
    const seen = record?.subjectNumber === subject.subjectNumber ? record.lastSerial : 0;
    return { kind: "OWN", subject, lastSerial: Math.max(subject.lastSerial, seen) };
  }
  if (hasEffect(type, "CREATE_SUBJECT")) return { kind: "NEW", revoked: subject };
  if (!hasEffect(type, "IMPORT_RECORD") || !record) return null;
  const { subjectNumber, lastSerial } = record;
  // A filing that somebody has here, or that ended here, is not brought into another account.
  const isKnown = (await db.filingSubject.findUnique({ where: { subjectNumber } })) !== null;
  return isKnown ? null : { kind: "ELSEWHERE", subjectNumber, lastSerial };
}

/** The numbers of an order's services in a subject: the next ones, or those they have; null when the record shows none. */
export function planIn(
  { order, submission }: Numbered,
  subjectNumber: string,
  lastSerial: number,
): NumberPlan | null {
  if (order.type === null || hasEffect(order.type, "CREATE_SERVICES"))
    return planServices(submission.answers, subjectNumber, lastSerial);
  const kept = keepNumbers(submission);
  return kept?.subjectNumber === subjectNumber ? kept : null;
}

/** The character a province's numbers begin with, by its rule. */
export async function provinceAbbr(db: Db, provinceCode: string, at: Date): Promise<string> {
  const { bureauRules } = await requireRules(db, at);
  return requireRule(bureauRules, provinceCode).abbr;
}

/** The year a number is issued in, in China. */
export function issuingYear(at: Date): number {
  return Number(chinaDay(at).slice(0, 4));
}

async function nextSubjectNumber(db: Db, provinceCode: string, at: Date): Promise<string> {
  const year = issuingYear(at);
  const counter = await db.numberCounter.findUnique({ where: { provinceCode_year: { provinceCode, year } } });
  return formatSubjectNumber(await provinceAbbr(db, provinceCode, at), year, (counter?.value ?? 0) + 1);
}

/** The numbers an approval would issue now, null when it could issue none; another approval may take them first. */
export async function previewNumbers(db: Db, numbered: Numbered, at: Date): Promise<NumberPlan | null> {
  const base = await findNumberBase(db, numbered);
  if (!base) return null;
  if (base.kind === "NEW")
    return planIn(numbered, await nextSubjectNumber(db, numbered.order.provinceCode ?? "", at), 0);
  const number = base.kind === "OWN" ? base.subject.subjectNumber : base.subjectNumber;
  return planIn(numbered, number, base.lastSerial);
}

/** The numbers that an approval of these answers gave out, or found on record. */
export async function findIssuedPlan(db: Db, orderId: string, answers: Answers): Promise<NumberPlan> {
  const rows = await db.accessRecord.findMany({
    where: { orderId },
    orderBy: { service: { serial: "asc" } },
    select: {
      serviceKey: true,
      service: {
        select: { serial: true, serviceNumber: true, subject: { select: { subjectNumber: true } } },
      },
    },
  });
  const services = rows.flatMap(({ serviceKey, service: { serial, serviceNumber } }) =>
    serviceKey ? [{ ...describeService(answers, serviceKey), serial, number: serviceNumber }] : [],
  );
  return { subjectNumber: rows[0]?.service.subject.subjectNumber ?? "", services };
}
