/** The lists of the review desk. */
export const QUEUE_TABS = ["claim", "mine", "waiting", "done"] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];

/** How near the due time is. */
export type DueBand = "late" | "today" | "soon" | "later" | "none";

/** One order of a list, in the reader's language. */
export interface QueueRowView {
  readonly orderNo: string;
  /** A sponsor that is a person is masked. */
  readonly sponsor: string;
  readonly services: string;
  readonly type: string;
  readonly province: string;
  readonly isAgain: boolean;
  /** This reviewer decided an earlier submission: a hint, not a claim. */
  readonly wasMine: boolean;
  readonly state: string;
  /** The papers asked for were sent. */
  readonly isOnItsWay: boolean;
  readonly due: { readonly band: DueBand; readonly iso: string; readonly text: string } | null;
  readonly holder: string;
  /** Whether the button says “take”, “take over”, “go on” or only “view”. */
  readonly act: "take" | "take-over" | "open" | "view";
  readonly decision: { readonly text: string; readonly at: string } | null;
}
