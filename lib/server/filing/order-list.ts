import "server-only";
import {
  type ActingParty,
  actingParty,
  type FilingStatus,
  isOpen,
  statusLabel,
} from "@/lib/domain/filing/states";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import { makePage, type PageAsked, readPage, writeCursor } from "@/lib/shared/keyset";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";

const PAGE_SIZE = 20;

/** One line of the applicant's list of orders. */
export interface OrderLine {
  readonly orderNo: string;
  readonly sponsorName: string;
  readonly serviceSummary: string;
  readonly status: FilingStatus;
  readonly state: string;
  readonly party: ActingParty | null;
  readonly isOpen: boolean;
  readonly dueAt: Date | null;
  readonly createdAt: Date;
}

export interface OrderPage {
  readonly lines: readonly OrderLine[];
  /** Key of the next page; null on the last. */
  readonly next: string | null;
  /** Whether the account has begun to type a filing that has no order yet. */
  readonly hasBegun: boolean;
}

function beyond({ after }: PageAsked) {
  if (!after) return {};
  return { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] };
}

/** The orders of an applicant, newest first, page by key. */
export async function listOrders(
  db: Db,
  actor: Actor,
  { after, locale }: { after: string | null; locale: Locale },
): Promise<OrderPage> {
  const asked = readPage(after);
  const [found, draft] = await Promise.all([
    db.filingOrder.findMany({
      where: { ownerId: actor.id, ...beyond(asked) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: PAGE_SIZE + 1,
    }),
    db.filingDraft.findUnique({ where: { accountId: actor.id }, select: { version: true } }),
  ]);
  const { rows, next } = makePage(found, PAGE_SIZE, asked, ({ createdAt, id }) => ({ at: createdAt, id }));
  return {
    lines: rows.map((row) => ({
      orderNo: row.orderNo,
      sponsorName: row.sponsorName,
      serviceSummary: row.serviceSummary,
      status: row.status,
      state: label(locale, statusLabel(row.status, row.type)),
      party: actingParty(row),
      isOpen: isOpen(row.status),
      dueAt: row.dueAt,
      createdAt: row.createdAt,
    })),
    next: next && writeCursor(next),
    hasBegun: (draft?.version ?? 0) > 0,
  };
}
