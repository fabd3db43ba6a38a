import type { ReactNode } from "react";

export interface PageHeadProps {
  readonly title: ReactNode;
  /** `BackLink`. */
  readonly above?: ReactNode;
  /** What the person must do here, by when, how long it takes. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a page: the way here, the title, what it is for, what can be done. */
export function PageHead({ title, above, lead, actions }: PageHeadProps) {
  return (
    <div className="mb-6 grid gap-2 in-data-[density=staff]:mb-3">
      {above}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <h1 className="text-2xl in-data-[density=staff]:text-xl sm:not-in-data-[density=staff]:text-3xl">
          {title}
        </h1>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      {lead ? <div className="max-w-[40rem] text-muted">{lead}</div> : null}
    </div>
  );
}
