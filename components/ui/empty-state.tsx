import { Inbox } from "lucide-react";
import type { ReactNode } from "react";

export interface EmptyStateProps {
  /** What will be here. */
  readonly title: string;
  /** How to begin. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** A list without rows. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 rounded-card border border-dashed border-edge px-6 py-10 text-center">
      <Inbox aria-hidden size={40} strokeWidth={1.25} className="text-muted" />
      <p className="font-semibold">{title}</p>
      {children ? <div className="max-w-[34rem] text-muted">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}
