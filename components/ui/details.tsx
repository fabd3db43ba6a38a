import type { ReactNode } from "react";
import { Icon } from "./icon";
import { CHEVRON_RIGHT } from "./icon-drawings";

export interface DetailsProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean | undefined;
}

/** More for those who want it; works without script and prints its summary. */
export function Details({ summary, children, open = false }: DetailsProps) {
  return (
    <details open={open}>
      <summary className="link inline-flex min-h-8 list-none items-center gap-1 [&::-webkit-details-marker]:hidden">
        <Icon
          drawing={CHEVRON_RIGHT}
          size={16}
          className="shrink-0 transition-transform [[open]>summary>&]:rotate-90"
        />
        {summary}
      </summary>
      <div className="mt-2 border-s-2 border-line ps-4">{children}</div>
    </details>
  );
}
