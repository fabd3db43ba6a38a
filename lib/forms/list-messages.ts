import type { FieldMessage } from "@/lib/shared/action-result";

/** What a schema says of one value: the key of its message. */
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

function filled(text: string, params: Issue["params"] = {}): string {
  return Object.entries(params).reduce(
    (all, [name, value]) => all.replaceAll(`{${name}}`, String(value)),
    text,
  );
}

/** What is wrong with a form whose schema names its messages by their keys in `texts`. */
export function listMessages(
  issues: readonly Issue[],
  texts: Readonly<Record<string, string>>,
): readonly FieldMessage[] {
  return issues.map(({ path, message: code, params }) => ({
    path: path.map(String).join("."),
    code,
    severity: "BLOCK",
    label: "",
    message: filled(Object.hasOwn(texts, code) ? (texts[code] ?? code) : code, params),
  }));
}
