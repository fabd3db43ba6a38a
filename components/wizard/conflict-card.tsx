import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import type { AnswerValue } from "@/lib/wizard/answers";
import type { PatchAnswer } from "./patch-queue";

export interface ConflictCardProps {
  readonly conflict: PatchAnswer["conflicts"][number];
  readonly label: string;
  readonly texts: WizardTexts;
  readonly onSettle: (path: string, value: AnswerValue | null) => void;
}

/** The same field was changed in two places: both values, and the choice between them. */
export function ConflictCard({ conflict, label, texts, onSettle }: ConflictCardProps) {
  const { path, mine, theirs, shown } = conflict;
  return (
    <Notice kind="warn" title={texts.conflictTitle.replace("{field}", label)} live>
      <dl className="mt-1 grid gap-1">
        <div className="flex flex-wrap gap-x-2">
          <dt className="text-muted">{texts.conflictMine}</dt>
          <dd className="font-medium whitespace-pre-line wrap-anywhere">{shown.mine || texts.ui.none}</dd>
        </div>
        <div className="flex flex-wrap gap-x-2">
          <dt className="text-muted">{texts.conflictTheirs}</dt>
          <dd className="font-medium whitespace-pre-line wrap-anywhere">{shown.theirs || texts.ui.none}</dd>
        </div>
      </dl>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button variant="secondary" onClick={() => onSettle(path, mine)}>
          {texts.keepMine}
        </Button>
        <Button variant="secondary" onClick={() => onSettle(path, theirs)}>
          {texts.takeTheirs}
        </Button>
      </div>
    </Notice>
  );
}
