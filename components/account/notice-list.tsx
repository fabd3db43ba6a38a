import { StatusWord } from "@/components/ui/status-word";

export interface NoticeRow {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly sponsor: string;
  readonly at: string;
  readonly isRead: boolean;
}

export interface NoticeListProps {
  /** Marks the notice `id` as read and goes where it leads. */
  readonly open: (form: FormData) => Promise<void>;
  readonly rows: readonly NoticeRow[];
  readonly texts: { readonly unread: string; readonly open: string };
}

/** The notices of an account, newest first. */
export function NoticeList({ rows, open, texts }: NoticeListProps) {
  return (
    <ul className="grid gap-3">
      {rows.map((row) => (
        <li key={row.id} className="card grid gap-1 p-4 sm:p-5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 className="text-base font-semibold">
              {row.isRead ? null : <StatusWord tone="action">{texts.unread}</StatusWord>} {row.subject}
            </h2>
            <time className="text-sm text-muted tabular-nums">{row.at}</time>
          </div>
          <p>{row.text}</p>
          <div className="flex flex-wrap items-center justify-between gap-x-4 text-sm text-muted">
            {row.sponsor}
            <form action={open}>
              <input type="hidden" name="id" value={row.id} />
              <button type="submit" className="link cursor-pointer">
                {texts.open}
                <span className="sr-only"> {row.subject}</span>
              </button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  );
}
