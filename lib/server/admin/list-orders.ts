import "server-only";
import * as z from "zod";
import {
  type ActingParty,
  actingParty,
  FILING_STATUSES,
  type FilingStatus,
} from "@/lib/domain/filing/states";
import { type FilingType, isFilingType } from "@/lib/domain/filing/types";
import { gramsOf } from "@/lib/domain/text/grams";
import { plainText } from "@/lib/domain/text/plain-text";
import { type KeysetPage, makePage, type PageAsked } from "@/lib/shared/keyset";
import type { Db } from "../db/client";
import { Prisma } from "../db/generated/client";
import { shownSponsor } from "../filing/shown-sponsor";
import type { OrderFilter } from "./order-filter";

const DAY_MS = 86_400_000;
export const ORDERS_A_PAGE = 50;

/** Who must act on an order, as far as the list knows them. */
export interface OrderBall {
  readonly party: ActingParty | null;
  /** The reviewer who holds the order. */
  readonly reviewer: string | null;
  /** Mobiles that must verify, and how many did. */
  readonly verifiers: { readonly done: number; readonly total: number } | null;
}

/** One order of the administrators' list; a sponsor that is a person is masked. */
export interface OrderLine {
  readonly id: string;
  readonly orderNo: string;
  readonly sponsorName: string;
  readonly serviceSummary: string;
  readonly status: FilingStatus;
  readonly type: FilingType | null;
  readonly provinceCode: string | null;
  readonly createdAt: Date;
  readonly dueAt: Date | null;
  /** Whole days in the present state. */
  readonly waitingDays: number;
  readonly ball: OrderBall;
}

const rowSchema = z.object({
  id: z.string(),
  orderNo: z.string(),
  sponsorName: z.string(),
  serviceSummary: z.string(),
  status: z.custom<FilingStatus>((value) => typeof value === "string" && value in FILING_STATUSES),
  type: z.custom<FilingType>((value) => typeof value === "string" && isFilingType(value)).nullable(),
  provinceCode: z.string().nullable(),
  createdAt: z.date(),
  stageEnteredAt: z.date(),
  dueAt: z.date().nullable(),
  papersSentAt: z.date().nullable(),
  submitAt: z.date().nullable(),
  reviewer: z.string().nullable(),
  isPersonal: z.boolean(),
  done: z.int(),
  total: z.int(),
});

function conditions(filter: OrderFilter, page: PageAsked, at: Date): Prisma.Sql {
  const { q, state, province, type, age, reviewer } = filter;
  const needle = plainText(q);
  const parts = [Prisma.sql`true`];
  if (state) parts.push(Prisma.sql`o.status = ${state}::filing_status`);
  if (province) parts.push(Prisma.sql`o.province_code = ${province}`);
  if (type) parts.push(Prisma.sql`o.type = ${type}::filing_type`);
  if (age) parts.push(Prisma.sql`o.stage_entered_at <= ${new Date(at.getTime() - age * DAY_MS)}`);
  if (reviewer) parts.push(Prisma.sql`o.reviewer_id = ${reviewer}::uuid`);
  if (needle) {
    // The index finds what holds every pair; the text itself then says whether they stand together.
    parts.push(Prisma.sql`o.search_grams @> ${[...gramsOf(needle)]}::text[]`);
    parts.push(
      Prisma.sql`position(${needle} in regexp_replace(lower(normalize(
        concat_ws(' ', o.order_no, o.sponsor_name, o.service_summary), NFKC)), '\\s', '', 'g')) > 0`,
    );
  }
  if (page.after) {
    parts.push(Prisma.sql`(o.created_at, o.id) < (${page.after.at}, ${page.after.id}::uuid)`);
  }
  if (page.before) {
    parts.push(Prisma.sql`(o.created_at, o.id) > (${page.before.at}, ${page.before.id}::uuid)`);
  }
  return Prisma.join(parts, " and ");
}

async function findRows(db: Db, filter: OrderFilter, page: PageAsked, at: Date) {
  const order = page.before
    ? Prisma.sql`o.created_at asc, o.id asc`
    : Prisma.sql`o.created_at desc, o.id desc`;
  const rows = await db.$queryRaw`
    select o.id::text, o.order_no as "orderNo", o.sponsor_name as "sponsorName",
           o.service_summary as "serviceSummary", o.status::text, o.type::text,
           o.province_code as "provinceCode", o.created_at as "createdAt",
           o.stage_entered_at as "stageEnteredAt", o.due_at as "dueAt", o.papers_sent_at as "papersSentAt",
           o.submit_at as "submitAt", r.display_name as reviewer,
           o.is_personal as "isPersonal",
           coalesce(c.done, 0)::int as done, coalesce(c.total, 0)::int as total
      from filing_order o
      left join account r on r.id = o.reviewer_id
      left join lateral (
        select count(*) filter (where s.status = 'VERIFIED') as done, count(*) as total
          from sms_challenge s
         where o.status = 'SMS_VERIFYING' and s.order_id = o.id
           and s.push = (select max(push) from sms_challenge where order_id = o.id)) c on true
     where ${conditions(filter, page, at)}
     order by ${order}
     limit ${ORDERS_A_PAGE + 1}`;
  return z.array(rowSchema).parse(rows);
}

function toLine(row: z.infer<typeof rowSchema>, at: Date): OrderLine {
  const {
    stageEnteredAt,
    papersSentAt: _,
    submitAt: __,
    reviewer,
    isPersonal,
    done,
    total,
    sponsorName,
    ...line
  } = row;
  const party = actingParty(row);
  return {
    ...line,
    sponsorName: shownSponsor({ sponsorName, isPersonal }),
    waitingDays: Math.max(0, Math.floor((at.getTime() - stageEnteredAt.getTime()) / DAY_MS)),
    ball: {
      party,
      reviewer: row.status === "INITIAL_REVIEW" ? reviewer : null,
      verifiers: party === "VERIFIER" ? { done, total } : null,
    },
  };
}

/** A page of all orders, newest first, as a filter narrows them. */
export async function listOrders(
  db: Db,
  filter: OrderFilter,
  page: PageAsked,
  at: Date,
): Promise<KeysetPage<OrderLine>> {
  const rows = (await findRows(db, filter, page, at)).map((row) => toLine(row, at));
  return makePage(rows, ORDERS_A_PAGE, page, ({ createdAt, id }) => ({ at: createdAt, id }));
}

/** Everybody an order can have been taken by, for the filter. */
export async function listReviewers(db: Db): Promise<readonly { id: string; displayName: string }[]> {
  return db.account.findMany({
    where: { role: "REVIEWER" },
    select: { id: true, displayName: true },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
    take: 200,
  });
}
