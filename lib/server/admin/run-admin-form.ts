import "server-only";
import { notFound } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import { REFUSALS } from "@/lib/domain/filing/lifecycle";
import { type FormState, readForm } from "@/lib/forms/form-state";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { ActionResult } from "@/lib/shared/action-result";
import type { Actor } from "../auth/actor";
import { goTo } from "../auth/go-to";
import { requireActor } from "../auth/require-actor";
import { keepTyped } from "../auth/signed-out";
import { now } from "../clock";
import { NotFoundError } from "../errors";
import { guarded } from "../guarded";

/** Who acts, when, and what was typed. */
export interface AdminForm {
  readonly actor: Actor;
  readonly at: Date;
  readonly values: Readonly<Record<string, string>>;
  readonly locale: Locale;
  readonly words: Messages["admin"];
}

/** Runs a form about an order at the administrators' desk: everybody else learns nothing; what was typed is kept. */
export async function runAdminForm(
  form: FormData,
  work: (form: AdminForm) => Promise<ActionResult>,
): Promise<FormState> {
  const values = readForm(form);
  const locale = await getLocale();
  const words = (await getMessages()).admin;
  const result = await guarded<ActionResult>(
    "a form of the administrators' desk",
    async () => work({ actor: await requireActor(["ADMIN"]), at: now(), values, locale, words }),
    (error) => {
      if (error instanceof NotFoundError) notFound();
      return { status: "refused", code: error.name, message: label(locale, REFUSALS["illegal-transition"]) };
    },
  );
  if (result.status === "done" && result.next) goTo(result.next);
  return keepTyped({ result, values });
}
