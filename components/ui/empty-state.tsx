import type { ReactNode } from "react";
import { Icon } from "./icon";
import { INBOX } from "./icon-drawings";

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
      <Icon drawing={INBOX} size={40} className="stroke-[1.25] text-muted" />
      <p className="font-semibold">{title}</p>
      {children ? <div className="max-w-[34rem] text-muted">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}
