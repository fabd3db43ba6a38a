import "server-only";
import type { Span } from "@/lib/domain/calendar/day-limit";
import type { BothTexts } from "@/lib/i18n/label";
import type { PrismaClient } from "../db/generated/client";
import { type Ending, remindOfEnds } from "./remind-of-ends";

interface Service {
  readonly orderId: string | null;
  readonly serviceKey: string | null;
  readonly name: string;
  readonly domainUnicode: string | null;
}

/** What it is, in words; null when the service it belongs to is no longer on record. */
function objectOf(path: string, services: readonly Service[], orderId: string): BothTexts | null {
  if (path === "sponsor") return { zh: "主办者证件", en: "The sponsor's document" };
  if (path === "sponsorPrincipal") {
    return { zh: "主体负责人证件", en: "The document of the sponsor's person in charge" };
  }
  const [, key, what] = path.split(".");
  const service = services.find((one) => one.orderId === orderId && one.serviceKey === key);
  if (!service) return null;
  const { name, domainUnicode } = service;
  if (what === "domain") return { zh: `域名${domainUnicode ?? ""}`, en: `Domain ${domainUnicode ?? ""}` };
  return { zh: `“${name}”负责人证件`, en: `The document of the person in charge of “${name}”` };
}

/** Documents and domains of live records that end within a span. */
async function listEnding(db: PrismaClient, { from, until }: Span): Promise<readonly Ending[]> {
  const terms = await db.recordTerm.findMany({
    where: {
      endsAt: { gte: from, lt: until },
      subject: { state: "ACTIVE" },
      order: { status: "APPROVED" },
    },
    include: {
      order: true,
      subject: { select: { subjectNumber: true, services: { where: { state: "ACTIVE" } } } },
    },
    orderBy: { id: "asc" },
  });
  return terms.flatMap(({ id, path, endsAt, order, subject }) => {
    const object = objectOf(path, subject.services, order.id);
    if (!object) return [];
    return [{ id, object, endsAt, order, subjectNumber: subject.subjectNumber }];
  });
}

/** N16 when a document or domain of a record ends in 90, 30 or 7 days; returns how many were given. */
export function remindEndingTerms(db: PrismaClient, at: Date): Promise<number> {
  return remindOfEnds(db, at, listEnding);
}
