"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import * as z from "zod";
import { fail } from "@/lib/domain/result";
import { type FormState, readForm } from "@/lib/forms/form-state";
import { listMessages } from "@/lib/forms/list-messages";
import { mailingForm } from "@/lib/forms/papers-form";
import { fillText } from "@/lib/i18n/fill-text";
import { reviewMessages } from "@/lib/i18n/review-messages";
import { goTo } from "@/lib/server/auth/go-to";
import { isSignedOut, keepingForm } from "@/lib/server/auth/signed-out";
import { db } from "@/lib/server/db/client";
import { decideFaceCheck } from "@/lib/server/materials/decide-face-check";
import { type DecideRequest, decideInitialReview } from "@/lib/server/review/decide-initial-review";
import { renewLease } from "@/lib/server/review/desk-order";
import { judgeRemark } from "@/lib/server/review/judge-remark";
import { passItems, unpassItems } from "@/lib/server/review/mark-items";
import { releaseOrder } from "@/lib/server/review/release-order";
import { revealValue } from "@/lib/server/review/reveal-value";
import {
  type AtWork,
  type DeskFault,
  nameField,
  orderInput,
  orderNoField,
  readDesk,
  runDesk,
} from "@/lib/server/review/run-desk";
import { removeRemark, saveRemark } from "@/lib/server/review/save-remark";
import { placeAnchor } from "@/lib/shared/workbench-view";

const target = nameField.min(1).max(200);
const desk = {
  orderNo: orderNoField,
  changed: z.enum(["1"]).optional(),
  anchor: z.string().max(240).default(""),
};

const ANCHOR = /^[\w-]+$/;

/** Back to where the reviewer was, with the fault if there is one. */
function back({ orderNo, changed, anchor }: z.infer<z.ZodObject<typeof desk>>, fault: DeskFault): never {
  const query = new URLSearchParams({
    ...(changed ? { changed } : {}),
    ...(fault ? { refused: fault.code } : {}),
  });
  // The same address again, but for the anchor: without this the browser keeps what it has.
  revalidatePath(`/review/${orderNo}`);
  const asked = query.size > 0 ? `?${query}` : "";
  const place = fault || !ANCHOR.test(anchor) ? "" : `#${anchor}`;
  // `goTo` keeps no place on a page.
  redirect(`/review/${orderNo}${asked}${place}`);
}

const targetsField = z
  .string()
  .max(20_000)
  .transform((text) => text.split(" "))
  .pipe(target.array().max(400));
const markInput = z.strictObject({ ...desk, targets: targetsField, mark: z.enum(["pass", "undo"]) });

/** Marks places as in order, or takes the marks back. */
export async function markAction(form: FormData): Promise<void> {
  const input = await readDesk(form, markInput);
  const work = input.mark === "pass" ? passItems : unpassItems;
  back(input, await runDesk((who) => work(db, { orderNo: input.orderNo, targets: input.targets, ...who })));
}

/** The control at which a fault is repaired; none for what concerns the order. */
type Places = Readonly<Record<string, string>>;

/** A form that is not taken comes back with what was typed: what is wrong at its control, or else above it. */
async function comeBack(form: FormData, fault: NonNullable<DeskFault>, places: Places): Promise<FormState> {
  const { code, reference, excess } = fault;
  const values = readForm(form);
  if (reference) return { result: { status: "unexpected", reference }, values };
  const { refused } = reviewMessages(await getLocale());
  const texts: Readonly<Record<string, string>> = refused;
  const path = places[code];
  const message = excess
    ? fillText((await getMessages()).common.overLimit, { ...excess })
    : (texts[code] ?? refused.unexpected);
  if (path === undefined) return { result: { status: "refused", code, message }, values };
  const messages = [{ path, code, severity: "BLOCK" as const, label: "", message }];
  return { result: { status: "invalid", messages }, values };
}

const remarkInput = z.strictObject({
  ...desk,
  target,
  reasonCode: z.string().max(40).default(""),
  text: z.string().default(""),
});

/** Writes a remark down; when it is refused, the form keeps what was typed. */
export async function saveRemarkAction(_: FormState, form: FormData): Promise<FormState> {
  return keepingForm(form, async () => {
    const input = await readDesk(form, remarkInput);
    const fault = await runDesk((who) => saveRemark(db, { ...input, ...who }));
    if (fault) return comeBack(form, fault, { "reason-unknown": "reasonCode", "text-too-long": "text" });
    return back({ ...input, anchor: placeAnchor(input.target) }, null);
  });
}

const remarkIdInput = z.strictObject({ ...desk, remarkId: z.uuid() });

/** Deletes a remark that was not sent. */
export async function removeRemarkAction(form: FormData): Promise<void> {
  const input = await readDesk(form, remarkIdInput);
  back(input, await runDesk((who) => removeRemark(db, { ...input, ...who })));
}

const judgeInput = z.strictObject({ ...desk, remarkId: z.uuid(), verdict: z.enum(["accept", "reopen"]) });

/** Accepts what the applicant answered, or raises the remark again. */
export async function judgeRemarkAction(form: FormData): Promise<void> {
  const input = await readDesk(form, judgeInput);
  back(input, await runDesk((who) => judgeRemark(db, { ...input, ...who })));
}

const faceInput = z.strictObject({
  ...desk,
  serviceKey: z.string().regex(/^(?:s\d{1,4}|sponsor)$/),
  verdict: z.enum(["PASSED", "FAILED"]),
  failure: z.enum(["V101", "V105", "V106"]).optional(),
});

/** Decides a portrait. */
export async function decideFaceAction(form: FormData): Promise<void> {
  const { failure, ...input } = await readDesk(form, faceInput);
  const fault = await runDesk(async ({ actor }) => {
    const decided = await decideFaceCheck(db, { ...input, actor, ...(failure ? { failure } : {}) });
    return decided.ok ? decided : fail({ code: "face-settled" });
  });
  back(input, fault);
}

const revealInput = z.strictObject({
  ...desk,
  path: target,
  reason: z.string().max(20).default(""),
  note: z.string().default(""),
});

/** Opens one masked value, with a line in the audit; when it is refused, the form keeps what was typed. */
export async function revealAction(_: FormState, form: FormData): Promise<FormState> {
  return keepingForm(form, async () => {
    const input = await readDesk(form, revealInput);
    const fault = await runDesk((who) => revealValue(db, { ...input, ...who }));
    if (fault) return comeBack(form, fault, { "reason-missing": "reason", "text-too-long": "note" });
    return back(input, null);
  });
}

/** Gives the order back to the queue. */
export async function releaseAction(form: FormData): Promise<void> {
  const { orderNo } = await readDesk(form, orderInput);
  const fault = await runDesk((who) => releaseOrder(db, { orderNo, ...who }));
  goTo(fault ? `/review/${orderNo}?refused=${fault.code}` : "/review");
}

const decideInput = z.strictObject({
  orderNo: orderNoField,
  submissionNumber: z.coerce.number().int().min(1).max(10_000),
  decision: z.enum(["PASS", "SUPPLEMENT", "REJECT"]),
});

async function decide(input: Omit<DecideRequest, keyof AtWork>): Promise<never> {
  const fault = await runDesk((who) => decideInitialReview(db, { ...input, ...who }));
  goTo(fault ? `/review/${input.orderNo}?refused=${fault.code}` : "/review?tab=claim&done=1");
}

/** Decides the initial review; the loser of a race reads on the order's page who decided, when and what. */
export async function decideAction(form: FormData): Promise<void> {
  await decide(await readDesk(form, decideInput));
}

const mailingInput = decideInput
  .omit({ decision: true })
  .extend({ papers: z.string().default(""), address: z.string().default("") });

/** Asks for papers by post; which and where to are to be filled in, and what was typed is kept. */
export async function requireMailingAction(_: FormState, form: FormData): Promise<FormState> {
  return keepingForm(form, () => requireMailing(form));
}

async function requireMailing(form: FormData): Promise<FormState> {
  const { papers, address, ...input } = await readDesk(form, mailingInput);
  const values = readForm(form);
  const parsed = mailingForm.safeParse({ papers, address });
  if (!parsed.success) {
    const { overLimit } = (await getMessages()).common;
    const errors = { ...reviewMessages(await getLocale()).mailing.errors, overLimit };
    return { result: { status: "invalid", messages: listMessages(parsed.error.issues, errors) }, values };
  }
  return decide({ ...input, decision: "MAILING", mailing: parsed.data });
}

/** Keeps the order while the reviewer reads; null when it is no longer theirs. */
export async function renewLeaseAction(orderNo: string): Promise<string | null> {
  let until: string | null = null;
  try {
    await runDesk(async (who) => {
      const renewed = await renewLease(db, { orderNo, ...who });
      until = renewed.ok ? renewed.value.toISOString() : null;
      return renewed;
    });
  } catch (error) {
    // The page asks by itself: whoever types a remark meanwhile must not be led away from it.
    if (!isSignedOut(error)) throw error;
  }
  return until;
}
