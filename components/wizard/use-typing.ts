import { type FormEvent, useCallback, useState } from "react";
import type { AnswerValue } from "@/lib/wizard/answers";
import { readForm } from "@/lib/wizard/form-values";
import type { FieldView } from "@/lib/wizard/step-view";
import type { Autosaver } from "./autosaver";

interface TypingOptions {
  readonly fields: readonly FieldView[];
  readonly saver: Autosaver;
}

export interface Typing {
  /** Fields that were changed since the last try. */
  readonly touched: ReadonlySet<string>;
  readonly typed: (path: string, value: AnswerValue | null) => void;
  /** For the form: a control in it changed. */
  readonly change: (event: FormEvent<HTMLFormElement>) => void;
  /** A new try begins. */
  readonly forgive: () => void;
}

/** Passes what is typed on to be saved; codes stay in the page. */
export function useTyping({ fields, saver }: TypingOptions): Typing {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const forgive = () => setTouched(new Set());
  const typed = useCallback(
    (path: string, value: AnswerValue | null) => {
      setTouched((known) => (known.has(path) ? known : new Set([...known, path])));
      saver.change(path, value);
    },
    [saver],
  );
  const change: Typing["change"] = ({ currentTarget, target }) => {
    const field = fields.find(({ path }) => "name" in target && path === target.name);
    if (!field || field.widget === "code") return;
    typed(field.path, readForm(new FormData(currentTarget), [field])[field.path] ?? "");
  };
  return { touched, typed, change, forgive };
}
