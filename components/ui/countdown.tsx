"use client";

import { useEffect, useState } from "react";
import type { CountdownTexts } from "@/lib/i18n/ui-texts";
import { joinClasses } from "./join-classes";
import { remainingText } from "./remaining";

export interface CountdownProps {
  /** End as ISO text. */
  readonly until: string;
  /** The server's time when the page was made (ISO): text before script, and the clock that counts. */
  readonly now: string;
  readonly texts: CountdownTexts;
  readonly className?: string | undefined;
}

/** The time left; steps once a minute by the server's clock, silently. */
export function Countdown({ until, now, texts, className }: CountdownProps) {
  const [time, setTime] = useState(() => Date.parse(now));
  useEffect(() => {
    const offset = Date.parse(now) - Date.now();
    const timer = setInterval(() => setTime(Date.now() + offset), 15_000);
    return () => clearInterval(timer);
  }, [now]);
  const end = Date.parse(until);
  const urgent = end - time < 3_600_000;
  return (
    <time
      dateTime={until}
      className={joinClasses("font-semibold tabular-nums", urgent && "text-bad", className)}
    >
      {remainingText(end, time, texts)}
    </time>
  );
}
