import "server-only";
import type { Evidence } from "@/lib/domain/filing/evidence";
import { type MinistryWord, ministryWord, missingEndsAt } from "@/lib/domain/filing/missing-record";
import type { Answers } from "@/lib/wizard/answers";
import { SYSTEM_ACTOR } from "../auth/actor";
import type { Db } from "../db/client";
import { type FilingSubject, Prisma, type RecordWatch } from "../db/generated/client";
import { certificateHash } from "../filing/identifiers";
import { sponsorKeyOf } from "../filing/sponsor-key";
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

/** Keeps since when the ministry lacks a record, or that it has it; the first answer that it lacks it stays. */
async function note(
  db: Db,
  subjectId: string,
  word: MinistryWord,
  { evidence, at }: MinistryAnswer,
): Promise<void> {
  if (word === "MISSING") {
    const data = { missingSince: at, evidence: evidence as unknown as Prisma.InputJsonArray };
    await db.recordWatch.updateMany({ where: { subjectId, missingSince: null }, data });
  }
  if (word === "THERE") {
    const where = { subjectId, missingSince: { lte: at } };
    await db.recordWatch.updateMany({ where, data: { missingSince: null, evidence: Prisma.DbNull } });
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
    select: { id: true, subjectNumber: true },
  });
  for (const { id, subjectNumber } of records)
    await note(db, id, ministryWord(answer.evidence, subjectNumber), answer);
}

/**
 * Takes a comparison into a record whose lock the caller holds: the ministry says for days that it has none, and says so
 * again, so the record ends here as well.
 */
export async function noteComparison(
  tx: Db,
  record: FilingSubject,
  { missingSince }: RecordWatch,
  answer: MinistryAnswer,
): Promise<void> {
  const { at } = answer;
  const word = ministryWord(answer.evidence, record.subjectNumber);
  if (word !== "MISSING" || !missingSince || at < missingEndsAt(missingSince)) {
    return note(tx, record.id, word, answer);
  }
  const payload = { missingSince: missingSince.toISOString(), by: "comparison" };
  return revokeRecord(tx, record, { actor: SYSTEM_ACTOR, at, payload });
}
