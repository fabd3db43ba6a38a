import { RemarkCard } from "@/components/filing/remark-card";
import { ButtonLink } from "@/components/ui/button-link";
import type { FormState } from "@/lib/forms/form-state";
import type { FilingTexts } from "@/lib/i18n/filing-texts";
import { fillText } from "@/lib/i18n/fill-text";
import type { ReviewMessages } from "@/lib/i18n/review-messages";
import { placeAnchor } from "@/lib/shared/workbench-view";
import type { RemarkView } from "@/lib/wizard/step-view";
import { ContestForm } from "./contest-form";

/** A remark on the applicant's list. */
export interface ListedRemark {
  readonly view: RemarkView;
  readonly place: string;
  readonly href: string | null;
  readonly isMaterial: boolean;
  readonly isChanged: boolean;
  readonly isOnRecord: boolean;
  readonly answer: string;
}

export interface RemarkListProps {
  readonly rows: readonly ListedRemark[];
  readonly mayAnswer: boolean;
  readonly words: ReviewMessages;
  readonly filing: FilingTexts;
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
}

function Ways({
  row,
  words,
  filing,
  action,
}: Omit<RemarkListProps, "rows" | "mayAnswer"> & { readonly row: ListedRemark }) {
  const { mine, refused } = words;
  const go = row.isMaterial ? mine.goMaterial : mine.go;
  const name = fillText(row.isMaterial ? mine.goMaterialOf : mine.goOf, { label: row.place });
  return (
    <div className="grid gap-3">
      {row.href ? (
        <span>
          <ButtonLink href={row.href} variant="secondary" aria-label={name}>
            {go}
          </ButtonLink>
        </span>
      ) : null}
      <ContestForm
        remarkId={row.view.id}
        answer={row.answer}
        action={action}
        texts={{
          contest: mine.contest,
          contestOf: fillText(mine.contestOf, { label: row.place }),
          hint: mine.contestHint,
          save: mine.contestSave,
          unexpected: refused.unexpected,
          ui: filing.ui,
        }}
      />
    </div>
  );
}

/** Every remark with its place, what to do about it, and what was done. */
export function RemarkList({ rows, mayAnswer, words, filing, action }: RemarkListProps) {
  const { mine } = words;
  return (
    <ol className="grid gap-6">
      {rows.map((row) => (
        <li key={row.view.id}>
          <h2 className="mb-2 text-lg wrap-anywhere">{row.place}</h2>
          <RemarkCard
            id={placeAnchor(row.view.id)}
            code={row.view.code}
            reason={row.view.reason}
            repair={row.view.repair}
            byline={row.view.byline}
            state={row.view.state}
            was={row.view.was}
            texts={filing}
          >
            {row.isChanged ? <p className="text-sm text-good">{mine.changed}</p> : null}
            {row.isOnRecord && mayAnswer ? <p className="mb-3">{mine.onRecord}</p> : null}
            {row.answer ? (
              <p className="mb-3 wrap-anywhere">
                <span className="text-muted">{mine.yourAnswer} </span>
                {row.answer}
              </p>
            ) : null}
            {mayAnswer ? <Ways row={row} words={words} filing={filing} action={action} /> : null}
          </RemarkCard>
        </li>
      ))}
    </ol>
  );
}
