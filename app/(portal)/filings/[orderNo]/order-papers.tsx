import { getLocale, getMessages } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { CARRIERS } from "@/lib/domain/filing/tables/carriers";
import { formatDateTime } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { StoredOrder } from "@/lib/server/filing/order-repository";

/** Papers asked for by post: which, where to, and the parcel once it is on its way. */
export async function OrderPapers({ order }: { readonly order: StoredOrder }) {
  if (order.status !== "MAILING_REQUIRED") return null;
  const [locale, { wizard }] = [await getLocale(), await getMessages()];
  const words = wizard.papers;
  const { papersAsked, papersAddress, papersCarrier, papersNumber, papersSentAt } = order;
  const parcel: readonly SummaryRow[] =
    papersCarrier && papersSentAt
      ? [
          { key: "carrier", label: words.carrier, value: label(locale, CARRIERS[papersCarrier]) },
          { key: "number", label: words.number, value: papersNumber },
          { key: "at", label: words.at, value: formatDateTime(locale, papersSentAt) },
        ]
      : [];
  return (
    <section className="grid gap-3" aria-label={words.title}>
      <h2 className="text-xl">{words.title}</h2>
      {papersSentAt ? (
        <Notice kind="success" title={words.sent}>
          {words.sentText}
        </Notice>
      ) : (
        <Notice kind="warn">{words.todo}</Notice>
      )}
      <SummaryList
        rows={[
          { key: "asked", label: words.asked, value: <p className="whitespace-pre-line">{papersAsked}</p> },
          { key: "address", label: words.address, value: papersAddress },
          ...parcel,
        ]}
      />
    </section>
  );
}
