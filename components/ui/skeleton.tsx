export interface SkeletonProps {
  /** Said to screen readers in place of the grey bars. */
  readonly label: string;
  readonly lines?: number | undefined;
}

const WIDTHS = ["w-full", "w-11/12", "w-4/5", "w-2/3"];

/** Keeps the place of text that is on its way. */
export function Skeleton({ label, lines = 3 }: SkeletonProps) {
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key, line) => (
        <span
          key={key}
          aria-hidden
          className={`h-4 rounded-control bg-line ${WIDTHS[line % WIDTHS.length]}`}
        />
      ))}
    </div>
  );
}
