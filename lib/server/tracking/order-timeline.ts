import "server-only";
import * as z from "zod";
import { type EndGround, endGroundText, isEndReason } from "@/lib/domain/filing/end-reason";
import { actingParty, type FilingStatus, isClosed, statusLabel } from "@/lib/domain/filing/states";
import { pathOfType } from "@/lib/domain/filing/type-path";
import { FILING_TYPES } from "@/lib/domain/filing/types";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDateTime } from "@/lib/i18n/format";
import { label, labelIn } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import { timelineTexts } from "@/lib/i18n/timeline-texts";
import type { Db } from "../db/client";
import type { StoredOrder } from "../filing/order-repository";
import { listIssuedNumbers } from "../records/issued-numbers";
import { actorOf, dueText, type Happening, pastLine, type TimelineLine } from "./timeline-line";

const payloadSchema = z.object({
  from: z.string().nullish(),
  reason: z.string().nullish(),
  note: z.string().nullish(),
  // Of an order that began in the queue: its type there, and as an order.
  queued: z.string().nullish(),
  typeInQueue: z.string().nullish(),
  type: z.string().nullish(),
});

/** What happens many times in a row and is told once. */
const COUNTED: ReadonlySet<string> = new Set([
  "material.upload",
  "material.remove",
  "face.submit",
  "face.decide",
  "sms.wrong",
  "mailing.enter",
]);

/** Stations of the way that are told while they are ahead, and whose turn it is there. */
const STATIONS = {
  INITIAL_REVIEW: "REVIEWER",
  SMS_VERIFYING: "VERIFIER",
  BUREAU_REVIEW: "BUREAU",
  APPROVED: "BUREAU",
} as const satisfies Partial<Record<FilingStatus, string>>;
type Station = keyof typeof STATIONS;

function isStation(status: FilingStatus): status is Station {
  return status in STATIONS;
}

/** What is still to come; a returned order goes the whole way again, but not when only its verification failed. */
function stationsAhead({ type, status }: StoredOrder): readonly Station[] {
  const path = pathOfType(type ?? "FIRST", { mailing: true, sms: true });
  const place = path.indexOf(status === "SMS_FAILED" ? "PENDING_BUREAU_SUBMIT" : status);
  return path.slice(place + 1).filter(isStation);
}

type Payload = z.infer<typeof payloadSchema>;

/** What the first line of an order from the queue says of its type, when that is another one by now. */
function otherType({ queued, typeInQueue, type }: Payload, locale: Locale): string | null {
  if (!queued || !typeInQueue || !type || typeInQueue === type) return null;
  const [before, now] = [labelIn(locale, FILING_TYPES, typeInQueue), labelIn(locale, FILING_TYPES, type)];
  return before && now ? fillText(timelineTexts(locale).otherType, { before, type: now }) : null;
}

async function listHappenings(db: Db, orderId: string, locale: Locale) {
  const events = await db.filingEvent.findMany({
    where: { orderId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const told: (Happening & { readonly ground: EndGround | null; readonly detail: string | null })[] = [];
  for (const { id, type: event, actorKind, at, payload } of events) {
    const known = payloadSchema.safeParse(payload).data ?? {};
    const { from = null, reason, note } = known;
    const type = event === "create" && known.queued ? "create.queued" : event;
    const ground = type === "end" && reason && isEndReason(reason) ? { reason, note: note ?? "" } : null;
    const last = told.at(-1);
    if (last && COUNTED.has(type) && last.type === type && last.actorKind === actorKind) {
      told[told.length - 1] = { ...last, at, times: last.times + 1 };
    } else {
      told.push({ id, type, actorKind, at, from, times: 1, ground, detail: otherType(known, locale) });
    }
  }
  return told;
}

function nowLine(order: StoredOrder, locale: Locale): TimelineLine | null {
  const party = actingParty(order);
  if (!party) return null;
  const { dueAt, dueProvisional, submitAt } = order;
  if (submitAt) {
    const { waits, waitsText } = timelineTexts(locale).submitLater;
    const detail = fillText(waitsText, { time: formatDateTime(locale, submitAt) });
    return { id: "now", ...actorOf(party, locale), title: waits, at: null, detail, phase: "now" };
  }
  return {
    id: "now",
    ...actorOf(party, locale),
    title: label(locale, statusLabel(order.status, order.type)),
    at: null,
    ...(dueAt ? { detail: dueText({ dueAt, dueProvisional }, locale) } : {}),
    phase: "now",
  };
}

function nextLines(order: StoredOrder, locale: Locale): readonly TimelineLine[] {
  if (isClosed(order.status)) return [];
  const words = timelineTexts(locale).next;
  return stationsAhead(order).map((step) => ({
    id: `next-${step}`,
    ...actorOf(STATIONS[step], locale),
    title: words[step],
    at: null,
    phase: "next" as const,
  }));
}

/**
 * An order's history for its readers: what happened, by which party and when; the state that is now with its due
 * time; what comes. It names no person and shows no answer, so that the public tracking may show it too.
 */
export async function orderTimeline(
  db: Db,
  order: StoredOrder,
  locale: Locale,
): Promise<readonly TimelineLine[]> {
  const words = timelineTexts(locale);
  const [happenings, numbers] = await Promise.all([
    listHappenings(db, order.id, locale),
    order.status === "APPROVED" ? listIssuedNumbers(db, order.id) : Promise.resolve([]),
  ]);
  const past = happenings.map((happening) => {
    const isApproval = happening.type === "approve" && numbers.length > 0;
    if (isApproval)
      return pastLine(
        happening,
        locale,
        fillText(words.number, { number: numbers.join(locale === "en" ? ", " : "、") }),
      );
    const { ground, detail } = happening;
    const reason = ground && label(locale, endGroundText(ground));
    return pastLine(happening, locale, reason ? fillText(words.endedFor, { reason }) : detail);
  });
  const current = nowLine(order, locale);
  return [...past, ...(current ? [current] : []), ...nextLines(order, locale)];
}
