import "server-only";
import type { Evidence } from "@/lib/domain/filing/evidence";
import { type MinistryWord, ministryWord, missingEndsAt } from "@/lib/domain/filing/missing-record";
import type { Answers } from "@/lib/wizard/answers";
import { SYSTEM_ACTOR } from "../auth/actor";
import type { Db } from "../db/client";
import { Prisma, type RecordWatch } from "../db/generated/client";
import { certificateHash } from "../filing/identifiers";
import { sponsorKeyOf } from "../filing/sponsor-key";
import { ASKED_SERVICES, type AskedRecord, findImporters } from "./answer-importers";
import { revokeRecord } from "./revoke-record";

const DAY_MS = 86_400_000;

/** A day later: records are compared once a day. */
export function nextComparison(at: Date): Date {
  return new Date(at.getTime() + DAY_MS);
}

/** Has a new record compared from the next day on. */
export async function watchRecord(tx: Db, subjectId: string, at: Date): Promise<void> {
  await tx.recordWatch.create({ data: { subjectId, askAt: nextComparison(at) } });
}

/** What the ministry said, and when. */
export interface MinistryAnswer {
  readonly evidence: readonly Evidence[];
  readonly at: Date;
}

/** What a record is under no suspicion with. */
export const NOT_MISSING = { missingSince: null, evidence: Prisma.DbNull, fedByIds: [] };

/** Keeps whose imports said so, also those that came later: what they wrote over would be forgotten otherwise. */
async function noteImporters(db: Db, record: AskedRecord): Promise<void> {
  const importers = await findImporters(db, record);
  await db.$executeRaw`
    update record_watch set fed_by_ids = array(select distinct unnest(fed_by_ids || ${importers}::uuid[]))
     where subject_id = ${record.id}::uuid and missing_since is not null`;
}

/** Keeps since when the ministry lacks a record, or that it has it; the first answer that it lacks it stays. */
async function note(
  db: Db,
  record: AskedRecord,
  word: MinistryWord,
  { evidence, at }: MinistryAnswer,
): Promise<void> {
  const subjectId = record.id;
  if (word === "MISSING") {
    const data = { missingSince: at, evidence: evidence as unknown as Prisma.InputJsonArray };
    await db.recordWatch.updateMany({ where: { subjectId, missingSince: null }, data });
    await noteImporters(db, record);
  }
  if (word === "THERE") {
    await db.recordWatch.updateMany({ where: { subjectId, missingSince: { lte: at } }, data: NOT_MISSING });
  }
}

/**
 * Takes what was found for a type decision into the account's own record of the sponsor. It makes or ends a suspicion and
 * nothing else: records of other accounts are not touched by what somebody types.
 */
export async function noteDecision(
  db: Db,
  {
    accountId,
    answers,
    ...answer
  }: MinistryAnswer & { readonly accountId: string; readonly answers: Answers },
): Promise<void> {
  const sponsor = sponsorKeyOf(answers);
  if (!sponsor) return;
  const { certType, certNo } = sponsor;
  const records = await db.filingSubject.findMany({
    where: {
      ...{ ownerId: accountId, certType, certNoHash: certificateHash(certType, certNo) },
      watch: { isNot: null },
    },
    include: { services: ASKED_SERVICES },
  });
  for (const record of records)
    await note(db, record, ministryWord(answer.evidence, record.subjectNumber), answer);
}

/** Whether the ministry said for days that it has no such record, and no import of an administrator made it say so. */
async function hasEnded(tx: Db, record: AskedRecord, watch: RecordWatch, at: Date): Promise<boolean> {
  if (!watch.missingSince || at < missingEndsAt(watch.missingSince)) return false;
  return watch.fedByIds.length === 0 && (await findImporters(tx, record)).length === 0;
}

/**
 * Takes a comparison into a record whose lock the caller holds: the ministry says for days that it has none, and says so
 * again, so the record ends here as well. What somebody imported ends nothing by itself: another administrator decides.
 */
export async function noteComparison(
  tx: Db,
  record: AskedRecord,
  watch: RecordWatch,
  answer: MinistryAnswer,
): Promise<void> {
  const { at } = answer;
  const word = ministryWord(answer.evidence, record.subjectNumber);
  if (word !== "MISSING" || !(await hasEnded(tx, record, watch, at))) return note(tx, record, word, answer);
  const payload = { missingSince: watch.missingSince?.toISOString() ?? null, by: "comparison" };
  return revokeRecord(tx, record, { actor: SYSTEM_ACTOR, at, payload });
}
