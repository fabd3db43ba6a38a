import type { ReactNode } from "react";

export interface ColumnProps {
  readonly children: ReactNode;
  /** Help: beside the column on wide screens, below it elsewhere. */
  readonly aside?: ReactNode;
  /** Names the help for screen readers. */
  readonly asideLabel?: string | undefined;
}

/** One column of 720 px, with help beside it from 1200 px on. */
export function Column({ children, aside, asideLabel }: ColumnProps) {
  return (
    <div className="grid gap-8 xl:grid-cols-[minmax(0,45rem)_minmax(0,20rem)] xl:justify-between">
      <div className="max-w-[45rem] min-w-0">{children}</div>
      {aside ? (
        <aside
          aria-label={asideLabel}
          className="max-w-[45rem] min-w-0 border-line text-sm max-xl:border-t max-xl:pt-6 xl:border-s xl:ps-6"
        >
          {aside}
        </aside>
      ) : null}
    </div>
  );
}
