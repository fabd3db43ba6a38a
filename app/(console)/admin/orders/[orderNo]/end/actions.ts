"use server";

import { getMessages } from "next-intl/server";
import { z } from "zod";
import { parseEndGround } from "@/lib/domain/filing/end-reason";
import type { Result } from "@/lib/domain/result";
import type { FormState } from "@/lib/forms/form-state";
import { fillText } from "@/lib/i18n/fill-text";
import { confirmEnd, discardEnd, type Ended, type EndRefusal, endOrder } from "@/lib/server/admin/end-order";
import { type AdminForm, runAdminForm } from "@/lib/server/admin/run-admin-form";
import { db } from "@/lib/server/db/client";
import { NotFoundError } from "@/lib/server/errors";
import { findRefusalText } from "@/lib/server/filing/refusal-text";
import { kickDelivery } from "@/lib/server/messages/delivery-loop";
import type { ActionResult } from "@/lib/shared/action-result";

const orderNo = z.string().max(40);
const confirmInput = z.strictObject({ orderNo, version: z.coerce.number().int().min(0).max(1_000_000) });
const endInput = confirmInput.extend({
  reason: z.string().max(40).default(""),
  note: z.string().default(""),
});
const discardInput = z.strictObject({ orderNo });

/** What a form says; one that no page of ours made names nothing that is there. */
function read<T>(schema: z.ZodType<T>, { values }: AdminForm): T {
  const parsed = schema.safeParse(values);
  if (!parsed.success) throw new NotFoundError("end-form");
  return parsed.data;
}

function answer(number: string, done: Result<Ended, EndRefusal>, { words, locale }: AdminForm): ActionResult {
  if (done.ok) {
    kickDelivery();
    return { status: "done", value: null, next: `/admin/orders/${number}?done=${done.value}` };
  }
  const { code } = done.error;
  const own: Readonly<Record<string, string>> = words.end.refusals;
  return { status: "refused", code, message: own[code] ?? findRefusalText(code, locale) ?? "" };
}

/** Ends an order, or proposes that to a second administrator. */
export async function endOrderAction(_: FormState, form: FormData): Promise<FormState> {
  return runAdminForm(form, async (desk) => {
    const { reason, note, ...act } = read(endInput, desk);
    const ground = parseEndGround(reason, note);
    if (!ground.ok) {
      const { error } = ground;
      const { code } = error;
      const path = code === "reason-missing" ? "reason" : "note";
      const message =
        "excess" in error
          ? fillText((await getMessages()).common.overLimit, { ...error.excess })
          : desk.words.end.errors[error.code];
      return { status: "invalid", messages: [{ path, code, severity: "BLOCK", label: "", message }] };
    }
    const { actor, at } = desk;
    return answer(act.orderNo, await endOrder(db, { ...act, ground: ground.value, actor, at }), desk);
  });
}

/** Ends an order as another administrator proposed. */
export async function confirmEndAction(_: FormState, form: FormData): Promise<FormState> {
  return runAdminForm(form, async (desk) => {
    const act = read(confirmInput, desk);
    const { actor, at } = desk;
    return answer(act.orderNo, await confirmEnd(db, { ...act, actor, at }), desk);
  });
}

/** Takes a proposal off the table. */
export async function discardEndAction(_: FormState, form: FormData): Promise<FormState> {
  return runAdminForm(form, async (desk) => {
    const { actor, at } = desk;
    const act = read(discardInput, desk);
    await discardEnd(db, { ...act, actor, at });
    return { status: "done", value: null, next: `/admin/orders/${act.orderNo}?done=discarded` };
  });
}
