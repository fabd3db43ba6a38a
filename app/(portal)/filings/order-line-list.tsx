import { getLocale, getMessages } from "next-intl/server";
import { BallChip } from "@/components/filing/ball-chip";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import { formatDue } from "@/lib/i18n/format";
import type { OrderLine } from "@/lib/server/filing/order-list";
import { ballOf, stateTone } from "./order-words";

/** The orders of an applicant: what each is about, how it stands, who must act and by when. */
export async function OrderLineList({ lines }: { readonly lines: readonly OrderLine[] }) {
  const [locale, { wizard }, texts] = [await getLocale(), await getMessages(), await findFilingTexts()];
  const words = wizard.list.columns;
  return (
    <ul aria-label={wizard.listTitle} className="border-t border-line">
      {lines.map((line) => {
        const ball = line.isOpen ? ballOf(line.party, texts) : null;
        return (
          <li
            key={line.orderNo}
            className="relative grid gap-x-6 gap-y-2 border-b border-line px-1 py-4 has-[a:hover]:bg-sunken sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="min-w-0">
              <TextLink
                href={`/filings/${line.orderNo}`}
                className="font-medium wrap-anywhere after:absolute after:inset-0"
              >
                {line.sponsorName || line.orderNo}
              </TextLink>
              <p className="text-sm wrap-anywhere text-muted">{line.serviceSummary}</p>
              <p className="text-sm text-muted tabular-nums">
                {words.order} {line.orderNo}
              </p>
            </div>
            <div className="grid content-start gap-1 sm:justify-items-end">
              <div className="flex flex-wrap gap-2">
                <Tag tone={stateTone(line.status)}>{line.state}</Tag>
                {ball ? <BallChip {...ball} /> : null}
              </div>
              {line.dueAt && line.isOpen ? (
                <p className="text-sm text-muted tabular-nums">
                  {words.due} {formatDue(locale, line.dueAt)}
                </p>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
