import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { MESSAGE_SQUARE_WARNING } from "@/components/ui/icon-drawings";
import { joinClasses } from "@/components/ui/join-classes";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { FilingTexts } from "@/lib/i18n/filing-texts";

export interface RemarkCardProps {
  /** Target of links from the list of remarks. */
  readonly id: string;
  /** Reason code such as R-SUB-01. */
  readonly code: string;
  readonly reason: ReactNode;
  readonly repair?: ReactNode;
  /** “初审员，2026年11月21日 10:05”. */
  readonly byline: string;
  readonly state: { readonly text: string; readonly tone: Tone };
  /** The value as it was submitted. */
  readonly was?: ReactNode;
  readonly texts: Pick<FilingTexts, "words">;
  /** The field the remark is pinned to, and the ways to answer. */
  readonly children?: ReactNode;
}

/** A reviewer's remark, pinned to its field by one line down both. */
export function RemarkCard({
  id,
  code,
  reason,
  repair,
  byline,
  state,
  was,
  texts,
  children,
}: RemarkCardProps) {
  const { remark } = texts.words;
  const done = state.tone === "good";
  return (
    <section
      id={id}
      aria-label={`${remark.title} ${code}`}
      className={joinClasses("border-s-4", done ? "border-good" : "border-warn")}
    >
      <div className={joinClasses("rounded-e-card p-4", done ? "bg-good-soft" : "bg-warn-soft")}>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <Icon drawing={MESSAGE_SQUARE_WARNING} size={16} className={done ? "text-good" : "text-warn"} />
          <span className="font-semibold">{remark.title}</span>
          <Tag tone={state.tone}>{state.text}</Tag>
          <span className="text-muted">{byline}</span>
        </p>
        <p className="mt-2 font-medium">{reason}</p>
        <dl className="mt-1 text-sm">
          {repair ? <Line label={remark.repair}>{repair}</Line> : null}
          {was ? <Line label={remark.was}>{was}</Line> : null}
          <Line label={remark.code}>{code}</Line>
        </dl>
      </div>
      {children ? <div className="py-4 ps-4">{children}</div> : null}
    </section>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-3">
      <dt className="text-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
