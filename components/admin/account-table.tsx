import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { StatusWord } from "@/components/ui/status-word";
import { Tag } from "@/components/ui/tag";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

/** One account, in words. */
export interface AccountTableRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly contact: string;
  readonly provinces: string;
  readonly created: string;
  readonly isActive: boolean;
  readonly isDemo: boolean;
  readonly isSelf: boolean;
  readonly hasSecondFactor: boolean;
}

export interface AccountTableProps {
  readonly rows: readonly AccountTableRow[];
  readonly texts: Messages["admin"]["users"];
  readonly change: (form: FormData) => Promise<void>;
  readonly reset: (form: FormData) => Promise<void>;
  readonly empty: ReactNode;
}

function ChangeStatus({
  row,
  texts,
  change,
}: Pick<AccountTableProps, "texts" | "change"> & { row: AccountTableRow }) {
  const accessible = (row.isActive ? texts.disableOf : texts.enableOf).replace("{name}", row.name);
  return (
    <form action={change}>
      <input type="hidden" name="accountId" value={row.id} />
      <input type="hidden" name="status" value={row.isActive ? "DISABLED" : "ACTIVE"} />
      <Button type="submit" variant="secondary" aria-label={accessible}>
        {row.isActive ? texts.disable : texts.enable}
      </Button>
    </form>
  );
}

function ResetSecondFactor({
  row,
  texts,
  reset,
}: Pick<AccountTableProps, "texts" | "reset"> & { row: AccountTableRow }) {
  if (!row.hasSecondFactor) return null;
  return (
    <form action={reset}>
      <input type="hidden" name="accountId" value={row.id} />
      <Button type="submit" variant="secondary" aria-label={texts.resetOf.replace("{name}", row.name)}>
        {texts.reset}
      </Button>
    </form>
  );
}

/** Who may sign in, and the way to stop or let them. */
export function AccountTable({ rows, texts, change, reset, empty }: AccountTableProps) {
  return (
    <DataTable
      caption={texts.title}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "name",
          header: texts.name,
          rowHeader: true,
          cell: ({ name, isDemo }) => (
            <>
              {name} {isDemo ? <Tag>{texts.demo}</Tag> : null}
            </>
          ),
        },
        { key: "role", header: texts.role, cell: ({ role }) => role, className: "whitespace-nowrap" },
        { key: "contact", header: texts.contact, cell: ({ contact }) => contact, className: "tabular-nums" },
        {
          key: "provinces",
          header: texts.provinces,
          cell: ({ provinces }) => provinces,
          className: "min-w-24",
        },
        {
          key: "created",
          header: texts.created,
          cell: ({ created }) => created,
          className: "tabular-nums whitespace-nowrap",
        },
        {
          key: "status",
          header: texts.status,
          cell: ({ isActive }) => (
            <StatusWord tone={isActive ? "good" : "bad"}>
              {isActive ? texts.active : texts.disabled}
            </StatusWord>
          ),
        },
        {
          key: "act",
          header: texts.act,
          cell: (row) =>
            row.isSelf ? (
              <span className="text-muted">{texts.self}</span>
            ) : (
              <div className="flex flex-wrap gap-2">
                <ChangeStatus row={row} texts={texts} change={change} />
                <ResetSecondFactor row={row} texts={texts} reset={reset} />
              </div>
            ),
        },
      ]}
    />
  );
}
