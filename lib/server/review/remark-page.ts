import "server-only";
import { can } from "@/lib/domain/filing/policy";
import { countUnanswered } from "@/lib/domain/review/remarks";
import type { Locale } from "@/lib/i18n/locale";
import type { RuleContext } from "@/lib/wizard/context";
import { findStepOf } from "@/lib/wizard/order-steps";
import { stepHref } from "@/lib/wizard/step-paths";
import type { RemarkView } from "@/lib/wizard/step-view";
import type { Actor } from "../auth/actor";
import { now } from "../clock";
import type { Db } from "../db/client";
import { requireDraft } from "../filing/draft-repository";
import { findOrder, type StoredOrder } from "../filing/order-repository";
import { policyActor, requireReadable } from "../filing/policy-actor";
import { readingContext } from "../filing/read-context";
import { targetLabel } from "./bench-remarks";
import { findContent } from "./content";
import { findPathsOnRecord } from "./paths-on-record";
import { listSentRemarks, type SentRemark } from "./remarks-by-path";

/** A remark on the applicant's list. */
export interface RemarkRow {
  readonly view: RemarkView;
  readonly place: string;
  /** Where the item is repaired; null for places outside the form. */
  readonly href: string | null;
  readonly isMaterial: boolean;
  readonly isChanged: boolean;
  readonly isDone: boolean;
  /** Stands on record: it cannot be changed in this order. */
  readonly isOnRecord: boolean;
  readonly answer: string;
}

/** The applicant's list of remarks. */
export interface RemarkPage {
  readonly orderNo: string;
  readonly rows: readonly RemarkRow[];
  readonly done: number;
  /** The order is with the applicant. */
  readonly mayAnswer: boolean;
  /** Only the marked items are open, and every remark must be answered. */
  readonly isSupplement: boolean;
}

/** The page on which the place of a remark is repaired. */
function findRepairHref(orderNo: string, target: string, context: RuleContext): string | null {
  if (target.startsWith("material:")) return `/filings/${orderNo}/materials`;
  const step = findStepOf(context, target);
  if (!step) return null;
  const anchor = /^[\w.]+$/.test(target) ? `#${target}` : "";
  return `${stepHref(orderNo, step)}${anchor}`;
}

function rowOf(
  { remark, view }: SentRemark,
  order: StoredOrder,
  source: {
    readonly context: RuleContext;
    readonly place: string;
    readonly onRecord: ReadonlySet<string>;
  },
): RemarkRow {
  return {
    view,
    place: source.place,
    href: findRepairHref(order.orderNo, remark.target, source.context),
    isMaterial: remark.target.startsWith("material:"),
    isChanged: remark.isChanged,
    isDone: countUnanswered([remark]) === 0,
    isOnRecord: source.onRecord.has(remark.target),
    answer: remark.answer,
  };
}

/**
 * Every remark the applicant has to deal with, with what is done already.
 *
 * @throws NotFoundError when it is somebody else's order
 */
export async function requireRemarkPage(
  db: Db,
  { orderNo, actor, locale }: { readonly orderNo: string; readonly actor: Actor; readonly locale: Locale },
): Promise<RemarkPage> {
  const order = requireReadable(await findOrder(db, orderNo), actor);
  const { answers } = await findContent(db, order);
  const context = await readingContext(db, answers, order, now());
  const onRecord = await findPathsOnRecord(db, order, await requireDraft(db, { orderId: order.id }));
  const rows = (await listSentRemarks(db, order, locale)).map((sent) =>
    rowOf(sent, order, {
      ...{ context, onRecord },
      place: targetLabel(sent.remark.target, { locale, answers }),
    }),
  );
  return {
    orderNo,
    rows,
    done: rows.filter(({ isDone }) => isDone).length,
    mayAnswer: can(policyActor(actor), "remark.answer", order),
    isSupplement: order.status === "SUPPLEMENT_REQUIRED",
  };
}
