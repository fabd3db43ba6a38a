import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { GroupedNumber } from "@/components/ui/grouped-number";
import { StatusWord } from "@/components/ui/status-word";
import type { Tone } from "@/components/ui/tone";

export interface CodeCardProps {
  readonly code: string;
  readonly state: string;
  readonly tone: Tone;
  /** To whom it is bound, what uses it. */
  readonly facts: readonly { readonly key: string; readonly content: ReactNode }[];
  /** Null: nobody can use the code, so there is nothing to copy. */
  readonly copy: { readonly copy: string; readonly copied: string } | null;
  readonly children?: ReactNode;
}

/** A service code with its state; it can be selected as text without the gaps between its groups. */
export function CodeCard({ code, state, tone, facts, copy, children }: CodeCardProps) {
  return (
    <li className="card grid gap-2 p-4 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="flex flex-wrap items-center gap-x-2">
          <code className="text-lg">
            <GroupedNumber value={code} />
          </code>
          {copy ? <CopyButton value={code} texts={copy} /> : null}
        </span>
        <StatusWord tone={tone}>{state}</StatusWord>
      </div>
      {facts.map(({ key, content }) => (
        <p key={key} className="text-sm text-muted wrap-anywhere">
          {content}
        </p>
      ))}
      {children}
    </li>
  );
}
