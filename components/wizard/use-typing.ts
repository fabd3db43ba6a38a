import { useCallback, useEffect, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { AnswerValue } from "@/lib/wizard/answers";
import type { FieldView } from "@/lib/wizard/step-view";
import type { Autosaver } from "./autosaver";
import type { FormValues } from "./check-in-browser";
import { valueAt } from "./field-state";

interface TypingOptions {
  readonly subscribe: UseFormReturn<FormValues>["subscribe"];
  readonly fields: readonly FieldView[];
  readonly saver: Autosaver;
}

export interface Typing {
  /** Fields that were changed since the last try. */
  readonly touched: ReadonlySet<string>;
  readonly typed: (path: string, value: AnswerValue | null) => void;
  /** A new try begins. */
  readonly forgive: () => void;
}

/** Passes what is typed on to be saved; codes stay in the page. */
export function useTyping({ subscribe, fields, saver }: TypingOptions): Typing {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const forgive = useCallback(() => setTouched(new Set()), []);
  const typed = useCallback(
    (path: string, value: AnswerValue | null) => {
      setTouched((known) => (known.has(path) ? known : new Set([...known, path])));
      saver.change(path, value);
    },
    [saver],
  );
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ name, type, values }) => {
          const field = fields.find(({ path }) => path === name);
          if (type === "change" && field && field.widget !== "code")
            typed(field.path, valueAt(values, field));
        },
      }),
    [subscribe, fields, typed],
  );
  return { touched, typed, forgive };
}
