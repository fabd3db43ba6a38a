import type { Result } from "@/lib/domain/result";

/** The value of a step that must work: the demo is broken when one of its own steps is refused. */
export function requireDone<T>(step: string, result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`the demo cannot ${step}: ${JSON.stringify(result.error)}`);
  return result.value;
}
