import "server-only";
import { isPlainDate, type PlainDate } from "@/lib/domain/calendar/plain-date";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import type { Db } from "../db/client";
import type { Prisma, RuleDocumentStatus, RuleDocumentVersion } from "../db/generated/client";
import { readDocument } from "./stored-document";

/** A version of a rule document as it is stored. */
export interface RuleVersion {
  readonly id: string;
  readonly documentId: string;
  readonly number: number;
  readonly status: RuleDocumentStatus;
  readonly document: RuleDocument;
  readonly activeFrom: Date | null;
  readonly activeTo: Date | null;
  /** Day in China from which its author wants it to count; null = from the approval on. */
  readonly effectiveOn: PlainDate | null;
  readonly reason: string;
  readonly objection: string;
  readonly authorId: string | null;
  readonly author: string | null;
  /** Everybody who saved something of it. */
  readonly writerIds: readonly string[];
  readonly approverId: string | null;
  readonly approver: string | null;
  /** Optimistic lock of a draft. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const PEOPLE = {
  author: { select: { displayName: true } },
  approver: { select: { displayName: true } },
} as const;

type Row = RuleDocumentVersion & {
  readonly author: { readonly displayName: string } | null;
  readonly approver: { readonly displayName: string } | null;
};

/** The people that every reading of versions brings along. */
const WITH_PEOPLE = { include: PEOPLE } as const;

/** Reads a row of the table. */
function readVersion({ data, author, approver, effectiveOn, ...row }: Row): RuleVersion {
  return {
    ...row,
    effectiveOn: effectiveOn !== null && isPlainDate(effectiveOn) ? effectiveOn : null,
    document: readDocument(data),
    author: author?.displayName ?? null,
    approver: approver?.displayName ?? null,
  };
}

/** Every version of a document, the newest first. */
export async function listVersions(db: Db, documentId: string): Promise<readonly RuleVersion[]> {
  const rows = await db.ruleDocumentVersion.findMany({
    where: { documentId },
    orderBy: { number: "desc" },
    ...WITH_PEOPLE,
  });
  return rows.map(readVersion);
}

/** The change of a document that is under way, or null. */
export async function findOpenVersion(db: Db, documentId: string): Promise<RuleVersion | null> {
  const row = await db.ruleDocumentVersion.findFirst({
    where: { documentId, status: { in: ["DRAFT", "PROPOSED"] } },
    ...WITH_PEOPLE,
  });
  return row && readVersion(row);
}

/** Every change that is under way or approved for later, the newest first. */
export async function listOpenVersions(db: Db, at: Date): Promise<readonly RuleVersion[]> {
  const rows = await db.ruleDocumentVersion.findMany({
    where: {
      OR: [{ status: { in: ["DRAFT", "PROPOSED"] } }, { status: "APPROVED", activeFrom: { gt: at } }],
    },
    orderBy: { updatedAt: "desc" },
    ...WITH_PEOPLE,
  });
  return rows.map(readVersion).filter((version) => version.status !== "APPROVED" || isLater(version, at));
}

/** The versions that count at an instant. */
export function countingAt(at: Date) {
  return {
    status: "APPROVED",
    activeFrom: { lte: at },
    OR: [{ activeTo: null }, { activeTo: { gt: at } }],
  } as const satisfies Prisma.RuleDocumentVersionWhereInput;
}

/** The version that counts at an instant; null when none does. */
export function versionAt(versions: readonly RuleVersion[], at: Date): RuleVersion | null {
  return (
    versions.find(
      ({ status, activeFrom, activeTo }) =>
        status === "APPROVED" &&
        activeFrom !== null &&
        activeFrom <= at &&
        (activeTo === null || activeTo > at),
    ) ?? null
  );
}

type Span = Pick<RuleVersion, "status" | "activeFrom" | "activeTo">;

/** Whether a version was approved and not replaced before its time came. */
function hasSpan({ status, activeFrom, activeTo }: Span): boolean {
  return status === "APPROVED" && activeFrom !== null && (activeTo === null || activeTo > activeFrom);
}

/** Whether a version is approved to count from a later moment on. */
export function isLater(version: Span, at: Date): boolean {
  return hasSpan(version) && version.activeFrom !== null && version.activeFrom > at;
}

/** Whether a version counts or counted. */
export function hasCounted(version: Span, at: Date): boolean {
  return hasSpan(version) && version.activeFrom !== null && version.activeFrom <= at;
}

/** The documents that count at an instant, as far as they are approved by now. */
export async function documentsCountingAt(db: Db, at: Date): Promise<readonly RuleDocument[]> {
  const rows = await db.ruleDocumentVersion.findMany({ where: countingAt(at), select: { data: true } });
  return rows.map(({ data }) => readDocument(data));
}

/** The other documents that are approved to count from a moment after an instant. */
export async function documentsComingAfter(
  db: Db,
  documentId: string,
  at: Date,
): Promise<readonly RuleDocument[]> {
  const rows = await db.ruleDocumentVersion.findMany({
    where: { documentId: { not: documentId }, status: "APPROVED", activeFrom: { gt: at } },
    select: { data: true, status: true, activeFrom: true, activeTo: true },
  });
  return rows.filter((row) => isLater(row, at)).map(({ data }) => readDocument(data));
}
