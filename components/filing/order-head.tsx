import type { ReactNode } from "react";
import { GroupedNumber } from "@/components/ui/grouped-number";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { FilingTexts } from "@/lib/i18n/filing-texts";
import { BallChip, type BallChipProps } from "./ball-chip";
import { Deadline, type DeadlineProps } from "./deadline";

export interface OrderHeadProps {
  readonly orderNo: string;
  /** `BackLink`. */
  readonly above?: ReactNode;
  /** Name of the sponsor, or of the first service while there is none. */
  readonly subject: string;
  readonly typeText: string;
  readonly state: { readonly text: string; readonly tone: Tone };
  readonly ball: BallChipProps | null;
  readonly due?: DeadlineProps | null | undefined;
  readonly texts: FilingTexts;
  /** The one thing to do now, and what else can be done. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** The head of an order: what it is, where it stands, who must act and by when. */
export function OrderHead(props: OrderHeadProps) {
  const { orderNo, above, subject, typeText, state, ball, due, texts, actions, children } = props;
  const { words } = texts;
  return (
    <header className="mb-6 grid gap-2 in-data-[density=staff]:mb-3">
      {above}
      <div className="card p-4 in-data-[density=staff]:p-3 sm:not-in-data-[density=staff]:p-6">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0">
            <h1 className="text-2xl wrap-anywhere in-data-[density=staff]:text-lg">{subject}</h1>
            <p className="mt-2 flex flex-wrap items-center gap-2">
              <Tag tone={state.tone}>{state.text}</Tag>
              {ball ? <BallChip {...ball} /> : null}
            </p>
          </div>
          {actions ? (
            <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:*:w-full print:hidden">{actions}</div>
          ) : null}
        </div>
        <dl className="mt-4 flex flex-wrap gap-x-10 gap-y-2 border-t border-line pt-3 in-data-[density=staff]:mt-2 in-data-[density=staff]:pt-2">
          <Fact label={words.orderNo}>
            <GroupedNumber value={orderNo} groups={[2, 4, 4, 6]} />
          </Fact>
          <Fact label={words.type}>{typeText}</Fact>
          {due ? (
            <Fact label={words.due}>
              <Deadline {...due} />
            </Fact>
          ) : null}
        </dl>
        {children}
      </div>
    </header>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
