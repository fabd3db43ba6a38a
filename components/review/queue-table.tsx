"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Tone } from "@/components/ui/tone";
import { fillText } from "@/lib/i18n/fill-text";
import type { ReviewMessages } from "@/lib/i18n/review-messages";
import type { DueBand, QueueRowView, QueueTab } from "@/lib/shared/queue-view";

export interface QueueTableProps {
  readonly tab: QueueTab;
  readonly rows: readonly QueueRowView[];
  readonly words: ReviewMessages;
  readonly sending: string;
  readonly takeAction: (form: FormData) => Promise<void>;
}

const BAND_TONES: Readonly<Record<DueBand, Tone>> = {
  late: "bad",
  today: "warn",
  soon: "warn",
  later: "neutral",
  none: "neutral",
};

function DueCell({ row: { due }, words }: { readonly row: QueueRowView; readonly words: ReviewMessages }) {
  if (!due) return words.bands.none;
  return (
    <span className="flex flex-wrap items-center gap-x-2 whitespace-nowrap">
      <time dateTime={due.iso} className="tabular-nums">
        {due.text}
      </time>
      <Tag tone={BAND_TONES[due.band]}>{words.bands[due.band]}</Tag>
    </span>
  );
}

function StateCell({ tab, row, words }: Pick<QueueTableProps, "tab" | "words"> & { row: QueueRowView }) {
  if (tab !== "waiting") return <DueCell row={row} words={words} />;
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {row.state}
      {row.isOnItsWay ? <Tag tone="action">{words.mailing.sent}</Tag> : null}
    </span>
  );
}

function ActCell({
  row,
  words,
  sending,
  takeAction,
}: Omit<QueueTableProps, "rows" | "tab"> & { row: QueueRowView }) {
  const { orderNo, act } = row;
  if (act === "view" || act === "open") {
    const isOpen = act === "open";
    return (
      <ButtonLink
        href={`/review/${orderNo}`}
        variant={isOpen ? "primary" : "secondary"}
        aria-label={fillText(isOpen ? words.openOf : words.viewOf, { orderNo })}
      >
        {isOpen ? words.open : words.view}
      </ButtonLink>
    );
  }
  return (
    <form action={takeAction}>
      <input type="hidden" name="orderNo" value={orderNo} />
      <SubmitButton sending={sending} variant="secondary" aria-label={fillText(words.takeOf, { orderNo })}>
        {act === "take" ? words.take : words.takeOver}
      </SubmitButton>
    </form>
  );
}

function columnsOf(props: QueueTableProps): readonly Column<QueueRowView>[] {
  const { tab, words } = props;
  const { columns } = words;
  const last: readonly Column<QueueRowView>[] =
    tab === "done"
      ? [
          { key: "decision", header: columns.decision, cell: (row) => row.decision?.text },
          {
            key: "at",
            header: columns.decidedAt,
            cell: (row) => row.decision?.at,
            className: "tabular-nums",
          },
        ]
      : [
          {
            key: "due",
            header: tab === "waiting" ? columns.state : columns.due,
            cell: (row) => <StateCell tab={tab} row={row} words={words} />,
          },
          { key: "holder", header: columns.holder, cell: (row) => row.holder },
        ];
  return [
    {
      key: "order",
      header: columns.order,
      rowHeader: true,
      className: "tabular-nums whitespace-nowrap",
      cell: ({ orderNo }) => <TextLink href={`/review/${orderNo}`}>{orderNo}</TextLink>,
    },
    {
      key: "sponsor",
      header: columns.sponsor,
      className: "min-w-48",
      cell: ({ sponsor, services }) => (
        <>
          {sponsor}
          <span className="block text-sm text-muted wrap-anywhere">{services}</span>
        </>
      ),
    },
    { key: "type", header: columns.type, cell: ({ type }) => type },
    { key: "province", header: columns.province, cell: ({ province }) => province },
    {
      key: "round",
      header: columns.round,
      cell: ({ isAgain, wasMine }) => (
        <span className="flex flex-wrap gap-1">
          <Tag tone={isAgain ? "action" : "neutral"}>{isAgain ? words.rounds.again : words.rounds.first}</Tag>
          {wasMine && tab === "claim" ? <Tag>{words.sameReviewer}</Tag> : null}
        </span>
      ),
    },
    ...last,
    { key: "act", header: columns.action, cell: (row) => <ActCell {...props} row={row} /> },
  ];
}

/** One list of the review desk. */
export function QueueTable(props: QueueTableProps) {
  const { tab, rows, words } = props;
  return (
    <DataTable
      caption={words.tabs[tab]}
      captionHidden
      columns={columnsOf(props)}
      rows={rows}
      rowKey={({ orderNo, decision }) => `${orderNo} ${decision?.text ?? ""}`}
    />
  );
}

/** Takes whatever is due next. */
export function TakeNext({
  label,
  sending,
  action,
}: {
  label: string;
  sending: string;
  action: () => Promise<void>;
}) {
  return (
    <form action={action}>
      <SubmitButton sending={sending}>{label}</SubmitButton>
    </form>
  );
}
