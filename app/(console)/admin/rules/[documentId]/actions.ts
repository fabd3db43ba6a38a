"use server";

import { z } from "zod";
import type { FormState } from "@/lib/forms/form-state";
import { MOST_EXAMPLES } from "@/lib/forms/rule-document";
import { readExample } from "@/lib/forms/rule-example-form";
import { factsOfForm, readRuleForm, readRuleReason } from "@/lib/forms/rule-form";
import { fieldFault } from "@/lib/i18n/rule-field-options";
import { db } from "@/lib/server/db/client";
import { NotFoundError } from "@/lib/server/errors";
import { approveRule, rollBackRule } from "@/lib/server/rules/approve-rule";
import {
  discardDraft,
  objectToRule,
  proposeRule,
  saveRuleDraft,
  startDraft,
} from "@/lib/server/rules/change-rules";
import { findOpenVersion } from "@/lib/server/rules/rule-versions";
import { answer, type RuleForm, readLock, runRuleForm } from "../rule-form-run";
import { tellIssues } from "../rule-refusal";

const rulePath = (documentId: string) => `/admin/rules/${documentId}`;
const changePath = (documentId: string) => `${rulePath(documentId)}/change`;

async function requireOpen({ documentId }: RuleForm) {
  const open = await findOpenVersion(db, documentId);
  if (!open) throw new NotFoundError("rule-draft");
  return open;
}

/** Opens a change of a rule. */
export async function startRuleAction(documentId: string, _: FormState, form: FormData): Promise<FormState> {
  return runRuleForm(documentId, form, async (given) =>
    answer(await startDraft(db, given), changePath(documentId), given),
  );
}

/** Saves a draft. */
export async function saveRuleAction(documentId: string, _: FormState, form: FormData): Promise<FormState> {
  return runRuleForm(documentId, form, async (given) => {
    const version = readLock(given);
    const open = await requireOpen(given);
    const { locale, editor, values } = given;
    const unknown =
      open.document.key === "own" ? fieldFault(locale, values.field?.trim() ?? "", editor.faults) : null;
    if (unknown) {
      const said = { path: "field", code: "unknown", severity: "BLOCK", label: "" } as const;
      return { status: "invalid", messages: [{ ...said, message: unknown }] };
    }
    const read = readRuleForm(open.document, values);
    if (!read.ok) return tellIssues(read.error, given.editor);
    const saved = await saveRuleDraft(db, { ...given, version }, read.value);
    return answer(saved, `${changePath(documentId)}?done=saved`, given);
  });
}

/** Adds an example to a draft. */
export async function addExampleAction(documentId: string, _: FormState, form: FormData): Promise<FormState> {
  return runRuleForm(documentId, form, async (given) => {
    const version = readLock(given);
    const { document, effectiveOn, reason } = await requireOpen(given);
    const read = readExample(factsOfForm(document), given.values);
    if (!read.ok) return tellIssues(read.error, given.editor);
    if (document.examples.length >= MOST_EXAMPLES)
      return { status: "refused", code: "full", message: given.editor.examples.full };
    const examples = [...document.examples, read.value];
    const content = { document: { ...document, examples }, effectiveOn, reason };
    const saved = await saveRuleDraft(db, { ...given, version }, content);
    return answer(saved, `${changePath(documentId)}?done=saved#examples`, given);
  });
}

const placeInput = z.coerce.number().int().min(0).max(100);

/** Takes an example out of a draft. */
export async function removeExampleAction(
  documentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return runRuleForm(documentId, form, async (given) => {
    const version = readLock(given);
    const { document, effectiveOn, reason } = await requireOpen(given);
    const place = placeInput.safeParse(given.values.place);
    if (!place.success) throw new NotFoundError("rule-example");
    const examples = document.examples.filter((_example, index) => index !== place.data);
    const content = { document: { ...document, examples }, effectiveOn, reason };
    const saved = await saveRuleDraft(db, { ...given, version }, content);
    return answer(saved, `${changePath(documentId)}?done=saved#examples`, given);
  });
}

/** Hands a draft in for approval. */
export async function proposeRuleAction(
  documentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return runRuleForm(documentId, form, async (given) => {
    const done = await proposeRule(db, { ...given, version: readLock(given) });
    return answer(done, changePath(documentId), given);
  });
}

/** Puts a proposed change in force. */
export async function approveRuleAction(
  documentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return runRuleForm(documentId, form, async (given) => {
    const done = await approveRule(db, { ...given, version: readLock(given) });
    return answer(done, rulePath(documentId), given);
  });
}

/** Sends a proposed change back. */
export async function objectRuleAction(documentId: string, _: FormState, form: FormData): Promise<FormState> {
  return runRuleForm(documentId, form, async (given) => {
    const version = readLock(given);
    const objection = readRuleReason("objection", given.values.objection);
    if (!objection.ok) return tellIssues(objection.error, given.editor);
    const done = await objectToRule(db, { ...given, version }, objection.value);
    return answer(done, changePath(documentId), given);
  });
}

/** Gives a change up. */
export async function discardRuleAction(
  documentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return runRuleForm(documentId, form, async (given) => {
    const done = await discardDraft(db, { ...given, version: readLock(given) });
    return answer(done, rulePath(documentId), given);
  });
}

const targetInput = z.union([z.literal("end"), z.coerce.number().int().min(1).max(100_000)]);

/** Takes a rule back to an earlier version. */
export async function rollBackRuleAction(
  documentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return runRuleForm(documentId, form, async (given) => {
    const target = targetInput.safeParse(given.values.target);
    if (!target.success) return tellIssues([{ path: "target", fault: "unknown" }], given.editor);
    const number = target.data === "end" ? null : target.data;
    const reason = readRuleReason("reason", given.values.reason);
    if (!reason.ok) return tellIssues(reason.error, given.editor);
    const rolledBack = await rollBackRule(db, given, { number, reason: reason.value });
    return answer(rolledBack, rulePath(documentId), given);
  });
}
