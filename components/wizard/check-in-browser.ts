import { createFormControl, type FieldError, type FieldErrors } from "react-hook-form";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import type { FindingCode, MessageParams } from "@/lib/domain/findings/finding";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import { fieldMessage } from "@/lib/i18n/field-messages";
import type { Locale } from "@/lib/i18n/locale";
import { type Answers, nestAnswers } from "@/lib/wizard/answers";
import type { RuleContext } from "@/lib/wizard/context";
import { contextOf, shownFields } from "@/lib/wizard/engine";
import { STEPS } from "@/lib/wizard/order-steps";
import { stepSchema } from "@/lib/wizard/schema";
import type { StepRef } from "@/lib/wizard/step";

/** What the browser knows when it checks a page: which step, and the answers other pages gave to it. */
export interface BrowserCheck {
  readonly ref: StepRef;
  readonly known: Answers;
  readonly locale: Locale;
}

/** Field → what is wrong with it, in the reader's language. */
export type BrowserErrors = Readonly<Record<string, string>>;

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
function findErrors({ ref, known, locale }: BrowserCheck, typed: Answers): FieldErrors<Answers> {
  const now = new Date();
  const answers = { ...known, ...typed };
  const context: RuleContext = {
    answers,
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
  const judged = Object.entries(answers).filter(([path]) => shown.has(path));
  const parsed = schema.safeParse(nestAnswers(Object.fromEntries(judged)));
  const errors: Record<string, FieldError> = {};
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.join(".");
    if (!(path in typed)) continue;
    const params: MessageParams = issue.code === "custom" ? (issue.params ?? {}) : {};
    const code = isCode(issue.message) ? issue.message : "F001";
    errors[path] ??= { type: code, message: fieldMessage(locale, { code, path, params }) };
  }
  return errors;
}

/**
 * Checks a page by its schema before it is sent.
 *
 * @param typed the fields of the page that can be changed
 */
export async function checkInBrowser(check: BrowserCheck, typed: Answers): Promise<BrowserErrors> {
  const found: Record<string, string> = {};
  const { handleSubmit } = createFormControl<Answers>({
    defaultValues: typed,
    resolver: (values) => ({ values: {}, errors: findErrors(check, values) }),
  });
  const keep = (errors: FieldErrors<Answers>) => {
    for (const [path, error] of Object.entries(errors)) found[path] = error?.message ?? "";
  };
  await handleSubmit(() => {}, keep)();
  return found;
}
