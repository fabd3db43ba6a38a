import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";

export interface SessionRow {
  readonly id: string;
  readonly device: string;
  readonly isCurrent: boolean;
  readonly since: string;
  readonly seen: string;
}

export interface SessionListProps {
  readonly rows: readonly SessionRow[];
  readonly texts: {
    readonly sessions: string;
    readonly since: string;
    readonly seen: string;
    readonly current: string;
    readonly endOne: string;
    /** `{device}` is replaced. */
    readonly endOneOf: string;
  };
  readonly end: (form: FormData) => Promise<void>;
}

function Moment({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <span className="whitespace-nowrap">
      {label} <span className="tabular-nums">{children}</span>
    </span>
  );
}

/** The signed-in browsers of an account; each but the one in use can be signed out. */
export function SessionList({ rows, texts, end }: SessionListProps) {
  return (
    <ul aria-label={texts.sessions} className="grid divide-y divide-line border-y border-line">
      {rows.map(({ id, device, isCurrent, since, seen }) => (
        <li key={id} className="flex min-h-control flex-wrap items-center justify-between gap-3 py-3">
          <div className="grid gap-1">
            <p className="flex flex-wrap items-center gap-2 font-medium">
              {device} {isCurrent ? <Tag>{texts.current}</Tag> : null}
            </p>
            <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
              <Moment label={texts.since}>{since}</Moment>
              <Moment label={texts.seen}>{seen}</Moment>
            </p>
          </div>
          {isCurrent ? null : (
            <form action={end}>
              <input type="hidden" name="sessionId" value={id} />
              <Button
                type="submit"
                variant="secondary"
                aria-label={texts.endOneOf.replace("{device}", device)}
              >
                {texts.endOne}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
