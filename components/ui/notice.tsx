import type { ReactNode } from "react";
import { Icon } from "./icon";
import { CIRCLE_ALERT, CIRCLE_CHECK, INFO, TRIANGLE_ALERT } from "./icon-drawings";
import { joinClasses } from "./join-classes";

export type NoticeKind = "info" | "success" | "warn" | "error";

const LOOKS = {
  info: { drawing: INFO, box: "border-action bg-action-soft", sign: "text-action" },
  success: { drawing: CIRCLE_CHECK, box: "border-good bg-good-soft", sign: "text-good" },
  warn: { drawing: TRIANGLE_ALERT, box: "border-warn bg-warn-soft", sign: "text-warn" },
  error: { drawing: CIRCLE_ALERT, box: "border-bad bg-bad-soft", sign: "text-bad" },
} as const;

export interface NoticeProps {
  readonly kind?: NoticeKind | undefined;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Announces itself when it appears after an act. */
  readonly live?: boolean | undefined;
  readonly className?: string | undefined;
}

/** A few sentences that must not be missed. The icon repeats what the words say. */
export function Notice({ kind = "info", title, children, live = false, className }: NoticeProps) {
  const { drawing, box, sign } = LOOKS[kind];
  const role = live ? (kind === "error" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={joinClasses("flex gap-3 rounded-card border-s-4 p-4", box, className)}>
      <Icon drawing={drawing} size={20} className={joinClasses("mt-1 shrink-0", sign)} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
