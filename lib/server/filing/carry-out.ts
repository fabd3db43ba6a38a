import "server-only";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import { label } from "@/lib/i18n/label";
import type { StepRef } from "@/lib/wizard/step";
import { stepHref } from "@/lib/wizard/step-paths";
import type { PrismaClient } from "../db/generated/client";
import { addItem, copyPerson, removeItem, takeOwnSponsor, takeRecord } from "./change-items";
import { draftPath } from "./order-paths";
import type { WizardAnswer, WizardForm } from "./run-wizard-form";
import { sendPersonCode } from "./verify-mobile";
import type { WizardOrder } from "./wizard-order";

/**
 * A button of a wizard page other than "save and continue": `add:…`, `remove:…`, `copy:…`, `record`, `own-sponsor`,
 * `send-code:…`.
 */
export interface CarriedOut extends WizardForm {
  readonly page: WizardOrder;
  readonly ref: StepRef;
  readonly intent: string;
  /** Network address that asks, for throttles. */
  readonly address: string;
}

async function sendCode(
  db: PrismaClient,
  { page, locale, words, address, refuse }: CarriedOut,
  path: string,
): Promise<WizardAnswer> {
  const owner = path.replace(/\.mobileCode$/, "");
  const sent = await sendPersonCode(db, page, { owner, locale, address });
  if (sent.ok) return { status: "idle", notice: words.form.codeSent };
  if (sent.error.code === "WAIT") return refuse("WAIT", words.form.codeWait, { seconds: sent.error.seconds });
  return refuse(sent.error.code, label(locale, FINDINGS[sent.error.code]));
}

const WORK = ["add", "remove", "copy", "record", "own-sponsor"] as const;
const isWork = (verb: string): verb is (typeof WORK)[number] => WORK.some((one) => one === verb);

/** Does what the button asked for and shows the page again. */
export async function carryOut(db: PrismaClient, asked: CarriedOut): Promise<WizardAnswer> {
  const { page, ref, intent, words, refuse } = asked;
  const [verb = "", ...rest] = intent.split(":");
  const target = rest.join(":");
  if (verb === "send-code") return sendCode(db, asked, target);
  const work = {
    add: () => addItem(db, asked, target),
    remove: () => removeItem(db, asked, target),
    record: () => takeRecord(db, asked),
    "own-sponsor": () => takeOwnSponsor(db, asked),
    copy: () => copyPerson(db, asked, target, `services.${ref.serviceKey}.servicePrincipal`),
  };
  if (!isWork(verb)) return refuse("unknown-intent", words.form.unknownField);
  const done = await work[verb]();
  if (!done.ok)
    return refuse(
      done.error.code,
      done.error.code === "too-many-items" ? words.form.tooMany : words.form.unknownField,
    );
  const here = page.order ? stepHref(page.orderNo, ref) : draftPath(page.draft);
  const added = done.value === null ? "" : `#${done.value}`;
  const taken = verb === "own-sponsor" ? "&taken=record" : "";
  return { status: "done", value: null, next: `${here}?v=${page.draft.version + 1}${taken}${added}` };
}
