import "server-only";
import type { AnswerValue } from "@/lib/wizard/answers";
import type { RuleContext } from "@/lib/wizard/context";
import { normaliseValue } from "@/lib/wizard/engine";
import type { Patch } from "@/lib/wizard/merge";
import { findField } from "@/lib/wizard/paths";

/** Stored form of a patch; codes and secrets are checked where they are asked for and never stored. */
export function normalisePatch(patch: Patch, context: RuleContext): Patch | null {
  const clean: Record<string, AnswerValue | null> = {};
  // Types before numbers: a number is forgiven by the rules of its document.
  const entries = Object.entries(patch).sort(
    ([a], [b]) => Number(b.endsWith("Type")) - Number(a.endsWith("Type")),
  );
  let answers = context.answers;
  for (const [path, value] of entries) {
    const placed = findField(path);
    if (!placed) return null;
    if (placed.field.widget === "code") continue;
    if (value === null || value === "") {
      clean[path] = value;
      continue;
    }
    const stored = normaliseValue(placed.field, value, { ...context, answers, owner: placed.owner });
    clean[path] = stored;
    if (answers[path] !== stored) answers = { ...answers, [path]: stored };
  }
  return clean;
}
