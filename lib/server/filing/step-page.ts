import "server-only";
import type { Locale } from "@/lib/i18n/locale";
import { shownFields } from "@/lib/wizard/engine";
import { isTaken } from "@/lib/wizard/on-record";
import { checkOrderBySteps, STEPS, stepName, stepsOf } from "@/lib/wizard/order-steps";
import type { StepRef } from "@/lib/wizard/step";
import type { FieldView, StepView } from "@/lib/wizard/step-view";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { NotFoundError } from "../errors";
import { findOpenItems } from "../review/open-fields";
import { remarksByPath } from "../review/remarks-by-path";
import { stepView } from "./step-view";
import { requireWizardOrder, type WizardOrder } from "./wizard-order";

export interface StepPageRequest {
  readonly actor: Actor;
  readonly orderNo: string;
  readonly ref: StepRef;
  readonly at: Date;
  readonly locale: Locale;
}

/** A field of a page, as far as a form is read by it. */
export type PostedField = Pick<FieldView, "path" | "widget" | "isLocked">;

/** A page of the wizard with everything it shows. */
export interface StepPage {
  readonly page: WizardOrder;
  readonly view: StepView;
  readonly fields: readonly FieldView[];
}

async function requireStep(
  db: Db,
  { actor, orderNo, ref, at }: Omit<StepPageRequest, "locale">,
): Promise<WizardOrder> {
  const page = await requireWizardOrder(db, actor, orderNo, { at });
  const isStep = stepsOf(page.context).some((step) => stepName(step) === stepName(ref));
  if (!isStep) throw new NotFoundError("step");
  return page;
}

async function findOpenPaths(
  db: Db,
  { order, isEditable, context }: WizardOrder,
): Promise<(path: string) => boolean> {
  if (!isEditable) return () => false;
  const isAsked = order ? await findOpenItems(db, order) : () => true;
  return (path) => isAsked(path) && !isTaken(context, path);
}

/**
 * Loads a page of the wizard.
 *
 * @throws NotFoundError when the order does not exist for this actor or has no such step
 */
export async function requireStepPage(db: Db, request: StepPageRequest): Promise<StepPage> {
  const { orderNo, ref, locale } = request;
  const page = await requireStep(db, request);
  const [remarks, isOpen] = await Promise.all([
    page.order ? remarksByPath(db, page.order, locale) : new Map(),
    findOpenPaths(db, page),
  ]);
  const view = stepView({
    orderNo,
    ref,
    context: page.context,
    draft: page.draft,
    findings: checkOrderBySteps(page.context).get(stepName(ref)) ?? [],
    remarks,
    isOpen,
    locale,
  });
  return { page, view, fields: view.blocks.flatMap(({ fields }) => fields) };
}

/** A page of the wizard as a form that it sent is read: which fields it showed, without a word of them. */
export interface PostedPage {
  readonly page: WizardOrder;
  readonly fields: readonly PostedField[];
}

/**
 * Loads what is needed to read a posted page of the wizard; the page before the save is not drawn again, so nothing
 * is judged and no remark read.
 *
 * @throws NotFoundError when the order does not exist for this actor or has no such step
 */
export async function requirePostedPage(
  db: Db,
  request: Omit<StepPageRequest, "locale">,
): Promise<PostedPage> {
  const { ref } = request;
  const page = await requireStep(db, request);
  const isOpen = await findOpenPaths(db, page);
  const shown = STEPS[ref.id]
    .blocks(page.context, ref.serviceKey)
    .flatMap((block) => shownFields(block, page.context));
  const fields = shown.map(([path, { widget }]) => ({ path, widget, isLocked: !isOpen(path) }));
  return { page, fields };
}
