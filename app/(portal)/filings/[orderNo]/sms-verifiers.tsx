import { getLocale, getMessages } from "next-intl/server";
import { Countdown } from "@/components/ui/countdown";
import { Notice } from "@/components/ui/notice";
import { StatusWord } from "@/components/ui/status-word";
import { TextLink } from "@/components/ui/text-link";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDateTime, formatShortDateTime } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import { db } from "@/lib/server/db/client";
import type { StoredOrder } from "@/lib/server/filing/order-repository";
import { type SmsGridRow, smsGrid } from "@/lib/server/sms-verification/sms-grid";

const TONES = { PENDING: "action", VERIFIED: "good", FAILED: "bad", VOID: "neutral" } as const;

type Words = Messages["wizard"]["sms"];

function Verifier({ row, words }: { readonly row: SmsGridRow; readonly words: Words }) {
  const sent = fillText(words.sent, { time: formatShortDateTime(row.lastSentAt), n: row.sends });
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <p>
        <span className="font-medium">{row.person}</span> <span className="tabular-nums">{row.mobile}</span>
      </p>
      <StatusWord tone={TONES[row.state]}>{words.states[row.state]}</StatusWord>
      <p className="text-sm text-muted tabular-nums">
        {row.verifiedAt
          ? fillText(words.verifiedAt, { time: formatShortDateTime(row.verifiedAt) })
          : `${sent}${row.entriesLeft > 0 ? ` · ${fillText(words.left, { n: row.entriesLeft })}` : ""}`}
      </p>
      {row.undeliverable ? <p className="text-sm text-bad sm:col-span-2">{words.undeliverable}</p> : null}
    </li>
  );
}

/** Each verifier of the ministry's SMS: sent, verified, tries and time left; after a failure what to do. */
export async function SmsVerifiers({ order, at }: { readonly order: StoredOrder; readonly at: Date }) {
  if (order.status !== "SMS_VERIFYING" && order.status !== "SMS_FAILED") return null;
  const [locale, { wizard }, ui] = [await getLocale(), await getMessages(), await findUiTexts()];
  const words = wizard.sms;
  const grid = await smsGrid(db, order, at);
  if (!grid) return null;
  return (
    <section className="grid gap-3" aria-label={words.title}>
      <h2 className="text-xl">{words.title}</h2>
      {grid.isOpen ? (
        <Notice kind="warn" title={fillText(words.until, { time: formatDateTime(locale, grid.deadline) })}>
          <Countdown until={grid.deadline.toISOString()} now={at.toISOString()} texts={ui.countdown} />
          <p>{words.how}</p>
          <p className="mt-2">
            <TextLink href="/verify">{words.page}</TextLink>
          </p>
        </Notice>
      ) : null}
      {order.status === "SMS_FAILED" ? (
        <Notice kind="warn" title={words.failed}>
          {grid.repushesLeft > 0 ? fillText(words.failedText, { n: grid.repushesLeft }) : words.failedChange}
        </Notice>
      ) : null}
      <ul className="border-t border-line">
        {grid.rows.map((row) => (
          <Verifier key={row.id} row={row} words={words} />
        ))}
      </ul>
    </section>
  );
}
