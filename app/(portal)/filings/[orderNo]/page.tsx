import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { OrderHead } from "@/components/filing/order-head";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { permissionsOf } from "@/lib/domain/filing/policy";
import { actingParty, FILING_STATUSES, isOpen, statusLabel } from "@/lib/domain/filing/states";
import { FILING_TYPES } from "@/lib/domain/filing/types";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import { fillText } from "@/lib/i18n/fill-text";
import { label } from "@/lib/i18n/label";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { QUEUE_PATH } from "@/lib/server/filing/order-paths";
import { requireOrderTasks } from "@/lib/server/filing/order-tasks";
import { mayEdit, policyActor } from "@/lib/server/filing/policy-actor";
import { listQueued } from "@/lib/server/filing/queued-filing";
import { loadWizardOrder, requireOwnOrder } from "@/lib/server/filing/wizard-order";
import { listReturned } from "@/lib/server/review/remark-progress";
import { requireRules } from "@/lib/server/rules/rule-tables";
import { orNotFound } from "../or-not-found";
import { ballOf, deadlineOf, stateTone } from "../order-words";
import { OrderActions } from "./order-actions";
import { OrderProgress } from "./order-progress";
import { OrderTaskPanel } from "./order-task-panel";
import { OrderTimeline } from "./order-timeline";

export async function generateMetadata({ params }: PageProps<"/filings/[orderNo]">): Promise<Metadata> {
  return { title: (await params).orderNo };
}

export default async function OrderPage({ params }: PageProps<"/filings/[orderNo]">) {
  const actor = await requireActor(["APPLICANT"]);
  const { orderNo } = await params;
  const at = now();
  const [locale, { wizard, queue }, texts] = [
    await getLocale(),
    await getMessages(),
    await findFilingTexts(),
  ];
  const order = await orNotFound(requireOwnOrder(db, actor, orderNo));
  // What is left to do costs a dozen questions: they are asked only while it can be done.
  const page = mayEdit(actor, order) ? await loadWizardOrder(db, actor, order, { at }) : null;
  const tasks = page ? await requireOrderTasks(db, page, wizard, locale) : null;
  const returned = await listReturned(db, order);
  const { calendar } = await requireRules(db, at);
  const queued = isOpen(order.status) ? (await listQueued(db, actor.id)).length : 0;
  const may = permissionsOf(policyActor(actor), order);
  const state = order.submitAt
    ? wizard.confirm.later.asked
    : label(locale, statusLabel(order.status, order.type, tasks?.stage));
  return (
    <>
      <OrderHead
        above={<BackLink href="/filings">{wizard.listTitle}</BackLink>}
        orderNo={orderNo}
        subject={order.sponsorName || orderNo}
        typeText={order.type ? label(locale, FILING_TYPES[order.type]) : "—"}
        state={{ text: state, tone: stateTone(order.status) }}
        ball={ballOf(actingParty(order), texts)}
        due={
          FILING_STATUSES[order.status].timer === "PURGE"
            ? null
            : deadlineOf({ dueAt: order.dueAt, now: at, locale, calendar })
        }
        texts={texts}
        actions={<OrderActions order={order} may={may} tasks={tasks} returned={returned} at={at} />}
      />
      {queued > 0 ? (
        <Notice className="mb-6">
          {fillText(queue.notice.waiting, { n: queued })}{" "}
          <TextLink href={QUEUE_PATH}>{fillText(queue.notice.toQueue, { n: queued })}</TextLink>
        </Notice>
      ) : null}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {page && tasks ? (
          <OrderTaskPanel page={page} order={order} tasks={tasks} returned={returned} at={at} />
        ) : (
          <OrderProgress order={order} at={at} />
        )}
        <OrderTimeline order={order} />
      </div>
    </>
  );
}
