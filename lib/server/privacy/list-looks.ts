import "server-only";
import { isMaterialCode } from "@/lib/domain/materials/catalogue";
import { MATERIALS } from "@/lib/domain/materials/tables/materials";
import { isRevealReason } from "@/lib/domain/review/reveal-reason";
import { labelOf } from "@/lib/i18n/field-words";
import { fillText } from "@/lib/i18n/fill-text";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import { reviewMessages } from "@/lib/i18n/review-messages";
import { type KeysetPage, makePage, type PageAsked } from "@/lib/shared/keyset";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { Prisma } from "../db/generated/client";
import { REVEAL_ACTION } from "../review/save-reveal";
import { actorOf } from "../tracking/timeline-line";

/** One look of somebody of the staff at something of an applicant that is masked for the others. */
export interface LookLine {
  readonly id: string;
  readonly at: Date;
  readonly orderNo: string;
  /** What the looker is, and the end of the id that also stands in the watermark; never a name. */
  readonly role: string;
  readonly code: string;
  readonly what: { readonly kind: "value" | "picture"; readonly name: string };
  /** Null for pictures, which need no reason. */
  readonly why: string | null;
}

interface LookRow {
  readonly id: string;
  readonly at: Date;
  readonly orderNo: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly path: string | null;
  readonly material: string | null;
  readonly reason: string | null;
  readonly note: string | null;
}

const PAGE = 20;
const CODE_LENGTH = 8;

function findRows(db: Db, ownerId: string, { after, before }: PageAsked): Promise<LookRow[]> {
  const cursor = after ?? before;
  const [than, direction] = before ? [">", "asc"] : ["<", "desc"];
  const beyond = cursor
    ? Prisma.sql`and (r.at, r.id) ${Prisma.raw(than)} (${cursor.at}, ${cursor.id}::uuid)`
    : Prisma.empty;
  return db.$queryRaw<LookRow[]>`
    with mine as (select id, order_no from filing_order where owner_id = ${ownerId}::uuid),
         thing as (
           select 'order' as type, mine.id::text as object_id, order_no from mine
            union all
           select 'material', m.id::text, order_no from material m join mine on mine.id = m.order_id
         )
    select r.id::text, r.at, thing.order_no as "orderNo", r.actor_kind as "actorKind", r.actor_id::text as "actorId",
           r.payload ->> 'path' as path, r.payload ->> 'kind' as material,
           r.payload ->> 'reason' as reason, r.payload ->> 'note' as note
      from thing join audit_row r on r.object_type = thing.type and r.object_id = thing.object_id
     where (r.action = ${REVEAL_ACTION} or (r.action = 'material.read' and r.payload ->> 'variant' <> 'thumb'))
           ${beyond}
     order by r.at ${Prisma.raw(direction)}, r.id ${Prisma.raw(direction)} limit ${PAGE + 1}`;
}

function whatOf({ path, material }: LookRow, locale: Locale): LookLine["what"] {
  if (path !== null) return { kind: "value", name: labelOf(locale, path) };
  const code = material ?? "";
  return { kind: "picture", name: isMaterialCode(code) ? label(locale, MATERIALS[code]) : code };
}

/** The reason in words; rows of older releases have theirs as free text. */
function whyOf({ reason, note }: LookRow, locale: Locale): string | null {
  if (reason === null) return null;
  const { revealReasons, revealWhy } = reviewMessages(locale).bench;
  const words = isRevealReason(reason) ? revealReasons[reason] : reason;
  return note ? fillText(revealWhy, { reason: words, note }) : words;
}

/** A page of who looked at an applicant's masked values and pictures, newest first, from the audit itself. */
export async function listLooks(
  db: Db,
  actor: Pick<Actor, "id">,
  locale: Locale,
  page: PageAsked,
): Promise<KeysetPage<LookLine>> {
  const rows = await findRows(db, actor.id, page);
  const lines = rows.map((row) => ({
    ...{ id: row.id, at: row.at, orderNo: row.orderNo },
    role: actorOf(row.actorKind, locale).actorText,
    code: (row.actorId ?? "").replaceAll("-", "").slice(-CODE_LENGTH),
    ...{ what: whatOf(row, locale), why: whyOf(row, locale) },
  }));
  return makePage(lines, PAGE, page, ({ at, id }) => ({ at, id }));
}
