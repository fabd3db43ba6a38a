import { notFound } from "next/navigation";
import { getMessages } from "next-intl/server";
import type { z } from "zod";
import { parseForm } from "@/lib/forms/account-forms";
import type { FormState } from "@/lib/forms/form-state";
import { MOST_AT_ONCE } from "@/lib/forms/servers-form";
import type { AccountTexts } from "@/lib/i18n/account-texts";
import { fillText } from "@/lib/i18n/fill-text";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { Actor } from "@/lib/server/auth/actor";
import { requireActor } from "@/lib/server/auth/require-actor";
import { type FormAnswer, runForm } from "@/lib/server/auth/run-form";
import { NotFoundError } from "@/lib/server/errors";
import type { CodeRefusal } from "@/lib/server/instances/change-code";
import type { GenerateRefusal } from "@/lib/server/instances/generate-codes";

/** Everything these forms are refused for. */
type Refusal = CodeRefusal | GenerateRefusal | { readonly code: "list-full" };

type Words = Messages["servers"];

/** What a form of these pages does with what it says; null when it went well and leads on by itself. */
type Work<T> = (value: T, actor: Actor) => Promise<Refusal | null>;

function refuse(refusal: Refusal, words: Words, texts: AccountTexts): FormAnswer {
  if (refusal.code === "wait") return texts.wait(refusal.seconds);
  const left = refusal.code === "no-place" ? refusal.left : 0;
  const message = fillText(words.refusals[refusal.code], { left });
  return { status: "refused", code: refusal.code, message };
}

/** What is wrong with a form: its own sentences, or those of contacts. */
function invalid(
  schema: z.ZodType,
  values: Readonly<Record<string, string>>,
  words: Words,
  texts: AccountTexts,
) {
  const own: Readonly<Record<string, string>> = {
    count: fillText(words.errors.count, { most: MOST_AT_ONCE }),
    confirm: words.errors.confirm,
  };
  const issues = schema.safeParse(values).error?.issues ?? [];
  const messages = issues.flatMap(({ path, message }) => {
    const text = Object.hasOwn(own, message) ? own[message] : undefined;
    const name = path.join(".");
    return text ? [{ path: name, code: message, severity: "BLOCK" as const, label: "", message: text }] : [];
  });
  if (messages.length > 0) return { status: "invalid", messages } as const;
  const parsed = parseForm(schema, values);
  return texts.invalid(parsed.ok ? [] : parsed.error);
}

/** Runs a form about the applicant's instances and codes; what is not theirs does not exist for them. */
export function runServersForm<T>(form: FormData, schema: z.ZodType<T>, work: Work<T>): Promise<FormState> {
  return runForm(form, async (values, texts): Promise<FormAnswer> => {
    const actor = await requireActor(["APPLICANT"]);
    const { servers: words } = await getMessages();
    const parsed = schema.safeParse(values);
    if (!parsed.success) return invalid(schema, values, words, texts);
    try {
      const refusal = await work(parsed.data, actor);
      return refusal ? refuse(refusal, words, texts) : { status: "idle" };
    } catch (error) {
      if (error instanceof NotFoundError) notFound();
      throw error;
    }
  });
}
