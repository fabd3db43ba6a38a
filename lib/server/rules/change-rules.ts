import "server-only";
import { chinaDay, instantAt, type PlainDate } from "@/lib/domain/calendar/plain-date";
import { fail, ok, type Result } from "@/lib/domain/result";
import {
  type DocumentObstacle,
  documentObstacles,
  isNationalDefault,
} from "@/lib/domain/rules/check-document";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import type { Actor } from "../auth/actor";
import { newId } from "../clock";
import type { Db } from "../db/client";
import type { Prisma, PrismaClient } from "../db/generated/client";
import { ForbiddenError, NotFoundError } from "../errors";
import { saveAudit } from "../filing/audit";
import { forgetRules } from "./rule-tables";
import {
  documentsCountingAt,
  findOpenVersion,
  listVersions,
  type RuleVersion,
  versionAt,
} from "./rule-versions";
import { RULE_SET_VERSION } from "./write-reference-data";

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
 * `moved`: the draft is no longer as it was seen. `none`: no change is under way. `own`: whoever wrote a change does not
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

async function changeRules<Value>(
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

function audit(tx: Db, { actor, at, documentId }: RuleAct, action: string, payload: Prisma.InputJsonObject) {
  return saveAudit(tx, actor, at, { action, objectType: "reference", objectId: documentId, payload });
}

const asJson = (document: RuleDocument): Prisma.InputJsonObject => JSON.parse(JSON.stringify(document));

function columnsOf(document: RuleDocument) {
  return { data: asJson(document), province: document.province, topic: document.topic };
}

interface NewVersion {
  readonly document: RuleDocument;
  readonly number: number;
  readonly status: "DRAFT" | "APPROVED";
  readonly activeFrom?: Date;
  readonly reason?: string;
}

async function addVersion(tx: Db, { documentId, actor, at }: RuleAct, added: NewVersion): Promise<void> {
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

/**
 * Opens a change of a document: a draft with what counts now. Of a document that has one already nothing is made.
 *
 * @throws ForbiddenError, NotFoundError
 */
export function startDraft(db: PrismaClient, act: RuleAct): Promise<Result<null, RuleRefusal>> {
  return changeRules(db, act, async (tx) => {
    if (await findOpenVersion(tx, act.documentId)) return ok(null);
    const versions = await listVersions(tx, act.documentId);
    const [newest] = versions;
    if (!newest) throw new NotFoundError("rule");
    const { document } = versionAt(versions, act.at) ?? newest;
    await addVersion(tx, act, { document, number: newest.number + 1, status: "DRAFT" });
    await audit(tx, act, "rule.draft", { number: newest.number + 1 });
    return ok(null);
  });
}

/** Opens a draft of a document that does not exist yet. */
export function startDocument(
  db: PrismaClient,
  act: Omit<RuleAct, "documentId">,
  document: RuleDocument,
): Promise<Result<null, RuleRefusal>> {
  const named = { ...act, documentId: document.id };
  return changeRules(db, named, async (tx) => {
    const known = await listVersions(tx, document.id);
    if (known.some(({ status }) => status !== "DISCARDED")) return fail({ code: "taken" });
    const number = (known[0]?.number ?? 0) + 1;
    await addVersion(tx, named, { document, number, status: "DRAFT" });
    await audit(tx, named, "rule.draft", { number });
    return ok(null);
  });
}

async function findSeen(
  tx: Db,
  { documentId, version }: DraftAct,
  status: "DRAFT" | "PROPOSED",
): Promise<Result<RuleVersion, RuleRefusal>> {
  const open = await findOpenVersion(tx, documentId);
  if (!open) return fail({ code: "none" });
  return open.version === version && open.status === status ? ok(open) : fail({ code: "moved" });
}

async function updateOpen(
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

/** What a draft holds besides the document itself. */
export interface DraftContent {
  readonly document: RuleDocument;
  readonly effectiveOn: PlainDate | null;
  readonly reason: string;
}

/** Saves a draft; whoever saves it is its author. */
export function saveRuleDraft(
  db: PrismaClient,
  act: DraftAct,
  { document, effectiveOn, reason }: DraftContent,
): Promise<Result<null, RuleRefusal>> {
  return changeRules(db, act, async (tx) => {
    const seen = await findSeen(tx, act, "DRAFT");
    if (!seen.ok) return seen;
    await updateOpen(tx, act, seen.value, {
      ...columnsOf({ ...document, id: act.documentId }),
      effectiveOn,
      reason,
      authorId: act.actor.id,
    });
    return ok(null);
  });
}

/** From when on a version would count. */
function startOf({ effectiveOn }: RuleVersion, at: Date): Date {
  return effectiveOn ? instantAt(effectiveOn, "00:00") : at;
}

/** Why a version cannot count: read again by whoever approves, for the rules beside it may have changed. */
async function refusalOf(tx: Db, open: RuleVersion, at: Date): Promise<RuleRefusal | null> {
  if (open.reason.trim() === "") return { code: "no-reason" };
  if (open.effectiveOn && open.effectiveOn <= chinaDay(at)) return { code: "past" };
  const others = await documentsCountingAt(tx, startOf(open, at));
  const replaced = others.find(({ id }) => id === open.documentId);
  if (replaced && JSON.stringify(replaced) === JSON.stringify(open.document)) return { code: "same" };
  const obstacles = documentObstacles(open.document, others);
  return obstacles.length > 0 ? { code: "obstacles", obstacles } : null;
}

/** Hands a draft to a second administrator. */
export function proposeRule(db: PrismaClient, act: DraftAct): Promise<Result<null, RuleRefusal>> {
  return changeRules(db, act, async (tx) => {
    const seen = await findSeen(tx, act, "DRAFT");
    if (!seen.ok) return seen;
    const refusal = await refusalOf(tx, seen.value, act.at);
    if (refusal) return fail(refusal);
    await updateOpen(tx, act, seen.value, { status: "PROPOSED", objection: "" });
    await audit(tx, act, "rule.propose", { number: seen.value.number });
    return ok(null);
  });
}

async function raiseRuleSet(tx: Db, at: Date): Promise<void> {
  await tx.$executeRaw`
    update instance_setting set value = to_jsonb((value)::int + 1), updated_at = ${at} where key = ${RULE_SET_VERSION}`;
}

/** Ends what counts of a document from an instant on, also what was approved for later. */
async function endFrom(tx: Db, documentId: string, from: Date, at: Date): Promise<void> {
  await tx.ruleDocumentVersion.updateMany({
    where: { documentId, status: "APPROVED", OR: [{ activeTo: null }, { activeTo: { gt: from } }] },
    data: { activeTo: from, updatedAt: at },
  });
}

/**
 * Puts a proposed change in force, from now or from its day on; the version before counts until then. Needs another
 * administrator than its author.
 */
export function approveRule(db: PrismaClient, act: DraftAct): Promise<Result<null, RuleRefusal>> {
  return changeRules(db, act, async (tx) => {
    const seen = await findSeen(tx, act, "PROPOSED");
    if (!seen.ok) return seen;
    if (seen.value.authorId === act.actor.id) return fail({ code: "own" });
    const refusal = await refusalOf(tx, seen.value, act.at);
    if (refusal) return fail(refusal);
    const activeFrom = startOf(seen.value, act.at);
    await endFrom(tx, act.documentId, activeFrom, act.at);
    await updateOpen(tx, act, seen.value, { status: "APPROVED", activeFrom, approverId: act.actor.id });
    await raiseRuleSet(tx, act.at);
    await audit(tx, act, "rule.approve", { number: seen.value.number, from: activeFrom.toISOString() });
    return ok(null);
  });
}

/** Sends a proposed change back to its author, with what is wrong with it. */
export function objectToRule(
  db: PrismaClient,
  act: DraftAct,
  objection: string,
): Promise<Result<null, RuleRefusal>> {
  return changeRules(db, act, async (tx) => {
    const seen = await findSeen(tx, act, "PROPOSED");
    if (!seen.ok) return seen;
    if (objection.trim() === "") return fail({ code: "no-reason" });
    await updateOpen(tx, act, seen.value, { status: "DRAFT", objection });
    await audit(tx, act, "rule.object", { number: seen.value.number });
    return ok(null);
  });
}

/** Gives a change up. */
export function discardDraft(db: PrismaClient, act: DraftAct): Promise<Result<null, RuleRefusal>> {
  return changeRules(db, act, async (tx) => {
    const seen = await findSeen(tx, act, "DRAFT");
    if (!seen.ok) return seen;
    await updateOpen(tx, act, seen.value, { status: "DISCARDED" });
    await audit(tx, act, "rule.discard", { number: seen.value.number });
    return ok(null);
  });
}

/**
 * Takes a document back to a version that counted before, at once: two administrators approved it then. A document of
 * which no earlier version counted ends.
 *
 * @param number the version to restore; null ends the document
 */
export function rollBackRule(
  db: PrismaClient,
  act: RuleAct,
  { number, reason }: { readonly number: number | null; readonly reason: string },
): Promise<Result<null, RuleRefusal>> {
  return changeRules(db, act, async (tx) => {
    if (reason.trim() === "") return fail({ code: "no-reason" });
    const versions = await listVersions(tx, act.documentId);
    const present = versionAt(versions, act.at);
    const target = versions.find((one) => one.number === number && one.status === "APPROVED");
    if (number !== null && !target) throw new NotFoundError("rule-version");
    if (!present && !target) return fail({ code: "none" });
    if (target && present?.number === target.number) return fail({ code: "same" });
    const others = await documentsCountingAt(tx, act.at);
    const obstacles = target ? documentObstacles(target.document, others) : [];
    if (obstacles.length > 0) return fail({ code: "obstacles", obstacles });
    if (!target && present && isNationalDefault(present.document))
      return fail({ code: "obstacles", obstacles: [{ code: "no-default" }] });
    await endFrom(tx, act.documentId, act.at, act.at);
    const [newest] = versions;
    if (target && newest) {
      const restored = { document: target.document, number: newest.number + 1, reason };
      await addVersion(tx, act, { ...restored, status: "APPROVED", activeFrom: act.at });
    }
    await raiseRuleSet(tx, act.at);
    await audit(tx, act, "rule.roll-back", { to: number });
    return ok(null);
  });
}
