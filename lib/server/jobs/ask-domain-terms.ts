import "server-only";
import { RECORD_PAUSE_MS, silencePause } from "@/lib/domain/calendar/silence-pause";
import type { Known } from "@/lib/domain/network/domain-facts";
import { newId } from "../clock";
import type { PrismaClient } from "../db/generated/client";
import type { DomainRegistryGateway } from "../gateways/domain-registry/port";
import { log } from "../log";
import { termEnd } from "../records/record-terms";

const BATCH = 20;
const DAY_MS = 86_400_000;
/** From here on a renewal must be known before the next reminder. */
const CLOSE_MS = 100 * DAY_MS;

type Due = Awaited<ReturnType<typeof listDue>>[number];

/** Domains of websites on record that were not asked about for a while. */
function listDue(db: PrismaClient, at: Date) {
  return db.filingService.findMany({
    where: { domainAskAt: { lte: at } },
    select: {
      ...{ id: true, orderId: true, subjectId: true, serviceKey: true },
      ...{ domainAscii: true, state: true, domainAsks: true },
    },
    orderBy: [{ domainAskAt: "asc" }, { id: "asc" }],
    take: BATCH,
  });
}

async function findEnd(
  registry: DomainRegistryGateway,
  { domainAscii, state }: Due,
): Promise<Known<Date | null>> {
  if (!domainAscii || state !== "ACTIVE") return null;
  const facts = await registry.findDomain(domainAscii);
  if (facts === "UNKNOWN") return "UNKNOWN";
  return facts === "NONE" || facts.expiresOn === "UNKNOWN" ? null : termEnd(facts.expiresOn);
}

/** Somebody silent is asked again soon, after pauses that grow to the usual one. */
async function putOff(db: PrismaClient, { id, domainAsks }: Due, at: Date): Promise<void> {
  const domainAskAt = new Date(at.getTime() + silencePause(domainAsks, RECORD_PAUSE_MS));
  await db.filingService.update({ where: { id }, data: { domainAskAt, domainAsks: domainAsks + 1 } });
}

async function saveEnd(db: PrismaClient, service: Due, endsAt: Date | null, at: Date): Promise<void> {
  const { id, orderId, subjectId, serviceKey } = service;
  if (endsAt && orderId && serviceKey) {
    const path = `services.${serviceKey}.domain`;
    await db.recordTerm.upsert({
      where: { orderId_path: { orderId, path } },
      create: { id: newId(), subjectId, orderId, path, endsAt },
      update: { endsAt },
    });
  }
  const isClose = endsAt !== null && endsAt.getTime() - at.getTime() < CLOSE_MS;
  const domainAskAt = new Date(at.getTime() + (isClose ? 1 : 7) * DAY_MS);
  await db.filingService.update({ where: { id }, data: { domainAskAt, domainAsks: 0 } });
}

/**
 * Asks the registry how long the domains on record run: each once a week, every day when the end is near, and
 * after a silence soon again; what is not known keeps what was known. Returns how many were asked about.
 */
export async function askDomainTerms(
  db: PrismaClient,
  at: Date,
  registry: DomainRegistryGateway,
): Promise<number> {
  const due = await listDue(db, at);
  let done = 0;
  for (const service of due) {
    try {
      const end = await findEnd(registry, service);
      if (end === "UNKNOWN") await putOff(db, service, at);
      else await saveEnd(db, service, end, at);
      done += 1;
    } catch (error) {
      log.warn({ err: error, service: service.id }, "domain not asked about");
    }
  }
  return done;
}
