import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { fillText } from "@/lib/i18n/fill-text";

export interface WarningListProps {
  readonly title: string;
  readonly texts: {
    /** `{place}` and `{text}`. */
    readonly warning: string;
    /** Words of the link to where it is repaired, alone and with its `{place}`. */
    readonly change: string;
    readonly changePlace: string;
  };
  readonly warnings: readonly {
    readonly place: string;
    readonly text: string;
    /** Reasons the order may come back with, by code. */
    readonly reasons: readonly string[];
    readonly href: string | null;
  }[];
}

/** What the rules noticed and let pass, with the reasons a reviewer may give for it. */
export function WarningList({ title, texts, warnings }: WarningListProps) {
  if (warnings.length === 0) return null;
  return (
    <Notice kind="info" title={title}>
      <ul className="mt-1 grid list-disc gap-2 ps-5">
        {warnings.map(({ place, text, reasons, href }) => (
          <li key={`${place}${text}`}>
            {fillText(texts.warning, { place, text })}{" "}
            {href ? (
              <TextLink
                href={href}
                aria-label={fillText(texts.changePlace, { place })}
                className="print:hidden"
              >
                {texts.change}
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
