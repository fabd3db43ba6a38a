"use server";

import { getLocale, getMessages } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/lib/forms/form-state";
import { fillText } from "@/lib/i18n/fill-text";
import { requireActor } from "@/lib/server/auth/require-actor";
import { approveOrder } from "@/lib/server/bureau/approve-order";
import { type ReasonFault, refuseOrder } from "@/lib/server/bureau/refuse-order";
import { chosenReasons, reasonFields, resolveReasons, textsAlone } from "@/lib/server/bureau/resolve-reasons";
import { revealAnswer } from "@/lib/server/bureau/reveal-answer";
import { type BureauAnswer, faultAt, runBureauForm } from "@/lib/server/bureau/run-bureau-form";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { NotFoundError } from "@/lib/server/errors";
import { kickDelivery } from "@/lib/server/messages/delivery-loop";

const target = {
  orderNo: z.string().max(40),
  submissionNumber: z.coerce.number().int().min(1).max(10_000),
};
const approveInput = z.strictObject(target);
const refuseInput = z.strictObject({ ...target, ...reasonFields });
const word = z.string().default("");
const revealInput = z.strictObject({ path: word, reason: word, note: word });

/** What a form of the bureau's desk says; one that no page of ours made names nothing that is there. */
function read<T>(schema: z.ZodType<T>, raw: Readonly<Record<string, string>>): T {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw new NotFoundError("bureau-form");
  return parsed.data;
}

/** Approves an order; ends on its page with the numbers. */
export async function approveOrderAction(_: FormState, form: FormData): Promise<FormState> {
  return runBureauForm(form, async (raw) => {
    const actor = await requireActor(["BUREAU"]);
    const { orderNo, submissionNumber } = read(approveInput, raw);
    const approved = await approveOrder(db, { orderNo, submissionNumber, actor, at: now() });
    if (!approved.ok) return { refused: approved.error };
    kickDelivery();
    return { next: `/bureau/${orderNo}` };
  });
}

type Typed = Readonly<Record<string, string>>;

/** What is wrong with a reason, at the control that has to be repaired. */
async function reasonFault({ code, at, reason, excess }: ReasonFault, raw: Typed): Promise<BureauAnswer> {
  const number = chosenReasons(raw)[at] ?? 1;
  const { bureau, common } = await getMessages();
  if (code === "reason-long") {
    return faultAt(`text${number}`, code, fillText(common.overLimit, { ...excess }));
  }
  const path = code === "reason-text" ? `text${number}` : `code${number}`;
  return faultAt(path, code, fillText(bureau.refusals[code], { reason }));
}

/** Refuses an order with the reasons that were chosen. */
export async function refuseOrderAction(_: FormState, form: FormData): Promise<FormState> {
  return runBureauForm(form, async (raw) => {
    const actor = await requireActor(["BUREAU"]);
    const { orderNo, submissionNumber } = read(refuseInput, raw);
    const request = { orderNo, submissionNumber, actor, at: now() };
    const [alone] = textsAlone(raw);
    if (alone)
      return faultAt(`code${alone}`, "text-alone", (await getMessages()).bureau.refusals["text-alone"]);
    const reasons = await resolveReasons(db, request, raw);
    const refused = await refuseOrder(db, { ...request, reasons });
    if (!refused.ok) {
      const { error } = refused;
      return "reason" in error ? reasonFault(error, raw) : { refused: error };
    }
    kickDelivery();
    return { next: `/bureau/${orderNo}` };
  });
}

/** Shows one masked answer to the officer who decides. */
export async function revealAnswerAction(orderNo: string, _: FormState, form: FormData): Promise<FormState> {
  return runBureauForm(form, async (raw) => {
    const actor = await requireActor(["BUREAU"]);
    const { path, reason, note } = read(revealInput, raw);
    const [locale, at] = [await getLocale(), now()];
    const shown = await revealAnswer(db, { orderNo, path, reason, note, actor, locale, at });
    if (shown.ok) return { notice: shown.value };
    const { bureau, common } = await getMessages();
    const { error } = shown;
    if ("excess" in error)
      return faultAt("note", error.code, fillText(common.overLimit, { ...error.excess }));
    return error.code === "not-masked"
      ? { refused: error }
      : faultAt("reason", error.code, bureau.refusals[error.code]);
  });
}
