import type { FilingStatus } from "@/lib/domain/filing/states";

/** Where an applicant goes on with an order that waits: to the remarks when there are some, else to the order. */
export function waitingPath({ orderNo, status }: { orderNo: string; status: FilingStatus }): string {
  const isReturned =
    status === "SUPPLEMENT_REQUIRED" || status === "INITIAL_REJECTED" || status === "BUREAU_REJECTED";
  return isReturned ? `/filings/${orderNo}/remarks` : `/filings/${orderNo}`;
}
