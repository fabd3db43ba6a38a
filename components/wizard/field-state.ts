import type { FindingCode } from "@/lib/domain/findings/finding";
import type { FieldView, HintView } from "@/lib/wizard/step-view";
import type { PatchAnswer } from "./patch-queue";
import type { FormMessage } from "./step-messages";

/** What further typing does not heal: it is said while the cursor is still in the field. */
const SAID_WHILE_TYPING: readonly FindingCode[] = [
  ...(["F206", "F207", "F307", "F310", "F311", "F333"] as const),
  ...(["F412", "F413", "F440", "F441"] as const),
  ...(["F452", "F454", "F455", "F456", "F457", "F458", "F460", "F461", "F466"] as const),
];

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

/** A finding beside its field; `isTold` = its sentence stands there as the error already. */
export interface ShownHint extends HintView {
  readonly isTold: boolean;
}

/**
 * What stands below a field: of what was saved last, else of what the page was drawn with. A refusal stands there with
 * its reason and proposals once it is told as the error, or while typing where more typing does not heal it.
 */
export function hintsOf(field: FieldView, sources: ErrorSources): readonly ShownHint[] {
  const { path } = field;
  const { touched, focused, verdicts } = sources;
  const error = errorOf(path, sources);
  const isTyping = touched.has(path) && focused === path;
  return (verdicts[path] ?? field.hints).flatMap((hint): readonly ShownHint[] => {
    const isTold = hint.severity === "BLOCK" && hint.message === error;
    const isShown =
      hint.severity !== "BLOCK" || isTold || (isTyping && SAID_WHILE_TYPING.includes(hint.code));
    return isShown ? [{ ...hint, isTold }] : [];
  });
}
