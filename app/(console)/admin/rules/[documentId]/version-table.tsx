import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { fillText } from "@/lib/i18n/fill-text";
import { formatShortDateTime } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { BEFORE_ANY_ORDER } from "@/lib/server/rules/rule-documents";
import { isLater, type RuleVersion } from "@/lib/server/rules/rule-versions";

type Words = Messages["ruleEditor"];

function spanOf({ status, activeFrom, activeTo }: RuleVersion, { detail }: Words): string {
  if (status === "ENDED" && activeFrom)
    return fillText(detail.since, { from: formatShortDateTime(activeFrom) });
  if (status !== "APPROVED" || !activeFrom || (activeTo && activeTo <= activeFrom)) return detail.never;
  const to = activeTo && formatShortDateTime(activeTo);
  // What came with the first release has always counted; the database names a day before any order.
  if (activeFrom <= BEFORE_ANY_ORDER) return to ? fillText(detail.before, { to }) : detail.always;
  const from = formatShortDateTime(activeFrom);
  return to ? fillText(detail.until, { from, to }) : fillText(detail.since, { from });
}

function peopleOf({ author, approver, status }: RuleVersion, { detail }: Words): string {
  if (!author) return detail.shipped;
  if (approver) return fillText(detail.both, { author, approver });
  return status === "APPROVED" ? fillText(detail.alone, { author }) : author;
}

export interface VersionTableProps {
  readonly versions: readonly RuleVersion[];
  readonly present: RuleVersion | null;
  readonly at: Date;
  readonly words: Words;
}

/** Every version of a rule: when it counted, who wrote and who approved it, and why. */
export function VersionTable({ versions, present, at, words }: VersionTableProps) {
  const { detail } = words;
  return (
    <DataTable
      caption={detail.versions}
      captionHidden
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "number",
          header: detail.number,
          cell: ({ number }) => number,
          rowHeader: true,
          numeric: true,
        },
        {
          key: "state",
          header: detail.state,
          cell: (version) => (
            <Tag tone={version.id === present?.id ? "good" : "neutral"}>
              {version.id === present?.id
                ? detail.present
                : isLater(version, at)
                  ? detail.later
                  : detail.states[version.status]}
            </Tag>
          ),
          className: "whitespace-nowrap",
        },
        {
          key: "span",
          header: detail.span,
          cell: (version) => spanOf(version, words),
          className: "tabular-nums",
        },
        { key: "people", header: detail.people, cell: (version) => peopleOf(version, words) },
        {
          key: "reason",
          header: detail.reason,
          cell: ({ reason }) => reason,
          className: "min-w-40 wrap-anywhere",
        },
      ]}
    />
  );
}
