import type { FieldView } from "@/lib/wizard/step-view";
import type { PatchAnswer } from "./patch-queue";
import type { FormMessage } from "./step-messages";

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
