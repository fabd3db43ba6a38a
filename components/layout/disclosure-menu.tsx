"use client";

import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { CHEVRON_DOWN } from "@/components/ui/icon-drawings";

export interface DisclosureMenuProps {
  readonly label: string;
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** A small menu that opens without script; with it, Escape and leaving close it. */
export function DisclosureMenu({ label, summary, children }: DisclosureMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute("open");
  const closeOnLeave = (event: FocusEvent) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    close();
    menu.current?.querySelector("summary")?.focus();
  };
  return (
    <details ref={menu} onBlur={closeOnLeave} onKeyDown={closeOnEscape} className="relative">
      <summary
        aria-label={label}
        className="flex min-h-control list-none items-center gap-1 rounded-control px-2 hover:bg-sunken [&::-webkit-details-marker]:hidden"
      >
        {summary}
        <Icon drawing={CHEVRON_DOWN} size={16} className="text-muted" />
      </summary>
      <div className="card absolute end-0 z-20 mt-1 grid w-56 p-1 shadow-float">{children}</div>
    </details>
  );
}
