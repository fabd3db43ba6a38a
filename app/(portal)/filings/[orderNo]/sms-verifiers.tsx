import { getLocale, getMessages } from "next-intl/server";
import { Countdown } from "@/components/ui/countdown";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { StatusWord } from "@/components/ui/status-word";
import { formatDateTime, formatShortDateTime } from "@/lib/i18n/format";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import { db } from "@/lib/server/db/client";
import type { StoredOrder } from "@/lib/server/filing/order-repository";
import { type SmsGridRow, smsGrid } from "@/lib/server/sms-verification/sms-grid";

const TONES = { PENDING: "action", VERIFIED: "good", FAILED: "bad", VOID: "neutral" } as const;

/** Each verifier of the ministry's SMS: sent, verified, tries and time left. */
export async function SmsVerifiers({ order, at }: { readonly order: StoredOrder; readonly at: Date }) {
  if (order.status !== "SMS_VERIFYING" && order.status !== "SMS_FAILED") return null;
  const [locale, { wizard }, ui] = [await getLocale(), await getMessages(), await findUiTexts()];
  const words = wizard.sms;
  const grid = await smsGrid(db, order, at);
  if (!grid) return null;
  return (
    <div className="grid gap-3">
      <h2 className="text-xl">{words.title}</h2>
      {grid.isOpen ? (
        <Notice kind="warn" title={words.until.replace("{time}", formatDateTime(locale, grid.deadline))}>
          <Countdown until={grid.deadline.toISOString()} now={at.toISOString()} texts={ui.countdown} />
          <p>{words.how}</p>
        </Notice>
      ) : null}
      <DataTable
        caption={words.title}
        captionHidden
        rows={grid.rows}
        rowKey={({ id }: SmsGridRow) => id}
        columns={[
          { key: "person", header: words.person, rowHeader: true, cell: ({ person }: SmsGridRow) => person },
          { key: "mobile", header: words.mobile, cell: ({ mobile }: SmsGridRow) => mobile },
          {
            key: "state",
            header: words.state,
            cell: ({ state }: SmsGridRow) => (
              <StatusWord tone={TONES[state]}>{words.states[state]}</StatusWord>
            ),
          },
          {
            key: "sent",
            header: words.sent,
            cell: ({ lastSentAt }: SmsGridRow) => formatShortDateTime(lastSentAt),
          },
          {
            key: "left",
            header: words.left,
            numeric: true,
            cell: ({ entriesLeft }: SmsGridRow) => entriesLeft,
          },
        ]}
      />
    </div>
  );
}
