import "server-only";
import { type DraftStage, draftStage, isReturned } from "@/lib/domain/filing/states";
import type { Finding } from "@/lib/domain/findings/finding";
import { labelOf } from "@/lib/i18n/field-words";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { serviceKeys } from "@/lib/wizard/answers";
import { checkOrderBySteps, hasAnswers, stepName, stepsOf } from "@/lib/wizard/order-steps";
import type { StepRef } from "@/lib/wizard/step";
import { stepHref } from "@/lib/wizard/step-paths";
import type { Db } from "../db/client";
import { isFaceCheckMissing } from "../materials/list-face-checks";
import { checkOrderMaterials, type MaterialCheck } from "../materials/list-materials";
import type { WizardOrder } from "./wizard-order";

/** How far a task is, in the words of the task list. */
export type TaskState = "done" | "todo" | "started" | "fix" | "blocked" | "waiting";

export interface OrderTask {
  readonly key: string;
  readonly title: string;
  readonly href: string | null;
  readonly state: TaskState;
  /** Entries to repair. */
  readonly problems: number;
}

export interface OrderTaskGroup {
  readonly key: string;
  readonly title: string;
  readonly tasks: readonly OrderTask[];
}

export interface OrderTasks {
  readonly groups: readonly OrderTaskGroup[];
  readonly stage: DraftStage;
  /** Tasks that stand between the order and its submission. */
  readonly open: readonly OrderTask[];
  /** Null before there is an order. */
  readonly materials: MaterialCheck | null;
}

interface TaskSources {
  readonly page: WizardOrder;
  readonly bySteps: ReadonlyMap<string, readonly Finding[]>;
  readonly words: Messages["wizard"];
  readonly check: MaterialCheck | null;
}

function blockingOf({ bySteps }: TaskSources, ref: StepRef): number {
  return (bySteps.get(stepName(ref)) ?? []).filter(({ severity }) => severity === "BLOCK").length;
}

function stepTask(sources: TaskSources, ref: StepRef): OrderTask {
  const { page, words } = sources;
  const problems = blockingOf(sources, ref);
  const isBegun = hasAnswers(page.context, ref);
  const wasSubmitted = page.order !== null && isReturned(page.order.status);
  const state = problems === 0 ? "done" : wasSubmitted ? "fix" : isBegun ? "started" : "todo";
  return {
    key: stepName(ref),
    title: words.steps[ref.id].title,
    href: stepHref(page.orderNo, ref),
    state,
    problems,
  };
}

function materialTask({ page, words, bySteps, check }: TaskSources): OrderTask {
  const href = `/filings/${page.orderNo}/materials`;
  const base = { key: "materials", title: words.steps.materials.title };
  // What materials are needed is known once the basic check is in order.
  const isKnown = !(bySteps.get("check") ?? []).some(
    ({ severity, path }) => severity === "BLOCK" && path !== "order",
  );
  if (!isKnown || !check) return { ...base, href: null, state: "blocked", problems: 0 };
  // A failed check is missing and says why besides: one place to go to.
  const problems = new Set(check.missing.map(({ path }) => path)).size;
  return { ...base, href, state: problems === 0 ? "done" : "todo", problems };
}

function stageOf({ bySteps, check }: TaskSources, materials: OrderTask): DraftStage {
  const forms = [...bySteps].filter(([name]) => name !== "confirm").flatMap(([, found]) => found);
  return draftStage({
    formsValid: forms.every(({ severity }) => severity !== "BLOCK"),
    materialsComplete: materials.state === "done",
    faceChecks: check?.faces.some(isFaceCheckMissing) ? ["PENDING"] : [],
  });
}

/** The tasks of an order in the making with their states, computed from its answers. */
export async function requireOrderTasks(
  db: Db,
  page: WizardOrder,
  words: Messages["wizard"],
  locale: Locale,
): Promise<OrderTasks> {
  const check = page.order ? await checkOrderMaterials(db, page.order, page.context) : null;
  const sources: TaskSources = { page, bySteps: checkOrderBySteps(page.context), words, check };
  const steps = stepsOf(page.context);
  const task = (ref: StepRef) => stepTask(sources, ref);
  const materials = materialTask(sources);
  const ofOrder = steps.filter(
    ({ serviceKey, id }) => serviceKey === "" && id !== "check" && id !== "confirm",
  );
  const before: readonly OrderTaskGroup[] = [
    { key: "start", title: words.groups.start, tasks: [task({ id: "check", serviceKey: "" })] },
    { key: "sponsor", title: words.groups.sponsor, tasks: ofOrder.map(task) },
    ...serviceKeys(page.draft.answers).map((key) => ({
      key,
      title: labelOf(locale, `services.${key}`, page.draft.answers),
      tasks: steps.filter(({ serviceKey }) => serviceKey === key).map(task),
    })),
  ];
  const open = [...before.flatMap(({ tasks }) => tasks), materials].filter(({ state }) => state !== "done");
  const confirm: OrderTask = {
    key: "confirm",
    title: words.steps.confirm.title,
    href: open.length === 0 ? `/filings/${page.orderNo}/confirm` : null,
    state: open.length > 0 ? "blocked" : page.order?.submitAt ? "waiting" : "todo",
    problems: 0,
  };
  return {
    groups: [...before, { key: "finish", title: words.groups.finish, tasks: [materials, confirm] }],
    stage: stageOf(sources, materials),
    open,
    materials: check,
  };
}
