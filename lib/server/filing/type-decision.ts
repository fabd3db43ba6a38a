import "server-only";
import * as z from "zod";
import type { Evidence } from "@/lib/domain/filing/evidence";
import {
  EVIDENCE_PORTS,
  EVIDENCE_QUESTIONS,
  type EvidencePort,
  type EvidenceQuestion,
} from "@/lib/domain/filing/tables/evidence-words";
import { FILING_TYPES, type FilingType } from "@/lib/domain/filing/types";
import type { FindingCode } from "@/lib/domain/findings/finding";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";

const bothTexts = z.object({ zh: z.string(), en: z.string() });

const reasonSchema = z.object({
  question: z.string(),
  ask: bothTexts,
  answer: bothTexts,
  source: z.string(),
  at: z.string(),
});

const verdictSchema = z.object({
  serviceKey: z.string(),
  row: z.int(),
  type: z.custom<FilingType>((value) => typeof value === "string" && value in FILING_TYPES).nullable(),
  code: z.custom<FindingCode>((value) => typeof value === "string" && value in FINDINGS).nullable(),
  why: bothTexts,
  reasons: z.array(reasonSchema),
  /** The website or App as it is on record. */
  record: z
    .object({ serviceNumber: z.string().nullable(), name: z.string().nullable() })
    .nullable()
    .default(null),
});

const evidenceSchema = z.object({
  path: z.string(),
  port: z.custom<EvidencePort>((value) => typeof value === "string" && value in EVIDENCE_PORTS),
  via: z.enum(["TABLE", "OUTSIDE"]),
  question: z.custom<EvidenceQuestion>((value) => typeof value === "string" && value in EVIDENCE_QUESTIONS),
  about: z.string(),
  at: z.string(),
  answer: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])),
  confidence: z.enum(["FULL", "PARTIAL", "NONE"]),
});

const decisionSchema = z.object({
  type: verdictSchema.shape.type,
  code: verdictSchema.shape.code,
  row: z.int(),
  verdicts: z.array(verdictSchema),
  /** The answers it was made for, so that a changed answer shows. */
  askedFor: z.string(),
  at: z.string(),
  /** Masked account that holds the sponsor, for `E-ACCOUNT-OTHER`. */
  otherAccount: z.string().nullable(),
  /** Whether our record of the sponsor was cancelled at the ministry. */
  marksRevoked: z.boolean().default(false),
  /** The sponsor's filing as the ministry had it. */
  record: z
    .object({ subjectNumber: z.string(), sponsorName: z.string(), lastSerial: z.int() })
    .nullable()
    .default(null),
  /** What the outside said of the sponsor, domains and instances of the order at that time. */
  evidence: z
    .custom<readonly Evidence[]>((value) => z.array(evidenceSchema).safeParse(value).success)
    .default([]),
});

/** What the basic check found: the type or the refusal, by which row, with the facts behind it. */
export type StoredTypeDecision = z.infer<typeof decisionSchema>;

/** Reads a stored decision; null when none was made. */
export function parseTypeDecision(stored: unknown): StoredTypeDecision | null {
  return stored === null || stored === undefined ? null : decisionSchema.parse(stored);
}
