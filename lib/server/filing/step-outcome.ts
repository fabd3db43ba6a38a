import "server-only";
import type { Finding } from "@/lib/domain/findings/finding";
import { fieldMessage } from "@/lib/i18n/field-messages";
import { labelOf } from "@/lib/i18n/field-words";
import type { Locale } from "@/lib/i18n/locale";
import type { ActionResult, FieldMessage } from "@/lib/shared/action-result";
import type { Answers } from "@/lib/wizard/answers";

/** The findings that stop something, as messages in the reader's language. */
export function invalid(findings: readonly Finding[], locale: Locale, answers: Answers): ActionResult {
  const messages = findings
    .filter(({ severity }) => severity === "BLOCK")
    .map(
      (found): FieldMessage => ({
        path: found.path,
        code: found.code,
        severity: found.severity,
        label: labelOf(locale, found.path, answers),
        message: fieldMessage(locale, found, answers),
      }),
    );
  return { status: "invalid", messages };
}
