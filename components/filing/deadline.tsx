import { Countdown } from "@/components/ui/countdown";
import { Icon } from "@/components/ui/icon";
import { CLOCK } from "@/components/ui/icon-drawings";
import { joinClasses } from "@/components/ui/join-classes";
import type { CountdownTexts } from "@/lib/i18n/ui-texts";

export interface DeadlineProps {
  /** ISO text. */
  readonly until: string;
  /** The date, as it is shown: “2026年11月25日 18:00”. */
  readonly dateText: string;
  /** “还有2个工作日”. */
  readonly daysText?: string | undefined;
  readonly tone?: "neutral" | "warn" | "bad" | undefined;
  /** For deadlines in hours: the time left, by the server's clock. */
  readonly countdown?: { readonly now: string; readonly texts: CountdownTexts } | undefined;
}

const TONES = { neutral: "text-muted", warn: "font-medium text-warn", bad: "font-medium text-bad" } as const;

/** By when: the date, the working days, and for hours the countdown. */
export function Deadline({ until, dateText, daysText, tone = "neutral", countdown }: DeadlineProps) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <span className="inline-flex items-center gap-x-2">
        <Icon drawing={CLOCK} size={16} className={joinClasses("shrink-0", TONES[tone])} />
        <time dateTime={until} className="tabular-nums">
          {dateText}
        </time>
      </span>
      {daysText ? <span className={joinClasses("text-sm", TONES[tone])}>{daysText}</span> : null}
      {countdown ? <Countdown until={until} now={countdown.now} texts={countdown.texts} /> : null}
    </span>
  );
}
