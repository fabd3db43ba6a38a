import type { NoticeCode } from "@/lib/domain/filing/tables/notices";

/** What became of a message: not tried yet, taken by the carrier, tried in vain so far, given up. */
export type DeliveryState = "WAITING" | "SENT" | "RETRYING" | "FAILED";

/** One message about an order; to whom is not said. */
export interface OrderDelivery {
  readonly id: string;
  /** The notice it carries; null for the ministry's verification message. */
  readonly code: NoticeCode | null;
  readonly channel: "SMS" | "EMAIL";
  /** To a person named in the order instead of an account. */
  readonly isToPerson: boolean;
  readonly state: DeliveryState;
  readonly at: Date;
}
