import { ok } from "@/lib/domain/result";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import type { Actor } from "@/lib/server/auth/actor";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { approveRule } from "@/lib/server/rules/approve-rule";
import {
  type DraftContent,
  proposeRule,
  saveRuleDraft,
  startDocument,
  startDraft,
} from "@/lib/server/rules/change-rules";
import { findOpenVersion } from "@/lib/server/rules/rule-versions";

/** The lock of the change that is under way. */
export async function lockOf(db: PrismaClient, documentId: string): Promise<number> {
  const open = await findOpenVersion(db, documentId);
  if (!open) throw new Error("no change under way");
  return open.version;
}

/** Drafts and saves a document, a new one or another version, and returns its lock. */
export async function draftRule(
  db: PrismaClient,
  actor: Actor,
  document: RuleDocument,
  { at, reason = "管局通知", effectiveOn = null }: { at: Date } & Partial<DraftContent>,
): Promise<number> {
  const act = { documentId: document.id, actor, at };
  const isNew = (await db.ruleDocumentVersion.count({ where: { documentId: document.id } })) === 0;
  const started = isNew ? await startDocument(db, act, document) : await startDraft(db, act);
  if (!started.ok) throw new Error(started.error.code);
  const version = await lockOf(db, document.id);
  const saved = await saveRuleDraft(db, { ...act, version }, { document, reason, effectiveOn });
  if (!saved.ok) throw new Error(saved.error.code);
  return lockOf(db, document.id);
}

/** A change written by one administrator and approved by another. */
export async function changeRule(
  db: PrismaClient,
  [author, approver]: readonly [Actor, Actor],
  document: RuleDocument,
  content: { at: Date } & Partial<DraftContent>,
) {
  const { at } = content;
  const act = { documentId: document.id, at };
  const version = await draftRule(db, author, document, content);
  const proposed = await proposeRule(db, { ...act, actor: author, version });
  if (!proposed.ok) return proposed;
  const approved = await approveRule(db, { ...act, actor: approver, version: await lockOf(db, document.id) });
  return approved.ok ? ok(null) : approved;
}
