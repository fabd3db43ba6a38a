import { PlainForm, type PlainFormTexts } from "@/components/ui/plain-form";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Tone } from "@/components/ui/tone";
import { QUEUED_STATES, type QueuedState } from "@/lib/domain/filing/tables/queued-states";
import type { FormState } from "@/lib/forms/form-state";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDateTime } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { queuedPath, withdrawQueuedPath } from "@/lib/server/filing/order-paths";
import type { QueuedLine } from "@/lib/server/filing/queue-page";
import { holdQueuedAction, moveQueuedAction, resumeQueuedAction } from "./actions";

export interface QueuedItemProps {
  readonly line: QueuedLine;
  /** Its place, counted from 1, and how many there are. */
  readonly place: number;
  readonly of: number;
  readonly locale: Locale;
  readonly words: Messages["queue"];
  readonly texts: PlainFormTexts;
}

const TONES: Readonly<Record<QueuedState, Tone>> = {
  WAITING: "action",
  HELD: "neutral",
  STOPPED: "warn",
  STARTED: "good",
};

type Action = (state: FormState, form: FormData) => Promise<FormState>;

function actsOf({ line, place, of, words }: QueuedItemProps) {
  const { id, state } = line;
  const isWaiting = state === "WAITING";
  const acts: { key: keyof Messages["queue"]["acts"]; action: Action; isShown: boolean }[] = [
    { key: "up", action: moveQueuedAction.bind(null, id, "up"), isShown: place > 1 },
    { key: "down", action: moveQueuedAction.bind(null, id, "down"), isShown: place < of },
    { key: "hold", action: holdQueuedAction.bind(null, id), isShown: isWaiting },
    { key: "resume", action: resumeQueuedAction.bind(null, id), isShown: state === "HELD" },
  ];
  return acts.filter(({ isShown }) => isShown).map((act) => ({ ...act, text: words.acts[act.key] }));
}

/** A filing in the queue with what its applicant can do about it. */
export function QueuedItem(props: QueuedItemProps) {
  const { line, place, locale, words, texts } = props;
  const name = line.serviceSummary || words.unnamed;
  const note = line.state === "STOPPED" ? words.stopped : line.state === "HELD" ? words.held : null;
  return (
    <li className="card grid gap-3 p-4 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 className="font-medium wrap-anywhere">
          <span className="text-muted">{fillText(words.place, { n: place })}</span> {name}
        </h2>
        <Tag tone={TONES[line.state]}>{label(locale, QUEUED_STATES[line.state])}</Tag>
      </div>
      <div className="text-sm text-muted">
        <p className="wrap-anywhere">{line.sponsorName}</p>
        <p>{line.type ? fillText(words.typeToday, { type: line.type }) : words.noType}</p>
        <p className="tabular-nums">
          {fillText(words.queuedAt, { time: formatDateTime(locale, line.queuedAt.toISOString()) })}
        </p>
      </div>
      {note ? <p className={line.state === "STOPPED" ? "text-warn" : undefined}>{note}</p> : null}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <TextLink href={queuedPath(line.id)}>{words.change}</TextLink>
        <TextLink href={withdrawQueuedPath(line.id)}>{words.acts.withdraw}</TextLink>
      </div>
      <fieldset className="flex flex-wrap gap-3">
        <legend className="sr-only">{fillText(words.actsOf, { name })}</legend>
        {actsOf(props).map(({ key, action, text }) => (
          <PlainForm
            key={key}
            id={`${key}-${line.id}`}
            action={action}
            fields={[]}
            submit={text}
            variant="secondary"
            texts={texts}
          />
        ))}
      </fieldset>
    </li>
  );
}
