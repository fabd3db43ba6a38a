import "server-only";
import { getMessages } from "next-intl/server";
import { z } from "zod";
import type { Result } from "@/lib/domain/result";
import type { FormState } from "@/lib/forms/form-state";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { type AdminForm, runAdminForm } from "@/lib/server/admin/run-admin-form";
import { NotFoundError } from "@/lib/server/errors";
import type { RuleRefusal } from "@/lib/server/rules/rule-act";
import type { ActionResult } from "@/lib/shared/action-result";
import { tellRefusal } from "./rule-refusal";

const lock = z.coerce.number().int().min(1).max(1_000_000);
const idInput = z.string().regex(/^[a-zA-Z][a-zA-Z0-9.-]{1,60}$/);

export interface RuleForm extends AdminForm {
  readonly documentId: string;
  readonly editor: Messages["ruleEditor"];
}

/** Runs a form about a rule; an id that no rule can have is none. */
export async function runRuleForm(
  documentId: string,
  form: FormData,
  work: (given: RuleForm) => Promise<ActionResult>,
): Promise<FormState> {
  const editor = (await getMessages()).ruleEditor;
  return runAdminForm(form, async (given) => {
    if (!idInput.safeParse(documentId).success) throw new NotFoundError("rule");
    return work({ ...given, documentId, editor });
  });
}

/** The draft as the form saw it. */
export function readLock({ values }: Pick<AdminForm, "values">): number {
  const read = lock.safeParse(values.version);
  if (!read.success) throw new NotFoundError("rule-form");
  return read.data;
}

/** What an act on a rule came to: on to a page, or why not. */
export function answer(
  done: Result<null, RuleRefusal>,
  next: string,
  { locale, editor }: RuleForm,
): ActionResult {
  return done.ok ? { status: "done", value: null, next } : tellRefusal(locale, done.error, editor);
}
