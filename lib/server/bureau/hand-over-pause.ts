import "server-only";
import { findHandOverPause, type HandOverPause } from "@/lib/domain/bureau/hand-over-pause";
import { PROVINCES, provinceOf } from "@/lib/domain/bureau/provinces";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDate } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import { timelineTexts } from "@/lib/i18n/timeline-texts";
import type { Answers } from "@/lib/wizard/answers";
import { sponsorKindOf } from "@/lib/wizard/asks";
import type { Db } from "../db/client";
import type { StoredOrder } from "../filing/order-repository";
import { requireRules } from "../rules/rule-tables";

type Waiting = Pick<StoredOrder, "status" | "type" | "provinceCode">;

/** Whether the bureau of an order that passed the initial review takes it at a moment; null where it does. */
export async function findOrderPause(
  db: Db,
  { status, type, provinceCode }: Waiting,
  answers: Answers,
  at: Date,
): Promise<HandOverPause | null> {
  if (status !== "PENDING_BUREAU_SUBMIT") return null;
  const { history } = await requireRules(db, at);
  const scope = { sponsorKind: sponsorKindOf(answers) ?? undefined, filingType: type ?? undefined };
  return findHandOverPause(history, provinceCode ?? "", scope, at);
}

/** Why an order that passed does not go on, and when it will; null where nothing holds it up. */
export async function findPauseText(
  db: Db,
  order: Waiting,
  answers: Answers,
  { locale, at }: { readonly locale: Locale; readonly at: Date },
): Promise<string | null> {
  const pause = await findOrderPause(db, order, answers, at);
  const province = provinceOf(order.provinceCode ?? "");
  if (!pause || !province) return null;
  const { paused } = timelineTexts(locale);
  const { bureau: zh, bureauEn: en } = PROVINCES[province];
  const bureau = label(locale, { zh, en });
  return pause.endsAt
    ? fillText(paused.until, { bureau, date: formatDate(locale, pause.endsAt) })
    : fillText(paused.open, { bureau });
}
