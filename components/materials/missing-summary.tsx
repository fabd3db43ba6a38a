import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { MaterialPageView } from "@/lib/shared/material-view";

export interface MissingSummaryProps {
  readonly missing: MaterialPageView["missing"];
  readonly words: {
    /** “还差2项”, already counted. */
    readonly missing: string;
    readonly missingText: string;
    readonly complete: string;
    readonly completeText: string;
    readonly next: string;
  };
  readonly nextHref: string;
}

/** What still stands before the next step, each leading to its tile. */
export function MissingSummary({ missing, words, nextHref }: MissingSummaryProps) {
  if (missing.length === 0) {
    return (
      <Notice kind="success" title={words.complete}>
        <p>{words.completeText}</p>
        <div className="mt-3">
          <ButtonLink href={nextHref}>{words.next}</ButtonLink>
        </div>
      </Notice>
    );
  }
  return (
    <Notice kind="warn" title={words.missing}>
      <p>{words.missingText}</p>
      <ul className="mt-1 grid list-disc gap-1 ps-5">
        {missing.map(({ id, text, about }) => (
          <li key={id}>
            <a href={`#${id}`} className="link">
              {text}
            </a>
            {about ? <span className="block text-sm text-muted">{about}</span> : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
