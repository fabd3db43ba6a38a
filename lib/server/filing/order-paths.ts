import type { FilingStatus } from "@/lib/domain/filing/states";

/** Where an applicant finds the remarks of an order, each beside its answer. */
export const remarksPath = (orderNo: string) => `/filings/${orderNo}/remarks`;

/** Where the tracking number of the papers is entered. */
export const papersPath = (orderNo: string) => `/filings/${orderNo}/papers`;

/** Where a record with its numbers and duties is. */
export const recordPath = (subjectNumber: string) => `/records/${encodeURIComponent(subjectNumber)}`;

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
      return `/filings/${orderNo}`;
  }
}
