import "server-only";
import { requireRule } from "@/lib/domain/bureau/bureau-rule";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import {
  formatServiceNumber,
  formatSubjectNumber,
  type NumberedService,
  nextServiceSerial,
} from "@/lib/domain/filing/numbers";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import type { Db } from "../db/client";
import type { FilingSubject } from "../db/generated/client";
import { certificateHash } from "../filing/identifiers";
import type { StoredOrder } from "../filing/order-repository";
import { requireRules } from "../rules/rule-tables";

/** A website or App with the number it gets. */
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

function serviceType(answers: Answers, key: string): NumberedService {
  return textAt(answers, `services.${key}.serviceType`) === "APP" ? "APP" : "WEBSITE";
}

/** Gives the services of an order, in the order of their keys, the next serials of a subject. */
export function planServices(answers: Answers, subjectNumber: string, lastSerial: number): NumberPlan {
  const given = [lastSerial];
  const services = serviceKeys(answers).map((key) => {
    const serial = nextServiceSerial(given);
    given.push(serial);
    const type = serviceType(answers, key);
    const text = (name: string) => textAt(answers, `services.${key}.${name}`);
    return {
      key,
      type,
      name: type === "APP" ? text("appName") : text("serviceName"),
      domain: type === "APP" ? "" : text("domain"),
      serial,
      number: formatServiceNumber(subjectNumber, serial, type),
    };
  });
  return { subjectNumber, services };
}

/** The live record of the order's sponsor in the owner's account; null when there is none in this province. */
export async function findLiveSubject(
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
      state: { in: ["ACTIVE", "SHELL_SUBJECT"] },
    },
    orderBy: { approvedAt: "asc" },
  });
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

/** The numbers an approval would issue now; another approval of the province may take them first. */
export async function previewNumbers(
  db: Db,
  order: Pick<StoredOrder, "ownerId" | "provinceCode">,
  answers: Answers,
  at: Date,
): Promise<NumberPlan> {
  const subject = await findLiveSubject(db, order, answers);
  if (subject) return planServices(answers, subject.subjectNumber, subject.lastSerial);
  const provinceCode = order.provinceCode ?? "";
  const year = issuingYear(at);
  const counter = await db.numberCounter.findUnique({ where: { provinceCode_year: { provinceCode, year } } });
  const abbr = await provinceAbbr(db, provinceCode, at);
  return planServices(answers, formatSubjectNumber(abbr, year, (counter?.value ?? 0) + 1), 0);
}

/** The numbers that an approval of these answers gave out. */
export async function findIssuedPlan(db: Db, orderId: string, answers: Answers): Promise<NumberPlan> {
  const first = await db.filingService.findFirstOrThrow({
    where: { orderId },
    orderBy: { serial: "asc" },
    select: { serial: true, subject: { select: { subjectNumber: true } } },
  });
  return planServices(answers, first.subject.subjectNumber, first.serial - 1);
}
