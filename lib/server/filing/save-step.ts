import "server-only";
import type { Finding } from "@/lib/domain/findings/finding";
import { fail, ok, type Result } from "@/lib/domain/result";
import { readForm } from "@/lib/wizard/form-values";
import type { MergeConflict } from "@/lib/wizard/merge";
import { checkOneStep } from "@/lib/wizard/order-steps";
import type { StepRef } from "@/lib/wizard/step";
import type { Actor } from "../auth/actor";
import type { PrismaClient } from "../db/generated/client";
import { checkType, subjectOf } from "./check-type";
import { factsAfter } from "./known-facts";
import { type SaveRefusal, saveAnswers } from "./save-answers";
import type { PostedField } from "./step-page";
import { verifyPersonMobile } from "./verify-mobile";
import { loadWizardOrder, type WizardOrder } from "./wizard-order";

export interface StepForm {
  readonly actor: Actor;
  readonly page: WizardOrder;
  readonly ref: StepRef;
  /** The fields the page showed. */
  readonly fields: readonly PostedField[];
  readonly form: FormData;
  readonly at: Date;
}

/** A page as it stands after it was posted. */
export interface SavedStep {
  readonly page: WizardOrder;
  readonly conflicts: readonly MergeConflict[];
  /** What the rules have against the step now. */
  readonly findings: readonly Finding[];
}

function versionOf(form: FormData): number {
  const version = Number(form.get("version"));
  return Number.isInteger(version) && version >= 0 ? version : 0;
}

/** The draft a posted page was drawn for; null when the form does not say. */
export function draftOf(form: FormData): string | null {
  const id = form.get("draft");
  return typeof id === "string" && id !== "" ? id : null;
}

/** Whether a typed code proved a mobile. */
async function verifyTypedCodes(
  db: PrismaClient,
  page: WizardOrder,
  { actor, form, fields, at }: StepForm,
): Promise<boolean> {
  let isProved = false;
  for (const { path, widget } of fields) {
    if (widget !== "code" || !path.endsWith(".mobileCode")) continue;
    const owner = path.slice(0, -".mobileCode".length);
    const code = String(form.get(path) ?? "")
      .normalize("NFKC")
      .replace(/\s/g, "");
    if (code !== "" && (await verifyPersonMobile(db, page, { actor, owner, code, at }))) isProved = true;
  }
  return isProved;
}

/**
 * Saves everything a page of the wizard posted, right or wrong, and says what the rules have against it. Answers
 * that were changed elsewhere meanwhile are left as they are and reported.
 *
 * @throws NotFoundError, ForbiddenError
 */
export async function saveStep(db: PrismaClient, request: StepForm): Promise<Result<SavedStep, SaveRefusal>> {
  const { actor, page, ref, form, at } = request;
  const open = request.fields.filter(({ isLocked, widget }) => !isLocked && widget !== "code");
  const saved = await saveAnswers(db, {
    actor,
    orderNo: page.order?.orderNo ?? null,
    queuedId: page.draft.queuedId,
    draftId: draftOf(form),
    patch: readForm(form, open),
    base: versionOf(form),
    at,
  });
  if (!saved.ok) return fail(saved.error);
  const mine = { ...page, draft: saved.value.draft, order: saved.value.order };
  const isProved = await verifyTypedCodes(db, mine, request);
  const still = isProved ? null : factsAfter(page, saved.value);
  const subject = subjectOf(actor, mine.order);
  const checked = ref.id === "check" ? await checkType(db, mine.draft, { subject, at, known: still }) : null;
  const draft = { ...mine.draft, typeDecision: checked?.decision ?? mine.draft.typeDecision };
  const facts = checked?.facts ?? still;
  const after = await loadWizardOrder(db, actor, mine.order, { at, draft, known: facts && { draft, facts } });
  return ok({ page: after, conflicts: saved.value.conflicts, findings: checkOneStep(after.context, ref) });
}
