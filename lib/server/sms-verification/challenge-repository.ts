import "server-only";
import type { SmsChallenge, SmsRound } from "@/lib/domain/filing/sms-verification";
import type { Db } from "../db/client";
import type { SmsChallenge as ChallengeRow, Prisma } from "../db/generated/client";

/** A challenge as stored. */
export type StoredChallenge = ChallengeRow;

/** The newest hand-over of an order with its challenges; in the round the blind index stands for the mobile. */
export interface StoredRound {
  readonly push: number;
  readonly rows: readonly StoredChallenge[];
  readonly round: SmsRound;
}

function challengeOf(row: ChallengeRow): SmsChallenge {
  const { mobileHash, status, wrongEntries, sends, lastSentAt, autoResent, undeliverable, verifiedAt } = row;
  return {
    mobile: mobileHash,
    status,
    wrongEntries,
    sends,
    lastSentAt,
    autoResent,
    undeliverable,
    verifiedAt,
  };
}

/** The sponsor's person first, then the services in order of creation. */
function placeOf({ personPaths }: ChallengeRow): number {
  return Number(/^services\.s(\d+)\./.exec(personPaths[0] ?? "")?.[1] ?? 0);
}

/** The newest round of an order; null when nothing was ever sent. */
export async function findLastRound(db: Db, orderId: string): Promise<StoredRound | null> {
  const all = await db.smsChallenge.findMany({
    where: { orderId },
    orderBy: { push: "desc" },
  });
  const first = all[0];
  if (!first) return null;
  const rows = all.filter(({ push }) => push === first.push).sort((a, b) => placeOf(a) - placeOf(b));
  const round = {
    firstSentAt: first.firstSentAt,
    deadline: first.deadline,
    challenges: rows.map(challengeOf),
  };
  return { push: first.push, rows, round };
}

/** The newest round of an order that is being verified; the caller holds the order's lock. */
export async function requireLastRound(tx: Db, orderId: string): Promise<StoredRound> {
  const stored = await findLastRound(tx, orderId);
  if (!stored) throw new Error("an order in verification has no challenge");
  return stored;
}

/** Stores new challenges. */
export async function addChallenges(
  tx: Db,
  rows: readonly Prisma.SmsChallengeCreateManyInput[],
): Promise<void> {
  await tx.smsChallenge.createMany({ data: [...rows] });
}

/** Writes what a rule changed in a round; the caller holds the order's lock. */
export async function saveRound(tx: Db, { rows, round }: StoredRound, changed: SmsRound): Promise<void> {
  for (const [index, challenge] of changed.challenges.entries()) {
    const row = rows[index];
    if (!row || challenge === round.challenges[index]) continue;
    const { mobile: _, ...columns } = challenge;
    await tx.smsChallenge.update({ where: { id: row.id }, data: columns });
  }
}

/** Gives a challenge a new code. */
export async function saveCode(tx: Db, id: string, codeHash: string): Promise<void> {
  await tx.smsChallenge.update({ where: { id }, data: { codeHash } });
}

/** A challenge with the order it belongs to. */
export type PlacedChallenge = StoredChallenge & {
  readonly order: { readonly orderNo: string; readonly status: string };
};

/** The challenges ever sent to a mobile, newest first; old ones no longer count. */
export function listChallengesOf(
  db: Db,
  mobileHash: string,
  since: Date,
): Promise<readonly PlacedChallenge[]> {
  return db.smsChallenge.findMany({
    where: { mobileHash, firstSentAt: { gte: since } },
    include: { order: { select: { orderNo: true, status: true } } },
    orderBy: [{ firstSentAt: "desc" }, { id: "desc" }],
    take: 20,
  });
}
