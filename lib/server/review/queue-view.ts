import "server-only";
import { isProvinceCode, PROVINCES } from "@/lib/domain/bureau/provinces";
import { chinaDay, lastDayOf } from "@/lib/domain/calendar/plain-date";
import { FILING_STATUSES } from "@/lib/domain/filing/states";
import { FILING_TYPES } from "@/lib/domain/filing/types";
import { fillText } from "@/lib/i18n/fill-text";
import { formatShortDateTime, formatShortDue, formatTime } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import { reviewMessages } from "@/lib/i18n/review-messages";
import type { DueBand, QueueRowView } from "@/lib/shared/queue-view";
import type { Actor } from "../auth/actor";
import { shownSponsor } from "../filing/shown-sponsor";
import type { QueueRow } from "./list-queue";

const DAY_MS = 86_400_000;

/** How near a due time is: late, this China day, within 24 hours, later. */
export function dueBand(dueAt: Date | null, at: Date): DueBand {
  if (!dueAt) return "none";
  if (dueAt <= at) return "late";
  if (lastDayOf(dueAt) === chinaDay(at)) return "today";
  return dueAt.getTime() - at.getTime() <= DAY_MS ? "soon" : "later";
}

function holderOf(row: QueueRow, locale: Locale, actor: Actor, at: Date): string {
  const { lease } = reviewMessages(locale);
  if (row.status !== "INITIAL_REVIEW" || !row.reviewerId || !row.leaseUntil) return lease.nobody;
  const params = { name: row.reviewer ?? "", time: formatTime(row.leaseUntil) };
  if (row.leaseUntil <= at) return fillText(lease.ended, params);
  return fillText(row.reviewerId === actor.id ? lease.mine : lease.until, params);
}

function actOf(row: QueueRow, actor: Actor, at: Date): QueueRowView["act"] {
  if (row.status === "SUBMITTED") return "take";
  if (row.status !== "INITIAL_REVIEW") return "view";
  if (row.leaseUntil && row.leaseUntil > at) return row.reviewerId === actor.id ? "open" : "view";
  return "take-over";
}

/** One order of the queue as its table shows it. */
export function queueRowView(row: QueueRow, locale: Locale, actor: Actor, at: Date): QueueRowView {
  const { decisions } = reviewMessages(locale);
  const { provinceCode: code } = row;
  return {
    orderNo: row.orderNo,
    sponsor: shownSponsor(row),
    services: row.serviceSummary,
    type: row.type ? label(locale, FILING_TYPES[row.type]) : "",
    province: code && isProvinceCode(code) ? label(locale, PROVINCES[code]) : "",
    isAgain: row.isResubmission,
    wasMine: row.wasMine,
    state: label(locale, FILING_STATUSES[row.status]),
    isOnItsWay: row.status === "MAILING_REQUIRED" && row.papersSentAt !== null,
    due: row.dueAt && {
      band: dueBand(row.dueAt, at),
      iso: row.dueAt.toISOString(),
      text: formatShortDue(row.dueAt),
    },
    holder: holderOf(row, locale, actor, at),
    act: actOf(row, actor, at),
    decision:
      row.decision && row.decidedAt
        ? { text: decisions[row.decision], at: formatShortDateTime(row.decidedAt) }
        : null,
  };
}
