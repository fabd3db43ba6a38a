import { getMessages } from "next-intl/server";
import { TaskList } from "@/components/filing/task-list";
import type { Tone } from "@/components/ui/tone";
import { realNameWaitEnd } from "@/lib/domain/network/real-name-wait";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import { fillText } from "@/lib/i18n/fill-text";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { db } from "@/lib/server/db/client";
import type { StoredOrder } from "@/lib/server/filing/order-repository";
import type { OrderTask, OrderTasks, TaskState } from "@/lib/server/filing/order-tasks";
import { listStale } from "@/lib/server/filing/stale-items";
import type { WizardOrder } from "@/lib/server/filing/wizard-order";
import { isHeldByRemarks, unansweredByTask } from "@/lib/server/review/remark-progress";
import type { RemarkStanding } from "@/lib/server/review/remark-standing";
import { checkOrderBySteps } from "@/lib/wizard/order-steps";
import { RealNameWait } from "../real-name-wait";
import { TypeNotice } from "../type-notice";
import { NewerRules } from "./newer-rules";
import { OrderRules } from "./order-rules";
import { SmsVerifiers } from "./sms-verifiers";
import { StaleNotice } from "./stale-notice";

const TONES = {
  done: "good",
  todo: "neutral",
  started: "action",
  fix: "warn",
  blocked: "neutral",
  waiting: "action",
} as const satisfies Record<TaskState, Tone>;

export interface OrderTaskPanelProps {
  readonly page: WizardOrder;
  readonly order: StoredOrder;
  readonly tasks: OrderTasks;
  /** What the order came back with. */
  readonly returned: readonly RemarkStanding[];
  readonly at: Date;
}

type Shown = Pick<OrderTask, "state" | "href"> & { readonly hint?: string };

/** How a task stands: what is filled in as it should be may still have to be changed for its reviewer. */
function standing(
  { state, href, problems }: OrderTask,
  remarks: number,
  words: Messages["wizard"]["home"],
): Shown {
  if (state === "started") return { state, href, hint: fillText(words.missing, { n: problems }) };
  if (state === "fix") return { state, href, hint: fillText(words.problems, { n: problems }) };
  return remarks > 0 && state === "done"
    ? { state: "fix", href, hint: fillText(words.remarksHere, { n: remarks }) }
    : { state, href };
}

/** The tasks of an order in the making. */
export async function OrderTaskPanel({ page, order, tasks, returned, at }: OrderTaskPanelProps) {
  const [{ wizard }, { words }] = [await getMessages(), await findFilingTexts()];
  const stale = await listStale(db, order.id, page.draft, tasks.materials?.list ?? []);
  const remarks = unansweredByTask(returned, page.context);
  const isHeld = isHeldByRemarks(order, returned);
  const shown = (task: OrderTask): OrderTask & Shown => {
    const isShut = isHeld && task.key === "confirm";
    const now = isShut ? { ...task, state: "blocked" as const, href: null } : task;
    return { ...task, ...standing(now, remarks.get(task.key) ?? 0, wizard.home) };
  };
  const groups = tasks.groups.map((group) => ({ ...group, tasks: group.tasks.map(shown) }));
  const all = groups.flatMap((group) => group.tasks);
  const done = all.filter(({ state }) => state === "done").length;
  const decision = page.draft.typeDecision;
  return (
    <div className="grid content-start gap-6">
      <SmsVerifiers order={order} at={at} />
      <RealNameWait
        orderNo={order.orderNo}
        waitsUntil={realNameWaitEnd([...checkOrderBySteps(page.context).values()].flat(), at)}
        submitAt={order.submitAt}
        at={at}
        confirmHref={tasks.open.length === 0 ? `/filings/${order.orderNo}/confirm` : undefined}
      />
      {decision && decision.type !== "FIRST" ? (
        <TypeNotice decision={decision} answers={page.draft.answers} />
      ) : null}
      <NewerRules order={order} context={page.context} at={at} />
      <StaleNotice orderNo={order.orderNo} stale={stale} answers={page.draft.answers} />
      <p className="text-muted">{fillText(words.tasksDone, { done, total: all.length })}</p>
      <TaskList
        groups={groups.map((group) => ({
          ...group,
          tasks: group.tasks.map(({ key, title, href, state, hint }) => ({
            ...{ key, title, href, hint },
            status: { text: words.status[state], tone: TONES[state] },
          })),
        }))}
      />
      <OrderRules context={page.context} />
    </div>
  );
}
