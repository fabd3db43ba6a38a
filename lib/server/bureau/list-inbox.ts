import "server-only";
import * as z from "zod";
import { type FilingType, isFilingType } from "@/lib/domain/filing/types";
import { type KeysetPage, makePage, type PageAsked } from "@/lib/shared/keyset";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { Prisma } from "../db/generated/client";
import { ForbiddenError } from "../errors";
import { shownSponsor } from "../filing/shown-sponsor";

export const INBOX_PAGE = 30;

/** An order on the bureau's desk; a sponsor that is a person is masked. */
export interface InboxLine {
  readonly id: string;
  readonly orderNo: string;
  readonly sponsorName: string;
  readonly serviceSummary: string;
  readonly type: FilingType | null;
  readonly provinceCode: string | null;
  readonly enteredAt: Date;
  readonly dueAt: Date;
  readonly dueProvisional: boolean;
  readonly isResubmission: boolean;
}

const rowSchema = z.object({
  id: z.string(),
  orderNo: z.string(),
  sponsorName: z.string(),
  serviceSummary: z.string(),
  type: z.custom<FilingType>((value) => typeof value === "string" && isFilingType(value)).nullable(),
  provinceCode: z.string().nullable(),
  enteredAt: z.date(),
  dueAt: z.date(),
  dueProvisional: z.boolean(),
  isResubmission: z.boolean(),
  isPersonal: z.boolean(),
});

/** Provinces an officer may look at, narrowed by a filter; null = all of them. */
export function visibleProvinces(
  { provinces }: Pick<Actor, "provinces">,
  asked: string | null,
): readonly string[] | null {
  if (asked === null) return provinces.length === 0 ? null : provinces;
  return provinces.length === 0 || provinces.includes(asked) ? [asked] : [];
}

function conditions(actor: Actor, province: string | null, page: PageAsked): Prisma.Sql {
  const parts = [Prisma.sql`o.status = 'BUREAU_REVIEW'`];
  const visible = visibleProvinces(actor, province);
  if (visible) parts.push(Prisma.sql`o.province_code = any(${[...visible]}::text[])`);
  if (page.after) parts.push(Prisma.sql`(o.due_at, o.id) > (${page.after.at}, ${page.after.id}::uuid)`);
  if (page.before) parts.push(Prisma.sql`(o.due_at, o.id) < (${page.before.at}, ${page.before.id}::uuid)`);
  return Prisma.join(parts, " and ");
}

/**
 * The orders that wait for an officer's decision, the soonest due first.
 *
 * @param province two digits; null = all the officer is there for
 * @throws ForbiddenError for anybody but an officer
 */
export async function listInbox(
  db: Db,
  actor: Actor,
  { province, page }: { readonly province: string | null; readonly page: PageAsked },
): Promise<KeysetPage<InboxLine>> {
  if (actor.role !== "BUREAU") throw new ForbiddenError("bureau.list");
  const order = page.before ? Prisma.sql`o.due_at desc, o.id desc` : Prisma.sql`o.due_at asc, o.id asc`;
  const rows = await db.$queryRaw`
    select o.id::text, o.order_no as "orderNo", o.sponsor_name as "sponsorName",
           o.service_summary as "serviceSummary", o.type::text, o.province_code as "provinceCode",
           o.stage_entered_at as "enteredAt", o.due_at as "dueAt", o.due_provisional as "dueProvisional",
           o.is_resubmission as "isResubmission", o.is_personal as "isPersonal"
      from filing_order o
     where ${conditions(actor, province, page)}
     order by ${order} limit ${INBOX_PAGE + 1}`;
  const lines = z
    .array(rowSchema)
    .parse(rows)
    .map(({ isPersonal, sponsorName, ...line }) => ({
      ...line,
      sponsorName: shownSponsor({ sponsorName, isPersonal }),
    }));
  return makePage(lines, INBOX_PAGE, page, ({ dueAt, id }) => ({ at: dueAt, id }));
}
