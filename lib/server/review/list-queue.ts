import "server-only";
import { chinaDay, instantAt } from "@/lib/domain/calendar/plain-date";
import type { FilingStatus } from "@/lib/domain/filing/states";
import type { FilingType } from "@/lib/domain/filing/types";
import { type Cursor, makePage, type PageAsked, readPage, writeCursor } from "@/lib/shared/keyset";
import type { QueueTab } from "@/lib/shared/queue-view";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { Prisma } from "../db/generated/client";
import type { Decision } from "../db/generated/enums";
import { policyActor } from "../filing/policy-actor";

/** Rows of one page. */
export const QUEUE_PAGE = 25;

export interface QueueRequest {
  readonly tab: QueueTab;
  readonly province: string | null;
  readonly type: FilingType | null;
  /** Where the page begins: what the page before gave as `next`. */
  readonly after: string | null;
}

/** One order of the queue. */
export interface QueueRow {
  readonly id: string;
  readonly orderNo: string;
  readonly sponsorName: string;
  readonly isPersonal: boolean;
  readonly serviceSummary: string;
  readonly type: FilingType | null;
  readonly status: FilingStatus;
  readonly provinceCode: string | null;
  readonly isResubmission: boolean;
  readonly dueAt: Date | null;
  readonly reviewerId: string | null;
  readonly reviewer: string | null;
  readonly leaseUntil: Date | null;
  /** When the applicant said that papers by post are on their way. */
  readonly papersSentAt: Date | null;
  readonly wasMine: boolean;
  readonly decision: Decision | null;
  readonly decidedAt: Date | null;
}

export interface QueuePage {
  readonly rows: readonly QueueRow[];
  readonly next: string | null;
}

/** Orders without a due time stand behind all others. */
const NEVER = new Date("9999-12-31T00:00:00.000Z");

function membersOf(tab: QueueTab, actor: Actor, at: Date): Prisma.Sql {
  const { sponsorKeys = [] } = policyActor(actor);
  const mine = Prisma.sql`o.reviewer_id = ${actor.id}::uuid`;
  const independent = Prisma.sql`o.owner_id <> ${actor.id}::uuid
    and (o.sponsor_key is null or o.sponsor_key <> all (${[...sponsorKeys]}::text[]))`;
  switch (tab) {
    case "claim":
      return Prisma.sql`(o.status = 'SUBMITTED' or (o.status = 'INITIAL_REVIEW' and o.lease_until <= ${at}))
        and ${independent}`;
    case "mine":
      return Prisma.sql`${mine} and o.status = 'INITIAL_REVIEW'`;
    case "waiting":
      // Papers come to the house: whoever opens the parcel confirms them.
      return Prisma.sql`(${mine} and o.status in ('SUPPLEMENT_REQUIRED', 'INITIAL_REJECTED')
        or o.status = 'MAILING_REQUIRED' and ${independent})`;
    case "done":
      return Prisma.sql`d.by_id = ${actor.id}::uuid and d.at >= ${instantAt(chinaDay(at), "00:00")}`;
  }
}

function beyond(tab: QueueTab, { after }: PageAsked): Prisma.Sql {
  if (!after) return Prisma.sql`true`;
  const { at, id } = after;
  if (tab === "done") return Prisma.sql`(d.at, o.id) < (${at}, ${id}::uuid)`;
  return Prisma.sql`(coalesce(o.due_at, ${NEVER}), o.id) > (${at}, ${id}::uuid)`;
}

function cursorOf(tab: QueueTab, { id, decidedAt, dueAt }: QueueRow): Cursor {
  return { at: (tab === "done" ? decidedAt : dueAt) ?? NEVER, id };
}

/**
 * One page of a list of the review desk: by due time, what was decided today newest first. Paging goes by key, so a
 * page never jumps when others take orders meanwhile.
 */
export async function listQueue(
  db: Db,
  actor: Actor,
  { tab, province, type, after }: QueueRequest,
  at: Date,
): Promise<QueuePage> {
  const isDone = tab === "done";
  const asked = readPage(after);
  const found = await db.$queryRaw<QueueRow[]>`
    select o.id, o.order_no as "orderNo", o.sponsor_name as "sponsorName", o.status, o.type,
           o.is_personal as "isPersonal",
           o.service_summary as "serviceSummary", o.province_code as "provinceCode",
           o.is_resubmission as "isResubmission", o.due_at as "dueAt", o.reviewer_id as "reviewerId",
           r.display_name as reviewer, o.lease_until as "leaseUntil", o.papers_sent_at as "papersSentAt",
           exists (select 1 from review_decision e where e.order_id = o.id and e.stage = 'INITIAL'
                     and e.by_id = ${actor.id}::uuid) as "wasMine",
           ${isDone ? Prisma.sql`d.decision, d.at` : Prisma.sql`null as decision, null::timestamptz`} as "decidedAt"
      from filing_order o
      ${isDone ? Prisma.sql`join review_decision d on d.order_id = o.id and d.stage = 'INITIAL'` : Prisma.empty}
      left join account r on r.id = o.reviewer_id
     where ${membersOf(tab, actor, at)}
       and ${province ? Prisma.sql`o.province_code = ${province}` : Prisma.sql`true`}
       and ${type ? Prisma.sql`o.type = ${type}::filing_type` : Prisma.sql`true`}
       and ${beyond(tab, asked)}
     order by ${isDone ? Prisma.sql`d.at desc, o.id desc` : Prisma.sql`o.due_at, o.id`}
     limit ${QUEUE_PAGE + 1}`;
  const { rows, next } = makePage(found, QUEUE_PAGE, asked, (row) => cursorOf(tab, row));
  return { rows, next: next && writeCursor(next) };
}
