import type { ReactNode } from "react";

export interface AccountSectionProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** One topic of an account page. */
export function AccountSection({ title, lead, children }: AccountSectionProps) {
  return (
    <section className="card grid gap-4 p-5 sm:p-7">
      <div>
        <h2 className="text-xl">{title}</h2>
        {lead ? <p className="mt-1 text-sm text-muted">{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}
