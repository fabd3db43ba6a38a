"use client";

import { X } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import { Button } from "./button";
import type { ButtonVariant } from "./button-style";

export interface DialogProps {
  readonly trigger: ReactNode;
  readonly title: string;
  readonly close: string;
  readonly children: ReactNode;
  readonly variant?: ButtonVariant | undefined;
}

/** Something to look at above the page. Never for acts that cannot be undone: those get a page. */
export function Dialog({ trigger, title, close, children, variant = "secondary" }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Button variant={variant} aria-haspopup="dialog" onClick={() => box.current?.showModal()}>
        {trigger}
      </Button>
      <dialog
        ref={box}
        aria-labelledby={titleId}
        className="card m-auto w-full max-w-2xl p-5 text-ink shadow-float backdrop:bg-[oklch(0_0_0/0.5)]"
      >
        <div className="mb-3 flex items-start justify-between gap-4">
          <h2 id={titleId} className="text-xl">
            {title}
          </h2>
          <Button variant="quiet" aria-label={close} onClick={() => box.current?.close()}>
            <X aria-hidden size={20} />
          </Button>
        </div>
        {children}
      </dialog>
    </>
  );
}
