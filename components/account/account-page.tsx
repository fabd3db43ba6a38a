import type { ReactNode } from "react";
import { PageHead } from "@/components/layout/page-head";

export interface AccountPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly above?: ReactNode;
  readonly children: ReactNode;
  /** Other ways to go, below the card. */
  readonly below?: ReactNode;
}

/** A page around one short form: a card in the middle. */
export function AccountPage({ title, lead, above, children, below }: AccountPageProps) {
  return (
    <div className="mx-auto max-w-[30rem] pb-12">
      <PageHead title={title} lead={lead} above={above} />
      <div className="card grid gap-5 p-5 sm:p-7">{children}</div>
      {below ? <div className="mt-5 grid gap-2 text-sm">{below}</div> : null}
    </div>
  );
}
