import { getMessages } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import type { OrderPermissions } from "@/lib/domain/filing/policy";
import { fillText } from "@/lib/i18n/fill-text";
import { isRevivable } from "@/lib/server/filing/again";
import type { StoredOrder } from "@/lib/server/filing/order-repository";
import type { OrderTasks } from "@/lib/server/filing/order-tasks";
import { countProgress, isHeldByRemarks } from "@/lib/server/review/remark-progress";
import type { RemarkStanding } from "@/lib/server/review/remark-standing";

export interface OrderActionsProps {
  readonly order: StoredOrder;
  readonly may: OrderPermissions;
  readonly tasks: OrderTasks | null;
  /** What the order came back with. */
  readonly returned: readonly RemarkStanding[];
  readonly at: Date;
}

/** What the applicant can do with the order now; the next useful act is the primary button. */
export async function OrderActions({ order, may, tasks, returned, at }: OrderActionsProps) {
  const { home, papers } = (await getMessages()).wizard;
  const base = `/filings/${order.orderNo}`;
  const { unansweredRemarks, answeredRemarks } = countProgress(returned);
  const remarks = unansweredRemarks + answeredRemarks;
  const isReady = tasks?.open.length === 0 && !isHeldByRemarks(order, returned);
  const isOpenAgain = may["filing.revive"] && isRevivable(order, at);
  const isNext = unansweredRemarks === 0 && !may["filing.resubmit"] && !order.submitAt;
  return (
    <>
      {remarks > 0 ? (
        <ButtonLink href={`${base}/remarks`} variant={unansweredRemarks > 0 ? "primary" : "secondary"}>
          {fillText(home.remarks, { n: remarks })}
        </ButtonLink>
      ) : null}
      {may["filing.resubmit"] ? (
        <ButtonLink href={`${base}/resubmit`} variant="primary">
          {home.resubmit}
        </ButtonLink>
      ) : null}
      {may["mailing.enter"] ? (
        <ButtonLink href={`${base}/papers`} variant={order.papersSentAt ? "secondary" : "primary"}>
          {order.papersSentAt ? papers.change : papers.enter}
        </ButtonLink>
      ) : null}
      {may["filing.submit"] && isReady ? (
        <ButtonLink href={`${base}/confirm`} variant={isNext ? "primary" : "secondary"}>
          {home.submit}
        </ButtonLink>
      ) : null}
      {order.submissionNumber > 0 ? (
        <ButtonLink href={`${base}/receipt/${order.submissionNumber}`} variant="secondary">
          {home.receipt}
        </ButtonLink>
      ) : null}
      {isOpenAgain ? (
        <ButtonLink href={`${base}/revive`} variant="primary">
          {home.revive}
        </ButtonLink>
      ) : null}
      {may["filing.copy"] ? (
        <ButtonLink href={`${base}/copy`} variant={isOpenAgain ? "quiet" : "primary"}>
          {home.copy}
        </ButtonLink>
      ) : null}
      {may["filing.withdraw"] ? (
        <ButtonLink href={`${base}/withdraw`} variant="secondary">
          {home.withdraw}
        </ButtonLink>
      ) : null}
      {may["filing.take-back"] ? (
        <ButtonLink href={`${base}/take-back`} variant="quiet">
          {home.takeBack}
        </ButtonLink>
      ) : null}
      {may["filing.abandon"] ? (
        <ButtonLink href={`${base}/abandon`} variant="quiet">
          {home.abandon}
        </ButtonLink>
      ) : null}
    </>
  );
}
