import type { FieldMessage } from "@/lib/shared/action-result";

/** What a schema says of one value: the key of its message. */
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What is wrong with a form whose schema names its messages by their keys in `texts`. */
export function listMessages(
  issues: readonly Issue[],
  texts: Readonly<Record<string, string>>,
): readonly FieldMessage[] {
  return issues.map(({ path, message: code }) => ({
    path: path.map(String).join("."),
    code,
    severity: "BLOCK",
    label: "",
    message: Object.hasOwn(texts, code) ? (texts[code] ?? code) : code,
  }));
}
