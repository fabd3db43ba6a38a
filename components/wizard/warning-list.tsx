import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

export interface WarningListProps {
  readonly title: string;
  /** Words of the link to where it is repaired. */
  readonly change: string;
  readonly warnings: readonly {
    readonly place: string;
    readonly text: string;
    /** Reasons the order may come back with, by code. */
    readonly reasons: readonly string[];
    readonly href: string | null;
  }[];
}

/** What the rules noticed and let pass, with the reasons a reviewer may give for it. */
export function WarningList({ title, change, warnings }: WarningListProps) {
  if (warnings.length === 0) return null;
  return (
    <Notice kind="info" title={title}>
      <ul className="mt-1 grid list-disc gap-2 ps-5">
        {warnings.map(({ place, text, reasons, href }) => (
          <li key={`${place}${text}`}>
            {place}：{text}{" "}
            {href ? (
              <TextLink href={href} aria-label={`${change}：${place}`} className="print:hidden">
                {change}
              </TextLink>
            ) : null}
            {reasons.map((reason) => (
              <p key={reason} className="text-sm text-muted">
                {reason}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
