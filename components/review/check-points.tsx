import { Details } from "@/components/ui/details";
import { fillText } from "@/lib/i18n/fill-text";
import type { ReviewMessages } from "@/lib/i18n/review-messages";

interface CheckPointsProps {
  readonly points: readonly string[];
  /** What they are looked for at. */
  readonly at: string;
  readonly words: ReviewMessages["bench"];
}

/** What a reviewer looks for, folded: who knows it by heart is not held up. */
export function CheckPoints({ points, at, words }: CheckPointsProps) {
  if (points.length === 0) return null;
  const summary = (
    <span className="text-sm">
      {fillText(words.checkPoints, { n: points.length })}
      <span className="sr-only"> {at}</span>
    </span>
  );
  return (
    <Details summary={summary}>
      <ul className="list-disc ps-4 text-sm">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Details>
  );
}
