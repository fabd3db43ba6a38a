import type { AnswerValue } from "@/lib/wizard/answers";
import type { FieldView } from "@/lib/wizard/step-view";
import type { FormValues } from "./check-in-browser";
import type { PatchAnswer } from "./patch-queue";
import type { FormMessage } from "./step-messages";

/** What the form library holds for a field, as an answer. */
export function valueAt(values: FormValues, { path, widget }: FieldView): AnswerValue {
  let value: unknown = values;
  for (const name of path.split(".")) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  }
  if (Array.isArray(value)) return value.map(String);
  if (widget === "checkboxes") return typeof value === "string" && value !== "" ? [value] : [];
  return typeof value === "string" ? value : "";
}

/** Hints of the rules on a field: of what was saved last, else of what the page was drawn with. */
export function warningsOf(field: FieldView, verdicts: PatchAnswer["verdicts"]): readonly string[] {
  const fresh = verdicts[field.path];
  if (!fresh) return field.warnings;
  return fresh.filter(({ severity }) => severity !== "BLOCK").map(({ message }) => message);
}

interface ErrorSources {
  readonly messages: readonly FormMessage[];
  readonly touched: ReadonlySet<string>;
  readonly focused: string;
  readonly verdicts: PatchAnswer["verdicts"];
}

/** The newest word on a field: after it was changed, what the server said of the new value, but not while typing. */
export function errorOf(
  path: string,
  { messages, touched, focused, verdicts }: ErrorSources,
): string | undefined {
  if (!touched.has(path)) {
    const found = messages.find(({ id }) => id === path);
    return found?.sentence;
  }
  if (focused === path) return undefined;
  return verdicts[path]?.find(({ severity }) => severity === "BLOCK")?.message;
}
