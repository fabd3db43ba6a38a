import "server-only";
import * as z from "zod";
import { labelOf } from "@/lib/i18n/field-words";
import { fillText } from "@/lib/i18n/fill-text";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { FieldMessage } from "@/lib/shared/action-result";
import type { MovedView } from "@/lib/shared/moved-view";
import type { AnswerValue } from "@/lib/wizard/answers";
import { type PostedControl, readForm } from "@/lib/wizard/form-values";
import { findField } from "@/lib/wizard/paths";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { displayValue } from "../review/display-value";
import { type DraftOwner, requireDraft } from "./draft-repository";
import { normalisePatch } from "./normalise-patch";
import { draftPath, orderPath, queuedPath } from "./order-paths";
import { findOrder } from "./order-repository";
import { readingContext } from "./read-context";
import type { WizardAnswer, WizardForm } from "./run-wizard-form";

/** What became of a draft that its account no longer writes; null when it is gone. */
interface Place {
  readonly owner: DraftOwner;
  readonly orderNo: string | null;
  readonly href: string;
}

async function findPlace(db: Db, { id }: Actor, draftId: string): Promise<Place | null> {
  if (!z.uuid().safeParse(draftId).success) return null;
  const draft = await db.filingDraft.findUnique({
    where: { id: draftId },
    select: {
      order: { select: { id: true, orderNo: true, ownerId: true } },
      queued: { select: { id: true, accountId: true } },
    },
  });
  const { order = null, queued = null } = draft ?? {};
  if (order?.ownerId === id)
    return { owner: { orderId: order.id }, orderNo: order.orderNo, href: orderPath(order.orderNo) };
  return queued?.accountId === id
    ? { owner: { queuedId: queued.id }, orderNo: null, href: queuedPath(queued.id) }
    : null;
}

type Words = Messages["wizard"]["moved"];

function viewOf(place: Place | null, words: Words): MovedView {
  if (!place) return { message: words.gone, href: draftPath({ queuedId: null }), link: words.toNew };
  const { orderNo, href } = place;
  return orderNo
    ? { message: fillText(words.order, { orderNo }), href, link: words.toOrder }
    : { message: words.queue, href, link: words.toQueue };
}

/** Says what became of the draft that a page still shows, and where to go on with it. */
export async function findMoved(db: Db, actor: Actor, draftId: string, words: Words): Promise<MovedView> {
  return viewOf(await findPlace(db, actor, draftId), words);
}

/** The fields a form names, whatever page sent it. */
function controlsOf(form: FormData): readonly PostedControl[] {
  const paths = new Set([...form.keys()].map((name) => name.replace(/-(?:province|city|district)$/, "")));
  return [...paths].flatMap((path) => {
    const placed = findField(path);
    return placed && placed.field.widget !== "code" ? [{ path, widget: placed.field.widget }] : [];
  });
}

const isEmpty = (value: AnswerValue | null | undefined) => (value ?? "").length === 0;

/**
 * Answers a page that was drawn for a draft which its account no longer writes. Nothing is saved: whoever typed nothing
 * that is not there already goes on where it is now; anybody else reads what was typed, and where to enter it.
 */
export async function answerMoved(
  db: Db,
  { actor, at, locale, words }: WizardForm,
  { draftId, form }: { readonly draftId: string; readonly form: FormData },
): Promise<WizardAnswer> {
  const place = await findPlace(db, actor, draftId);
  const order = place?.orderNo ? await findOrder(db, place.orderNo) : null;
  const stored = place ? (await requireDraft(db, place.owner)).answers : {};
  const reading = await readingContext(db, stored, order, at);
  const typed = normalisePatch(readForm(form, controlsOf(form)), reading) ?? {};
  const unsaved = Object.entries(typed).filter(
    ([path, value]) =>
      !(isEmpty(value) && isEmpty(stored[path])) && JSON.stringify(value) !== JSON.stringify(stored[path]),
  );
  if (place && unsaved.length === 0) return { status: "done", value: null, next: place.href };
  const { message, href } = viewOf(place, words.moved);
  const answers = Object.fromEntries(unsaved.flatMap(([path, value]) => (value ? [[path, value]] : [])));
  const context = { ...reading, answers: { ...stored, ...answers } };
  const said = { code: "moved", severity: "BLOCK" as const };
  const messages = unsaved.map(([path, value]): FieldMessage => {
    const mine = displayValue({ path, value: value ?? undefined, locale, context, isRevealed: true });
    const label = labelOf(locale, path, context.answers);
    return { ...said, path: "", label, message: fillText(words.moved.unsaved, { mine: mine || "—" }) };
  });
  return { status: "invalid", messages: [{ ...said, path: "", label: "", message, href }, ...messages] };
}
