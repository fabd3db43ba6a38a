import type { ReactNode } from "react";

export interface Pane {
  readonly label: string;
  readonly content: ReactNode;
}

export interface ThreePaneProps {
  /** Sections or queue. */
  readonly start: Pane;
  /** Values. */
  readonly middle: Pane;
  /** Images. */
  readonly end: Pane;
  /** The decision; always in sight. */
  readonly bar: ReactNode;
}

const SCROLLS_BY_KEYBOARD = { tabIndex: 0 } as const;

/**
 * The staff's workbench: three panes that keep their width and scroll each for itself, and the decision bar. Panes are
 * positioned, or the words in them that are only read aloud stretch the page below the bar.
 */
export function ThreePane({ start, middle, end, bar }: ThreePaneProps) {
  const panes = [start, middle, end];
  return (
    <div data-three-pane className="flex min-h-0 flex-1 flex-col">
      <div className="grid min-h-0 flex-1 xl:grid-cols-[16rem_minmax(0,1fr)_minmax(24rem,34%)]">
        {panes.map((pane) => (
          <section
            key={pane.label}
            aria-label={pane.label}
            {...SCROLLS_BY_KEYBOARD}
            className="relative min-w-0 overflow-y-auto border-line p-4 max-xl:border-b xl:not-last:border-e"
          >
            {pane.content}
          </section>
        ))}
      </div>
      <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-2 border-t border-edge bg-surface px-4 py-2 print:hidden">
        {bar}
      </div>
    </div>
  );
}
