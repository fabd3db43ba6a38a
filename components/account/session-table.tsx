import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";

export interface SessionRow {
  readonly id: string;
  readonly device: string;
  readonly isCurrent: boolean;
  readonly since: string;
  readonly seen: string;
}

export interface SessionTableProps {
  readonly rows: readonly SessionRow[];
  readonly texts: {
    readonly sessions: string;
    readonly device: string;
    readonly since: string;
    readonly seen: string;
    readonly current: string;
    readonly act: string;
    readonly endOne: string;
    /** `{device}` is replaced. */
    readonly endOneOf: string;
  };
  readonly end: (form: FormData) => Promise<void>;
}

/** The signed-in browsers of an account; each but the one in use can be signed out. */
export function SessionTable({ rows, texts, end }: SessionTableProps) {
  return (
    <DataTable
      caption={texts.sessions}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "device",
          header: texts.device,
          cell: ({ device, isCurrent }) => (
            <>
              {device} {isCurrent ? <Tag>{texts.current}</Tag> : null}
            </>
          ),
          rowHeader: true,
        },
        { key: "since", header: texts.since, cell: ({ since }) => <Moment>{since}</Moment> },
        { key: "seen", header: texts.seen, cell: ({ seen }) => <Moment>{seen}</Moment> },
        {
          key: "act",
          header: texts.act,
          cell: ({ id, device, isCurrent }) =>
            isCurrent ? null : (
              <form action={end}>
                <input type="hidden" name="sessionId" value={id} />
                <Button
                  type="submit"
                  variant="secondary"
                  aria-label={texts.endOneOf.replace("{device}", device)}
                  className="whitespace-nowrap"
                >
                  {texts.endOne}
                </Button>
              </form>
            ),
        },
      ]}
    />
  );
}

/** Day and time, which break between each other only. */
function Moment({ children }: { readonly children: string }) {
  const [day = "", time = ""] = children.split(" ");
  return (
    <span className="text-sm tabular-nums">
      <span className="whitespace-nowrap">{day}</span> <span className="whitespace-nowrap">{time}</span>
    </span>
  );
}
