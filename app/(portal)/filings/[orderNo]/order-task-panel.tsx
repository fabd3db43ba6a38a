import { getMessages } from "next-intl/server";
import { TaskList } from "@/components/filing/task-list";
import type { Tone } from "@/components/ui/tone";
import { realNameWaitEnd } from "@/lib/domain/network/real-name-wait";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import { fillText } from "@/lib/i18n/fill-text";
import { db } from "@/lib/server/db/client";
import type { StoredOrder } from "@/lib/server/filing/order-repository";
import type { OrderTasks, TaskState } from "@/lib/server/filing/order-tasks";
import { listStale } from "@/lib/server/filing/stale-items";
import type { WizardOrder } from "@/lib/server/filing/wizard-order";
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
} as const satisfies Record<TaskState, Tone>;

export interface OrderTaskPanelProps {
  readonly page: WizardOrder;
  readonly order: StoredOrder;
  readonly tasks: OrderTasks;
  readonly at: Date;
}

/** The tasks of an order in the making. */
export async function OrderTaskPanel({ page, order, tasks, at }: OrderTaskPanelProps) {
  const [{ wizard }, { words }] = [await getMessages(), await findFilingTexts()];
  const stale = await listStale(db, order.id, page.draft, tasks.materials?.list ?? []);
  const all = tasks.groups.flatMap((group) => group.tasks);
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
        groups={tasks.groups.map((group) => ({
          ...group,
          tasks: group.tasks.map(({ key, title, href, state, problems }) => ({
            key,
            title,
            href,
            status: { text: words.status[state], tone: TONES[state] },
            hint:
              state === "fix" || state === "started"
                ? fillText(state === "fix" ? wizard.home.problems : wizard.home.missing, { n: problems })
                : undefined,
          })),
        }))}
      />
      <OrderRules context={page.context} />
    </div>
  );
}
