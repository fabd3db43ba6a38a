"use client";

import { StatusWord } from "@/components/ui/status-word";
import type { Standing as StandingWords } from "@/lib/i18n/instance-words";

/** Whether a filing may stand on an instance, and exactly why not. */
export function Standing({ verdict, tone, reasons }: StandingWords) {
  return (
    <>
      <StatusWord tone={tone}>{verdict}</StatusWord>
      {reasons.length > 0 ? (
        <ul className="mt-1 grid gap-1 text-sm">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
