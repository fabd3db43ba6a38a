import { type Violation, violation } from "../findings/finding";
import { normaliseFilingNumber } from "./numbers";
import type { FilingType } from "./types";

/**
 * Why a filing is cancelled (注销、取消接入原因).
 *
 * @source fields.md §6.1 (`cancelReason`) of the domain notes
 */
export const CANCEL_REASONS = {
  NO_LONGER_OPERATED: { zh: "不再运营", en: "no longer operated" },
  SPONSOR_CHANGED: { zh: "主体信息变化，注销后重新备案", en: "the sponsor changed; a new filing follows" },
  MOVED_ABROAD: { zh: "已迁至境外服务器", en: "moved to a server abroad" },
  MOVED_PROVIDER: { zh: "已更换接入商", en: "moved to another access provider" },
  DOMAIN_GIVEN_UP: { zh: "域名不再使用或已转让", en: "the domain is no longer used or was transferred" },
  FILED_BY_MISTAKE: { zh: "误备案", en: "filed by mistake" },
  OTHER: { zh: "其他", en: "other" },
} as const satisfies Record<string, { zh: string; en: string }>;

export type CancelReason = keyof typeof CANCEL_REASONS;

/**
 * The reasons to choose from; another provider is a reason to end the access alone.
 *
 * @param type null where no type is known yet
 * @source fields.md §6.1 (`cancelReason`) of the domain notes
 */
export function listCancelReasons(type: FilingType | null): readonly CancelReason[] {
  return Object.keys(CANCEL_REASONS)
    .filter(isCancelReason)
    .filter((key) => key !== "MOVED_PROVIDER" || type === "CANCEL_ACCESS");
}

function isCancelReason(key: string): key is CancelReason {
  return Object.hasOwn(CANCEL_REASONS, key);
}

/**
 * Refuses a reason that is unknown or not for this type (F701).
 *
 * @source fields.md §6.1 (`cancelReason`) of the domain notes
 */
export function checkCancelReason(key: string, type: FilingType | null): Violation | null {
  return listCancelReasons(type).some((reason) => reason === key) ? null : violation("F701");
}

/**
 * Refuses a typed number that is not the one to be cancelled (F702); blanks, width, case and kind of hyphen do not count.
 *
 * @param number of the subject or service to be cancelled
 * @source fields.md §6.1 (`confirmText`) of the domain notes
 */
export function checkConfirmNumber(typed: string, number: string): Violation | null {
  const wanted = normaliseFilingNumber(number);
  return wanted !== "" && normaliseFilingNumber(typed) === wanted ? null : violation("F702");
}
