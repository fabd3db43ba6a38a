import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import type { AnswerValue } from "@/lib/wizard/answers";
import { ConflictCard } from "./conflict-card";
import type { NamedField } from "./step-messages";
import type { Autosave } from "./use-autosave";
import { CONFLICTS_ID } from "./use-posting";

export interface ConflictListProps {
  readonly autosave: Pick<Autosave, "conflicts" | "forget">;
  readonly fields: readonly NamedField[];
  readonly texts: WizardTexts;
  readonly put: (path: string, value: AnswerValue | null) => void;
}

/** Every field that was changed in two places; nothing goes on before each is settled. */
export function ConflictList({ autosave, fields, texts, put }: ConflictListProps) {
  const { conflicts, forget } = autosave;
  return (
    <div id={CONFLICTS_ID} tabIndex={-1} className="grid gap-3 empty:hidden">
      {conflicts.map((conflict) => (
        <ConflictCard
          key={conflict.path}
          conflict={conflict}
          label={fields.find(({ path }) => path === conflict.path)?.label ?? conflict.path}
          texts={texts}
          onSettle={(path, value) => {
            put(path, value);
            forget(path);
            document.getElementById(path)?.focus();
          }}
        />
      ))}
    </div>
  );
}
