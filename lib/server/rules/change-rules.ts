import "server-only";
import type { PlainDate } from "@/lib/domain/calendar/plain-date";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import type { PrismaClient } from "../db/generated/client";
import { NotFoundError } from "../errors";
import {
  addVersion,
  audit,
  changeRules,
  columnsOf,
  type DraftAct,
  findSeen,
  type RuleAct,
  type RuleRefusal,
  refusalOf,
  updateOpen,
} from "./rule-act";
import { findOpenVersion, listVersions, versionAt } from "./rule-versions";

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
    await addVersion(tx, named, { document, number, status: "DRAFT", writerIds: [named.actor.id] });
    await audit(tx, named, "rule.draft", { number });
    return ok(null);
  });
}

/** What a draft holds besides the document itself. */
export interface DraftContent {
  readonly document: RuleDocument;
  readonly effectiveOn: PlainDate | null;
  readonly reason: string;
}

/** Saves a draft; whoever saves it is its author, beside those who wrote before. */
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
      writerIds: [...new Set([...seen.value.writerIds, act.actor.id])],
    });
    return ok(null);
  });
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
