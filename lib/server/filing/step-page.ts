import "server-only";
import type { Locale } from "@/lib/i18n/locale";
import { checkOrderBySteps, stepName, stepsOf } from "@/lib/wizard/order-steps";
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

/** A page of the wizard with everything it shows. */
export interface StepPage {
  readonly page: WizardOrder;
  readonly view: StepView;
  readonly fields: readonly FieldView[];
}

/**
 * Loads a page of the wizard.
 *
 * @throws NotFoundError when the order does not exist for this actor or has no such step
 */
export async function requireStepPage(db: Db, request: StepPageRequest): Promise<StepPage> {
  const { actor, orderNo, ref, at, locale } = request;
  const page = await requireWizardOrder(db, actor, orderNo, { at });
  const isStep = stepsOf(page.context).some((step) => stepName(step) === stepName(ref));
  if (!isStep) throw new NotFoundError("step");
  const [remarks, isOpen] = page.order
    ? await Promise.all([remarksByPath(db, page.order, locale), findOpenItems(db, page.order)])
    : [new Map(), () => true];
  const view = stepView({
    orderNo,
    ref,
    context: page.context,
    version: page.draft.version,
    findings: checkOrderBySteps(page.context).get(stepName(ref)) ?? [],
    remarks,
    isOpen: (path) => page.isEditable && isOpen(path),
    locale,
  });
  return { page, view, fields: view.blocks.flatMap(({ fields }) => fields) };
}
