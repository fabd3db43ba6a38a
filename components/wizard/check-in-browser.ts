import { toNestErrors } from "@hookform/resolvers";
import type { FieldError, Resolver } from "react-hook-form";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import type { FindingCode, MessageParams } from "@/lib/domain/findings/finding";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import { fieldMessage } from "@/lib/i18n/field-messages";
import type { Locale } from "@/lib/i18n/locale";
import { type Answers, flattenAnswers, nestAnswers } from "@/lib/wizard/answers";
import type { RuleContext } from "@/lib/wizard/context";
import { contextOf, shownFields } from "@/lib/wizard/engine";
import { STEPS } from "@/lib/wizard/order-steps";
import { stepSchema } from "@/lib/wizard/schema";
import type { StepRef } from "@/lib/wizard/step";

/** What the browser knows when it checks a page: which step, and the answers other pages gave to it. */
export interface BrowserCheck {
  readonly ref: StepRef;
  readonly known: Answers;
  /** The fields of the page that can be changed. */
  readonly paths: readonly string[];
  readonly locale: Locale;
}

export type FormValues = Record<string, unknown>;

function isCode(text: string): text is FindingCode {
  return text in FINDINGS;
}

function shownPaths({ id, serviceKey }: StepRef, context: RuleContext): ReadonlySet<string> {
  const blocks = STEPS[id].blocks(context, serviceKey);
  return new Set(
    blocks.flatMap((block) => shownFields(block, contextOf(context, block.owner)).map(([path]) => path)),
  );
}

/** The rules that need neither large tables nor facts; the server asks all of them again. */
export function checkInBrowser({ ref, known, paths, locale }: BrowserCheck): Resolver<FormValues> {
  return (values, _, options) => {
    const now = new Date();
    const typed = Object.fromEntries(
      Object.entries(flattenAnswers(values)).filter(([path]) => paths.includes(path)),
    );
    const context: RuleContext = {
      answers: { ...known, ...typed },
      owner: "",
      now,
      today: chinaDay(now),
      phase: "DRAFTING",
      filingType: null,
      tables: null,
      facts: null,
    };
    const schema = stepSchema(STEPS[ref.id], context, ref.serviceKey);
    // A field that only the server's facts bring up is the server's to judge; a locked one keeps its value.
    const shown = shownPaths(ref, context);
    const judged = Object.entries({ ...known, ...typed }).filter(([path]) => shown.has(path));
    const parsed = schema.safeParse(nestAnswers(Object.fromEntries(judged)));
    if (parsed.success) return { values, errors: {} };
    const errors: Record<string, FieldError> = {};
    for (const issue of parsed.error.issues) {
      const path = issue.path.join(".");
      if (!paths.includes(path)) continue;
      const params: MessageParams = issue.code === "custom" ? (issue.params ?? {}) : {};
      const code = isCode(issue.message) ? issue.message : "F001";
      errors[path] ??= { type: code, message: fieldMessage(locale, { code, path, params }) };
    }
    if (Object.keys(errors).length === 0) return { values, errors: {} };
    return { values: {}, errors: toNestErrors(errors, options) };
  };
}
