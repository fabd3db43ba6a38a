import type { FilingType } from "@/lib/domain/filing/types";
import type { Answers } from "@/lib/wizard/answers";

/** What goes to the bureau: one submission of one order, as it passed the initial review. */
export interface BureauPackage {
  /** One hand-over, one key: sending it again is the same hand-over. */
  readonly key: string;
  readonly orderNo: string;
  readonly type: FilingType;
  /** Two-digit code of the province whose bureau decides. */
  readonly provinceCode: string;
  readonly submissionNumber: number;
  readonly answers: Answers;
  readonly materialIds: readonly string[];
}

/** The way to the ministry's filing system (备案管理系统). Never called inside a transaction. */
export interface BureauConnectorGateway {
  /**
   * Hands a package over; repeating a key changes nothing.
   *
   * @throws Error when the bureau's system did not take it; the caller tries again later
   */
  send(filing: BureauPackage): Promise<void>;
  /**
   * Takes a package back that the order no longer stands behind; an unknown key changes nothing.
   *
   * @throws Error when the bureau's system cannot be reached
   */
  recall(key: string): Promise<void>;
}
