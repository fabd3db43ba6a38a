import { Icon } from "@/components/ui/icon";
import { MAIL, MESSAGE_SQUARE } from "@/components/ui/icon-drawings";

export interface SinkMessageProps {
  readonly channel: "SMS" | "EMAIL";
  readonly to: string;
  readonly sender: string;
  readonly subject: string;
  readonly body: string;
  readonly at: string;
  readonly texts: {
    readonly sms: string;
    readonly email: string;
    readonly to: string;
    readonly from: string;
    readonly code: string;
  };
}

/** One delivered message as the demo phone shows it; a code in it stands out. */
export function SinkMessage({ channel, to, sender, subject, body, at, texts }: SinkMessageProps) {
  const code = /(?<!\d)\d{6}(?!\d)/.exec(body)?.[0];
  return (
    <article data-channel={channel} data-to={to} className="card grid gap-2 p-4 sm:p-5">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        <span className="inline-flex items-center gap-1.5 font-medium text-ink">
          <Icon drawing={channel === "SMS" ? MESSAGE_SQUARE : MAIL} size={16} />
          {channel === "SMS" ? texts.sms : texts.email}
        </span>
        {sender ? <span>{`${texts.from} ${sender}`}</span> : null}
        <span className="wrap-anywhere">{`${texts.to} ${to}`}</span>
        <time className="ms-auto tabular-nums">{at}</time>
      </header>
      {subject ? <h2 className="text-base font-semibold">{subject}</h2> : null}
      {code ? (
        <p className="text-3xl font-semibold tracking-widest text-action tabular-nums">
          <span className="sr-only">{texts.code} </span>
          <output>{code}</output>
        </p>
      ) : null}
      <p data-text className="whitespace-pre-line wrap-anywhere">
        {body}
      </p>
    </article>
  );
}
