import "server-only";
import type { Evidence } from "@/lib/domain/filing/evidence";
import type { MissingDecision } from "@/lib/domain/filing/missing-decision";
import { missingEndsAt } from "@/lib/domain/filing/missing-record";
import { maskPersonName } from "@/lib/domain/identity/mask";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import type { Prisma, PrismaClient, RecordWatch } from "../db/generated/client";
import { ForbiddenError, NotFoundError } from "../errors";
import { saveAudit } from "../filing/audit";
import { NOT_MISSING, nextComparison } from "../records/record-watch";
import { revokeRecord } from "../records/revoke-record";

const ROWS_A_PAGE = 50;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const WITH_RECORD = {
  subject: { select: { subjectNumber: true, sponsorKind: true, sponsorName: true } },
} as const;

type Watched = Prisma.RecordWatchGetPayload<{ include: typeof WITH_RECORD }>;

/** A record of ours that the ministry lacks; a sponsor that is a person is masked. */
export interface MissingLine {
  readonly id: string;
  readonly subjectNumber: string;
  readonly sponsor: string;
  readonly since: Date;
  /** From when on a comparison that finds nothing again ends it; null where imports made the ministry answer so. */
  readonly endsAt: Date | null;
}

export interface MissingRecord extends MissingLine {
  readonly evidence: readonly Evidence[];
  /** Whose imports made the ministry answer so: they do not end the record. */
  readonly importers: readonly { readonly id: string; readonly name: string }[];
}

function lineOf({ subjectId, subject, missingSince, fedByIds }: Watched): MissingLine | null {
  if (!missingSince) return null;
  const { subjectNumber, sponsorKind, sponsorName } = subject;
  const sponsor = sponsorKind === "INDIVIDUAL" ? maskPersonName(sponsorName) : sponsorName;
  const endsAt = fedByIds.length > 0 ? null : missingEndsAt(missingSince);
  return { id: subjectId, subjectNumber, sponsor, since: missingSince, endsAt };
}

/** What follows a row; from the beginning where that row is none any more. */
async function following(db: Db, after: string | null): Promise<Prisma.RecordWatchWhereInput> {
  const row =
    after && UUID.test(after) ? await db.recordWatch.findUnique({ where: { subjectId: after } }) : null;
  if (!row?.missingSince) return { missingSince: { not: null } };
  const { missingSince, subjectId } = row;
  return {
    OR: [{ missingSince: { gt: missingSince } }, { missingSince, subjectId: { gt: subjectId } }],
  };
}

/** A page of the records that the ministry lacks, those that it lacks longest first. */
export async function listMissing(
  db: Db,
  after: string | null,
): Promise<{ readonly rows: readonly MissingLine[]; readonly next: string | null }> {
  const found = await db.recordWatch.findMany({
    where: await following(db, after),
    include: WITH_RECORD,
    orderBy: [{ missingSince: "asc" }, { subjectId: "asc" }],
    take: ROWS_A_PAGE + 1,
  });
  const rows = found.slice(0, ROWS_A_PAGE).flatMap((row) => lineOf(row) ?? []);
  return { rows, next: found.length > ROWS_A_PAGE ? (rows.at(-1)?.id ?? null) : null };
}

/** One of them with what the ministry said; null when it is none any more. */
export async function findMissing(db: Db, id: string): Promise<MissingRecord | null> {
  if (!UUID.test(id)) return null;
  const row = await db.recordWatch.findUnique({ where: { subjectId: id }, include: WITH_RECORD });
  const line = row && lineOf(row);
  if (!line) return null;
  const accounts = await db.account.findMany({
    where: { id: { in: row.fedByIds } },
    select: { id: true, displayName: true },
    orderBy: { id: "asc" },
  });
  const importers = accounts.map((account) => ({ id: account.id, name: account.displayName }));
  // Written by us alone, in this shape.
  return { ...line, importers, evidence: (row.evidence ?? []) as unknown as readonly Evidence[] };
}

export interface MissingRequest {
  readonly id: string;
  /** Since when it was missing as the page showed it. */
  readonly since: string;
  readonly decision: MissingDecision;
  readonly actor: Actor;
  readonly at: Date;
}

async function keepRecord(tx: Db, id: string, { decision, actor, at, since }: MissingRequest): Promise<void> {
  await tx.recordWatch.update({
    where: { subjectId: id },
    data: { ...NOT_MISSING, askAt: nextComparison(at), tries: 0 },
  });
  const payload = { reason: decision.reason, missingSince: since };
  await saveAudit(tx, actor, at, { action: "record.keep", objectType: "record", objectId: id, payload });
}

/** Whether it is as was decided already: the same form sent twice. */
function isDone(watch: RecordWatch | null, { act }: MissingDecision): boolean {
  return act === "revoke" ? watch === null : watch !== null && watch.missingSince === null;
}

/** `moved`: it is no longer as the page showed it. `own`: whoever imported what the ministry answers does not end it. */
export type MissingRefusal = "moved" | "own";

/**
 * Ends a record that the ministry lacks for good, or keeps it and begins comparing anew. The same form sent again changes
 * nothing.
 *
 * @throws ForbiddenError for others than administrators, NotFoundError
 */
export function decideMissing(
  db: PrismaClient,
  request: MissingRequest,
): Promise<Result<null, MissingRefusal>> {
  const { id, since, decision, actor, at } = request;
  if (actor.role !== "ADMIN") throw new ForbiddenError("record.revoke");
  if (!UUID.test(id)) throw new NotFoundError("record");
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from record_watch where subject_id = ${id}::uuid for update`;
    const record = await tx.filingSubject.findUnique({ where: { id }, include: { watch: true } });
    if (!record) throw new NotFoundError("record");
    if (isDone(record.watch, decision)) return ok(null);
    if (record.watch?.missingSince?.toISOString() !== since) return fail("moved");
    if (decision.act === "keep") await keepRecord(tx, id, request);
    else {
      if (record.watch.fedByIds.includes(actor.id)) return fail("own");
      const payload = { reason: decision.reason, missingSince: since, by: "administrator" };
      await revokeRecord(tx, record, { actor, at, payload });
    }
    return ok(null);
  });
}
