import "server-only";
import { ORDER_PAUSE_MS, silencePause } from "@/lib/domain/calendar/silence-pause";
import type { Evidence } from "@/lib/domain/filing/evidence";
import { isPersonDocumentType, isSponsorDocumentType } from "@/lib/domain/identity/document-type";
import type { PrismaClient } from "../db/generated/client";
import { serviceEvidence, sponsorEvidence } from "../filing/fact-evidence";
import type { ServiceKeyAtRegistry, SponsorKey } from "../gateways/miit-registry/port";
import type { Registries } from "../gateways/registries";
import { log } from "../log";
import { ASKED_SERVICES, serviceAtRegistry } from "../records/answer-importers";
import { nextComparison, noteComparison } from "../records/record-watch";
import { openText } from "../sealed/seal";

const AT_ONCE = 5;
/** A worker that was ended meanwhile leaves its records to the next one. */
const HELD_MS = 600_000;

type Asked = Pick<Registries, "miit" | "asked">;
type Due = NonNullable<Awaited<ReturnType<typeof findDue>>>;

/** Takes the records whose turn it is, and puts them off, so that nobody else takes them meanwhile. */
async function takeDue(db: PrismaClient, at: Date): Promise<readonly string[]> {
  const heldUntil = new Date(at.getTime() + HELD_MS);
  const rows = await db.$queryRaw<{ id: string }[]>`
    update record_watch set ask_at = ${heldUntil}
     where subject_id in (select subject_id from record_watch where ask_at <= ${at}
                           order by ask_at, subject_id limit ${AT_ONCE} for update skip locked)
    returning subject_id as id`;
  return rows.map(({ id }) => id);
}

function findDue(db: PrismaClient, id: string) {
  return db.filingSubject.findUnique({
    where: { id },
    include: {
      watch: true,
      services: ASKED_SERVICES,
    },
  });
}

function sponsorOf({ certType, certNoCipher }: Due): SponsorKey | null {
  if (!isSponsorDocumentType(certType) && !isPersonDocumentType(certType)) return null;
  return { certType, certNo: openText(certNoCipher) };
}

/** What the ministry says of a record; of its websites and Apps only where it says that it has no such sponsor. */
async function askMinistry(
  { miit, asked }: Asked,
  sponsor: SponsorKey,
  services: readonly ServiceKeyAtRegistry[],
  at: Date,
): Promise<readonly Evidence[]> {
  const known = { port: "MIIT_REGISTRY", via: asked.MIIT_REGISTRY, at: at.toISOString() } as const;
  const found = await miit.findSponsor(sponsor);
  const ofSponsor = { ...known, ...sponsorEvidence(sponsor.certNo, found) };
  if (found.state !== "NO") return [ofSponsor];
  const ofServices = services.map(async (service) => {
    const about = service.type === "APP" ? service.name : service.domain;
    const said = await miit.findService(service, sponsor);
    return { ...known, ...serviceEvidence({ path: "record", about }, said) };
  });
  return [ofSponsor, ...(await Promise.all(ofServices))];
}

async function compareOne(db: PrismaClient, outside: Asked, id: string, at: Date): Promise<void> {
  const due = await findDue(db, id);
  const sponsor = due && sponsorOf(due);
  if (!sponsor) return;
  const evidence = await askMinistry(outside, sponsor, due.services.map(serviceAtRegistry), at);
  const isSilent = evidence.some(({ confidence }) => confidence === "NONE");
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from record_watch where subject_id = ${id}::uuid for update`;
    const watch = await tx.recordWatch.findUnique({ where: { subjectId: id } });
    // Somebody ended it, or decided about it, while the ministry was asked.
    if (watch?.askAt.getTime() !== due.watch?.askAt.getTime() || !watch) return;
    await noteComparison(tx, due, watch, { evidence, at });
    const askAt = isSilent
      ? new Date(at.getTime() + silencePause(watch.tries, ORDER_PAUSE_MS))
      : nextComparison(at);
    const tries = isSilent ? watch.tries + 1 : 0;
    await tx.recordWatch.updateMany({ where: { subjectId: id }, data: { askAt, tries } });
  });
}

/**
 * Compares the records here with the ministry's: each once a day, after a silence soon again. A few at a time, together:
 * whoever is slow keeps the other jobs waiting. Returns how many were asked about.
 */
export async function compareRecords(db: PrismaClient, at: Date, outside: Asked): Promise<number> {
  const due = await takeDue(db, at);
  await Promise.all(
    due.map((id) =>
      compareOne(db, outside, id, at).catch((error: unknown) => {
        log.warn({ err: error, record: id }, "record not compared");
      }),
    ),
  );
  return due.length;
}
