import { getLocale, getMessages } from "next-intl/server";
import { FilingNumberPlate } from "@/components/filing/filing-number-plate";
import { Notice } from "@/components/ui/notice";
import { FoldedAnswers } from "@/components/wizard/answer-summary";
import { FILING_STATUSES } from "@/lib/domain/filing/states";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDate } from "@/lib/i18n/format";
import { findPauseText } from "@/lib/server/bureau/hand-over-pause";
import { db } from "@/lib/server/db/client";
import { isRevivable, keptUntil } from "@/lib/server/filing/again";
import { summariseAnswers } from "@/lib/server/filing/answer-summary";
import type { StoredOrder } from "@/lib/server/filing/order-repository";
import { readingContext } from "@/lib/server/filing/read-context";
import { findSubmission } from "@/lib/server/filing/submission-repository";
import { listIssuedNumbers } from "@/lib/server/records/issued-numbers";
import { NewerRules } from "./newer-rules";
import { OrderPapers } from "./order-papers";
import { SmsVerifiers } from "./sms-verifiers";

/** How long the content of an order that ended without a number is kept, and for what. */
async function KeptUntil({ order, at }: { readonly order: StoredOrder; readonly at: Date }) {
  if (FILING_STATUSES[order.status].timer !== "PURGE") return null;
  const until = keptUntil(order);
  if (at >= until) return null;
  const { home } = (await getMessages()).wizard;
  const date = formatDate(await getLocale(), new Date(until.getTime() - 1));
  return <Notice>{fillText(isRevivable(order, at) ? home.revivableUntil : home.keptUntil, { date })}</Notice>;
}

/** An order that is with somebody else, or ended: numbers, verifiers, and what was submitted. */
export async function OrderProgress({ order, at }: { readonly order: StoredOrder; readonly at: Date }) {
  const [locale, { wizard }, texts] = [await getLocale(), await getMessages(), await findFilingTexts()];
  const [numbers, submission] = await Promise.all([
    order.status === "APPROVED" ? listIssuedNumbers(db, order.id) : Promise.resolve([]),
    findSubmission(db, order.id, order.submissionNumber),
  ]);
  const context = submission ? await readingContext(db, submission.answers, order, at) : null;
  const pause = submission ? await findPauseText(db, order, submission.answers, { locale, at }) : null;
  return (
    <div className="grid content-start gap-6">
      {numbers.map((number) => (
        <FilingNumberPlate key={number} number={number} caption={order.sponsorName} texts={texts} />
      ))}
      <KeptUntil order={order} at={at} />
      {pause ? <Notice kind="warn">{pause}</Notice> : null}
      {context ? <NewerRules order={order} context={context} at={at} /> : null}
      <OrderPapers order={order} />
      <SmsVerifiers order={order} at={at} />
      {context ? (
        <section aria-label={wizard.home.submitted}>
          <h2 className="mb-3 text-xl">{wizard.home.submitted}</h2>
          <FoldedAnswers groups={summariseAnswers(context, locale)} />
        </section>
      ) : null}
    </div>
  );
}
