import type { ReactNode } from "react";
import { Mark } from "./mark";

export interface StatePageProps {
  readonly title: string;
  readonly text: string;
  /** What is safe. */
  readonly safe: string;
  readonly actions: ReactNode;
  readonly note?: ReactNode;
}

/** A page that stands for another: not found, not allowed, failed. It says what is safe and where to go. */
export function StatePage({ title, text, safe, actions, note }: StatePageProps) {
  return (
    <div className="mx-auto grid max-w-[40rem] gap-4 px-4 py-12 sm:py-20">
      <Mark size={44} />
      <h1 className="text-2xl sm:text-3xl">{title}</h1>
      <p>{text}</p>
      {safe ? <p className="border-s-4 border-good ps-4 font-medium">{safe}</p> : null}
      <div className="mt-2 flex flex-wrap gap-3">{actions}</div>
      {note ? <div className="grid gap-3 text-sm text-muted">{note}</div> : null}
    </div>
  );
}
