"use client";

import { BackLink } from "@/components/ui/back-link";
import { GroupedNumber } from "@/components/ui/grouped-number";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { fillText } from "@/lib/i18n/fill-text";
import type { WorkbenchView } from "@/lib/shared/workbench-view";
import type { BenchContext } from "./bench-context";
import { LeaseKeeper } from "./lease-keeper";

function Papers({
  papers: { asked, address, parcel },
  words: { bench, mailing },
}: {
  readonly papers: NonNullable<WorkbenchView["papers"]>;
  readonly words: BenchContext["words"];
}) {
  return (
    <Notice kind={parcel ? "success" : "info"} title={parcel ? mailing.sent : mailing.notSent}>
      <dl className="grid gap-x-3 sm:grid-cols-[auto_1fr]">
        <dt className="text-muted">{mailing.asked}</dt>
        <dd className="whitespace-pre-line wrap-anywhere">{asked}</dd>
        <dt className="text-muted">{mailing.to}</dt>
        <dd className="wrap-anywhere">{address}</dd>
        {parcel ? (
          <>
            <dt className="text-muted">{mailing.parcel}</dt>
            <dd className="wrap-anywhere">{parcel}</dd>
          </>
        ) : null}
      </dl>
      <p>{bench.papers}</p>
    </Notice>
  );
}

function Standing({ view, context }: { readonly view: WorkbenchView; readonly context: BenchContext }) {
  const { bench } = context.words;
  const who = { name: view.heldBy, time: view.heldUntil };
  if (view.papers) return <Papers papers={view.papers} words={context.words} />;
  if (view.decided)
    return (
      <Notice>
        <p>{view.decided}</p>
        {view.pause ? <p>{view.pause}</p> : null}
      </Notice>
    );
  if (view.standing === "free") return <Notice>{bench.free}</Notice>;
  if (view.standing === "held-by-other") return <Notice kind="warn">{fillText(bench.heldBy, who)}</Notice>;
  if (view.standing === "read-only") return <Notice>{bench.readOnly}</Notice>;
  return <p className="text-sm text-muted">{fillText(bench.holding, who)}</p>;
}

export interface BenchHeadProps {
  readonly view: WorkbenchView;
  readonly context: BenchContext;
  /** Why the act before was refused. */
  readonly refusal: string | null;
  readonly renew: (orderNo: string) => Promise<string | null>;
}

/** What the order is, who has it, and what went wrong just now. */
export function BenchHead({ view, context, refusal, renew }: BenchHeadProps) {
  const { bench, rounds, outcome, refused } = context.words;
  const { orderNo } = view;
  return (
    <header className="mb-4 grid gap-2">
      <BackLink href="/review">{bench.back}</BackLink>
      <h1 className="text-lg wrap-anywhere">{view.sponsor}</h1>
      <p className="text-sm">
        <GroupedNumber value={orderNo} groups={[2, 4, 4, 6]} />
      </p>
      <p className="flex flex-wrap gap-1">
        <Tag>{view.type}</Tag>
        <Tag tone="action">{view.status}</Tag>
        {view.isAgain ? <Tag tone="warn">{rounds.again}</Tag> : null}
      </p>
      <p className="text-sm text-muted">
        {fillText(bench.submission, { n: view.submission, time: view.submittedAt })}
      </p>
      {view.due ? (
        <p className="text-sm">
          {context.words.columns.due} <time dateTime={view.due.iso}>{view.due.text}</time>
        </p>
      ) : null}
      {refusal ? (
        <Notice kind="error" title={outcome.refused} live>
          {refusal}
        </Notice>
      ) : null}
      <Standing view={view} context={context} />
      {view.standing === "holding" ? (
        <LeaseKeeper orderNo={orderNo} renew={renew} lost={refused.lost} />
      ) : null}
    </header>
  );
}
