import type { ReactNode } from "react";
import { ButtonLink } from "./button-link";
import { Icon } from "./icon";
import { ARROW_LEFT, ARROW_RIGHT } from "./icon-drawings";

export interface PaginationProps {
  /** Addresses of the neighbouring pages; null where there is none. */
  readonly previous: string | null;
  readonly next: string | null;
  readonly texts: { readonly label: string; readonly previous: string; readonly next: string };
  /** For example “第 21–40 条”. */
  readonly summary?: ReactNode;
}

/** The neighbours of a page of a long list (keyset paging: there is no page number to jump to). */
export function Pagination({ previous, next, texts, summary }: PaginationProps) {
  if (!previous && !next && !summary) return null;
  return (
    <nav aria-label={texts.label} className="flex flex-wrap items-center gap-3 print:hidden">
      {previous ? (
        <ButtonLink href={previous} variant="secondary" rel="prev">
          <Icon drawing={ARROW_LEFT} size={16} />
          {texts.previous}
        </ButtonLink>
      ) : null}
      {summary ? <span className="text-sm text-muted tabular-nums">{summary}</span> : null}
      {next ? (
        <ButtonLink href={next} variant="secondary" rel="next">
          {texts.next}
          <Icon drawing={ARROW_RIGHT} size={16} />
        </ButtonLink>
      ) : null}
    </nav>
  );
}
