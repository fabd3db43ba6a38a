import "server-only";
import * as z from "zod";
import type { Db } from "../db/client";
import { auditMac, isSameMac } from "./chain";
import type { Verification } from "./verify-audit";

const KEY = "auditVerified";

const result = z.object({
  at: z.string(),
  lines: z.int(),
  rootedTo: z.string().nullable(),
  broken: z.int(),
  first: z.string().nullable(),
});

const signed = z.object({ result, signature: z.string() });

/** What the newest look at the audit found. */
export interface VerificationResult {
  /** Everything written before this instant was looked at. */
  readonly at: Date;
  readonly lines: number;
  readonly rootedTo: string | null;
  /** Number of broken chains, and the first of them in words. */
  readonly broken: number;
  readonly first: string | null;
}

/** The first break as a line: kind, record, place. */
export function nameFirstBreak({ breaks: [first] }: Pick<Verification, "breaks">): string | null {
  if (!first) return null;
  const { kind, what, objectType, objectId, seq, id } = first;
  return `${kind}: ${what} ${seq} of ${objectType} ${objectId}${id ? ` (row ${id})` : ""}`;
}

/** Keeps the result for the administrators' page, signed like the audit itself. */
export async function saveVerification(db: Db, verification: Verification, at: Date): Promise<void> {
  const { lines, rootedTo, breaks } = verification;
  const first = nameFirstBreak(verification);
  const kept = { at: at.toISOString(), lines, rootedTo, broken: breaks.length, first };
  const value = { result: kept, signature: auditMac("setting", kept) };
  await db.instanceSetting.upsert({
    where: { key: KEY },
    create: { key: KEY, value, updatedAt: at },
    update: { value, updatedAt: at },
  });
}

/** The newest result; null when there is none that this installation signed. */
export async function findVerification(db: Db): Promise<VerificationResult | null> {
  const row = await db.instanceSetting.findUnique({ where: { key: KEY } });
  const { data } = signed.safeParse(row?.value);
  if (!data || !isSameMac(data.signature, auditMac("setting", data.result))) return null;
  return { ...data.result, at: new Date(data.result.at) };
}
