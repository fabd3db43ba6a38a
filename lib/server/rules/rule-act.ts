import "server-only";
import { chinaDay, instantAt } from "@/lib/domain/calendar/plain-date";
import { fail, ok, type Result } from "@/lib/domain/result";
import { type DocumentObstacle, documentObstacles } from "@/lib/domain/rules/check-document";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { ruleDocumentSchema } from "@/lib/forms/rule-document";
import type { Actor } from "../auth/actor";
import { newId } from "../clock";
import type { Db } from "../db/client";
import type { Prisma, PrismaClient } from "../db/generated/client";
import { ForbiddenError } from "../errors";
import { saveAudit } from "../filing/audit";
import { forgetRules } from "./rule-tables";
import {
  documentsComingAfter,
  documentsCountingAt,
  findOpenVersion,
  listVersions,
  type RuleVersion,
  versionAt,
} from "./rule-versions";

/** Who changes which document, when. */
export interface RuleAct {
  readonly documentId: string;
  readonly actor: Actor;
  readonly at: Date;
}

/** An act on a draft as the administrator saw it. */
export interface DraftAct extends RuleAct {
  /** Its optimistic lock. */
  readonly version: number;
}

/**
 * `moved`: the draft is no longer as it was seen. `none`: no change is under way. `own`: nobody who wrote on a change does
 * approve it. `obstacles`: it cannot count as it is. `past`: it would count from a day that has begun. `taken`: there is
 * such a document. `same`: nothing would change.
 */
export type RuleRefusal =
  | { readonly code: "moved" | "none" | "own" | "past" | "taken" | "same" | "no-reason" }
  | { readonly code: "obstacles"; readonly obstacles: readonly DocumentObstacle[] };

/** Changes of rules one at a time: two that are approved at once could contradict each other. */
async function lockRules(tx: Db): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('rule-documents'))`;
}

export async function changeRules<Value>(
  db: PrismaClient,
  { actor }: RuleAct,
  work: (tx: Db) => Promise<Result<Value, RuleRefusal>>,
): Promise<Result<Value, RuleRefusal>> {
  if (actor.role !== "ADMIN") throw new ForbiddenError("rule.edit");
  const done = await db.$transaction(async (tx) => {
    await lockRules(tx);
    return work(tx);
  });
  forgetRules();
  return done;
}

export function audit(
  tx: Db,
  { actor, at, documentId }: RuleAct,
  action: string,
  payload: Prisma.InputJsonObject,
) {
  return saveAudit(tx, actor, at, { action, objectType: "reference", objectId: documentId, payload });
}

/** A document that could not be read again would close every page that lists it. */
function asJson(document: RuleDocument): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(ruleDocumentSchema.parse(document)));
}

/** A document with what the list of documents is sorted and chosen by. */
export function columnsOf(document: RuleDocument) {
  return { data: asJson(document), province: document.province, topic: document.topic };
}

export interface NewVersion {
  readonly document: RuleDocument;
  readonly number: number;
  readonly status: "DRAFT" | "APPROVED" | "ENDED";
  readonly activeFrom?: Date;
  readonly reason?: string;
  /** Who wrote it; nobody yet where it begins as what counts now. */
  readonly writerIds?: string[];
}

export async function addVersion(
  tx: Db,
  { documentId, actor, at }: RuleAct,
  added: NewVersion,
): Promise<void> {
  const { document, ...columns } = added;
  await tx.ruleDocumentVersion.create({
    data: {
      id: newId(),
      documentId,
      authorId: actor.id,
      createdAt: at,
      updatedAt: at,
      ...columns,
      ...columnsOf(document),
    },
  });
}

export async function findSeen(
  tx: Db,
  { documentId, version }: DraftAct,
  status: "DRAFT" | "PROPOSED",
): Promise<Result<RuleVersion, RuleRefusal>> {
  const open = await findOpenVersion(tx, documentId);
  if (!open) return fail({ code: "none" });
  return open.version === version && open.status === status ? ok(open) : fail({ code: "moved" });
}

export async function updateOpen(
  tx: Db,
  act: DraftAct,
  open: RuleVersion,
  data: Prisma.RuleDocumentVersionUncheckedUpdateInput,
): Promise<void> {
  await tx.ruleDocumentVersion.update({
    where: { id: open.id },
    data: { ...data, version: open.version + 1, updatedAt: act.at },
  });
}

/** From when on a version would count. */
export function startOf({ effectiveOn }: RuleVersion, at: Date): Date {
  return effectiveOn ? instantAt(effectiveOn, "00:00") : at;
}

/** What keeps a document from counting from an instant on: also what was approved for later stands beside it then. */
export async function obstaclesFrom(
  tx: Db,
  document: RuleDocument,
  from: Date,
): Promise<readonly DocumentObstacle[]> {
  const coming = await documentsComingAfter(tx, document.id, from);
  return documentObstacles(document, [...(await documentsCountingAt(tx, from)), ...coming]);
}

/** Why a version cannot count: read again by whoever approves, for the rules beside it may have changed. */
export async function refusalOf(tx: Db, open: RuleVersion, at: Date): Promise<RuleRefusal | null> {
  if (open.reason.trim() === "") return { code: "no-reason" };
  if (open.effectiveOn && open.effectiveOn <= chinaDay(at)) return { code: "past" };
  const from = startOf(open, at);
  const replaced = versionAt(await listVersions(tx, open.documentId), from)?.document;
  if (replaced && JSON.stringify(replaced) === JSON.stringify(open.document)) return { code: "same" };
  const obstacles = await obstaclesFrom(tx, open.document, from);
  return obstacles.length > 0 ? { code: "obstacles", obstacles } : null;
}
