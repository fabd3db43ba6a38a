import type { FilingStatus } from "@/lib/domain/filing/states";

/** Where an applicant sees how an order stands: its course, who must verify, what can be done. */
export const orderPath = (orderNo: string) => `/filings/${orderNo}`;

/** Where an order goes to its verifiers again as it is. */
export const resubmitPath = (orderNo: string) => `/filings/${orderNo}/resubmit`;

/** Where a reviewer, an officer and an administrator work on an order. */
export const reviewPath = (orderNo: string) => `/review/${orderNo}`;
export const bureauPath = (orderNo: string) => `/bureau/${orderNo}`;
export const adminPath = (orderNo: string) => `/admin/orders/${orderNo}`;

/** Where administrators end an order or confirm that. */
export const endPath = (orderNo: string) => `${adminPath(orderNo)}/end`;

/** Where an applicant finds the remarks of an order, each beside its answer. */
export const remarksPath = (orderNo: string) => `/filings/${orderNo}/remarks`;

/** Where the tracking number of the papers is entered. */
export const papersPath = (orderNo: string) => `/filings/${orderNo}/papers`;

/** Where a record with its numbers and duties is. */
export const recordPath = (subjectNumber: string) => `/records/${encodeURIComponent(subjectNumber)}`;

/** Where the filings of an account wait for their turn, where one of them is shown and changed, and given up. */
export const QUEUE_PATH = "/filings/queue";
export const queuedPath = (queuedId: string) => `${QUEUE_PATH}/${queuedId}`;
export const withdrawQueuedPath = (queuedId: string) => `${queuedPath(queuedId)}/withdraw`;

/** Where a filing that is no order yet is written. */
export const draftPath = ({ queuedId }: { readonly queuedId: string | null }) =>
  queuedId ? queuedPath(queuedId) : "/filings/new";

/** Where a checked filing is put into the queue. */
export const INTO_QUEUE_PATH = "/filings/new/queue";

/** Where an applicant goes on with an order that waits for it. */
export function waitingPath({ orderNo, status }: { orderNo: string; status: FilingStatus }): string {
  switch (status) {
    case "SUPPLEMENT_REQUIRED":
    case "INITIAL_REJECTED":
    case "BUREAU_REJECTED":
      return remarksPath(orderNo);
    case "MAILING_REQUIRED":
      return papersPath(orderNo);
    default:
      return orderPath(orderNo);
  }
}
