import "server-only";
import * as z from "zod";
import type { Finding, FindingCode, Severity } from "@/lib/domain/findings/finding";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import type { Answers } from "@/lib/wizard/answers";
import { newId } from "../clock";
import type { Db } from "../db/client";
import { Prisma, type Submission as SubmissionRow } from "../db/generated/client";
import { blindIndex } from "../sealed/seal";
import { FORM_VERSION, openAnswers, sealAnswers } from "./draft-repository";
import { parseTypeDecision, type StoredTypeDecision } from "./type-decision";

const findingsSchema = z.array(
  z.object({
    code: z.custom<FindingCode>((value) => typeof value === "string" && value in FINDINGS),
    severity: z.custom<Severity>((value) => value === "BLOCK" || value === "WARN" || value === "INFO"),
    path: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
);

/** What was handed in, as it was (提交版本). */
export interface Submission {
  readonly id: string;
  readonly orderId: string;
  readonly number: number;
  readonly answers: Answers;
  readonly digest: string;
  readonly materialIds: readonly string[];
  readonly typeDecision: StoredTypeDecision | null;
  readonly ruleSetVersion: number;
  readonly findings: readonly Finding[];
  readonly submittedAt: Date;
}

/** Equal for equal answers and material versions, and says nothing else. */
export function contentDigest(answers: Answers, materialIds: readonly string[]): string {
  const sorted = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
  return blindIndex("submission", JSON.stringify([sorted, [...materialIds].sort()]));
}

function read(row: SubmissionRow): Submission {
  return {
    id: row.id,
    orderId: row.orderId,
    number: row.number,
    answers: openAnswers(row.answers),
    digest: row.digest,
    materialIds: row.materialIds,
    typeDecision: parseTypeDecision(row.typeDecision),
    ruleSetVersion: row.ruleSetVersion,
    findings: findingsSchema
      .parse(row.findings)
      .map(({ params, ...found }) => (params ? { ...found, params } : found)),
    submittedAt: row.submittedAt,
  };
}

/** One submission of an order by its number. */
export async function findSubmission(db: Db, orderId: string, number: number): Promise<Submission | null> {
  const row = await db.submission.findUnique({ where: { orderId_number: { orderId, number } } });
  return row ? read(row) : null;
}

/** Ids of the current versions of an order's materials. */
export async function currentMaterialIds(db: Db, orderId: string): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from material where order_id = ${orderId}::uuid and status = 'CURRENT' order by id`;
  return rows.map(({ id }) => id);
}

/** Stores what is handed in; a number is given once. */
export async function saveSubmission(
  tx: Db,
  submission: Omit<Submission, "id"> & {
    readonly submittedById: string;
    readonly agreements: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { answers, typeDecision, findings, materialIds, agreements, ...columns } = submission;
  await tx.submission.create({
    data: {
      id: newId(),
      formVersion: FORM_VERSION,
      answers: sealAnswers(answers),
      typeDecision: typeDecision
        ? { ...typeDecision, evidence: typeDecision.evidence.map((one) => ({ ...one })) }
        : Prisma.JsonNull,
      findings: findings.map((found) => ({ ...found })),
      materialIds: [...materialIds],
      agreements: { ...agreements },
      ...columns,
    },
  });
}
