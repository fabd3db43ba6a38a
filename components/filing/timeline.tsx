"use client";

import type { ReactNode } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import { ACTOR_TEXT, type ActorHue } from "./actor";

export interface TimelineItem {
  readonly id: string;
  readonly actor: ActorHue;
  readonly actorText: string;
  readonly title: ReactNode;
  /** ISO text and how it is shown; null for what is still to come. */
  readonly at: { readonly iso: string; readonly text: string } | null;
  readonly detail?: ReactNode;
  /** Done, happening now, or expected. */
  readonly phase: "past" | "now" | "next";
}

export interface TimelineProps {
  readonly label: string;
  readonly items: readonly TimelineItem[];
  readonly words: { readonly now: string; readonly next: string };
}

/** What happened, what is happening, what comes: each with who, and in the hue of who. */
export function Timeline({ label, items, words }: TimelineProps) {
  return (
    <ol aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className="group relative pb-6 ps-8 last:pb-0 in-data-[density=staff]:pb-3">
          <Dot item={item} />
          <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-muted">
            <span
              className={joinClasses(
                "inline-block font-medium first-letter:uppercase",
                ACTOR_TEXT[item.actor],
              )}
            >
              {item.actorText}
            </span>
            {item.at ? (
              <time dateTime={item.at.iso} className="tabular-nums">
                {item.at.text}
              </time>
            ) : null}
            {item.phase === "past" ? null : <span>{item.phase === "now" ? words.now : words.next}</span>}
          </p>
          <p className={item.phase === "next" ? "text-muted" : "font-semibold"}>{item.title}</p>
          {item.detail ? <div className="mt-1">{item.detail}</div> : null}
        </li>
      ))}
    </ol>
  );
}

function Dot({ item }: { readonly item: TimelineItem }) {
  const hollow = item.phase === "next";
  return (
    <span aria-hidden className={joinClasses("absolute inset-y-0 start-0 w-4", ACTOR_TEXT[item.actor])}>
      <svg
        viewBox="0 0 16 16"
        width="16"
        height="16"
        className="absolute top-1 in-data-[density=staff]:top-0.5"
        role="presentation"
      >
        <circle
          cx="8"
          cy="8"
          r="5"
          fill={hollow ? "none" : "currentColor"}
          stroke="currentColor"
          strokeWidth="2"
        />
        {item.phase === "now" ? (
          <circle cx="8" cy="8" r="7.2" fill="none" stroke="currentColor" strokeWidth="1.2" />
        ) : null}
      </svg>
      <span
        className={joinClasses(
          "absolute start-[7px] top-6 -bottom-1 border-s-2 border-line group-last:hidden",
          item.phase !== "past" && "border-dashed",
        )}
      />
    </span>
  );
}
