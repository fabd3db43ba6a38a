import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { AnswerValue } from "@/lib/wizard/answers";
import { answersBelow, itemKeys } from "@/lib/wizard/answers";
import { nextItemKey } from "@/lib/wizard/merge";
import { recordPatchBelow } from "@/lib/wizard/on-record";
import { STEPS } from "@/lib/wizard/order-steps";
import { findField } from "@/lib/wizard/paths";
import type { StepRef } from "@/lib/wizard/step";
import type { Actor } from "../auth/actor";
import type { PrismaClient } from "../db/generated/client";
import { findOwnSponsor } from "./own-sponsor";
import { type SaveRefusal, saveAnswers } from "./save-answers";
import type { WizardOrder } from "./wizard-order";

export interface ItemChange {
  readonly actor: Actor;
  readonly page: WizardOrder;
  readonly ref: StepRef;
  readonly at: Date;
}

/** First field of each kind of item; an item exists while one of its fields is stored. */
const FIRST_FIELD: Readonly<Record<string, string>> = {
  service: "serviceType",
  platform: "platform",
  sdk: "sdkName",
};

async function save(
  db: PrismaClient,
  { actor, page, at }: ItemChange,
  patch: Record<string, AnswerValue | null>,
): Promise<Result<null, SaveRefusal>> {
  const orderNo = page.order?.orderNo ?? null;
  const { queuedId, version: base } = page.draft;
  const saved = await saveAnswers(db, { actor, orderNo, queuedId, patch, base, at });
  return saved.ok ? ok(null) : fail(saved.error);
}

/** Adds an item to a list of the step (`services`, `services.s1.platforms`) and answers with its path. */
export async function addItem(
  db: PrismaClient,
  change: ItemChange,
  path: string,
): Promise<Result<string, SaveRefusal>> {
  const { page, ref } = change;
  const list = STEPS[ref.id].lists?.(page.context, ref.serviceKey).find((one) => one.path === path);
  if (!list) return fail({ code: "unknown-field" });
  if (itemKeys(page.draft.answers, path).length >= list.max) return fail({ code: "too-many-items" });
  const key = nextItemKey(page.draft, path, list.letter);
  const saved = await save(db, change, { [`${path}.${key}.${FIRST_FIELD[list.name] ?? ""}`]: "" });
  return saved.ok ? ok(`${path}.${key}`) : fail(saved.error);
}

/** Takes an item and everything below it out of its list. */
export async function removeItem(
  db: PrismaClient,
  change: ItemChange,
  owner: string,
): Promise<Result<null, SaveRefusal>> {
  const below = Object.keys(answersBelow(change.page.draft.answers, owner));
  if (below.length === 0) return fail({ code: "unknown-field" });
  return save(db, change, Object.fromEntries(below.map((name) => [`${owner}.${name}`, null])));
}

/** Puts what stands on record in place of what was typed on this page. */
export async function takeRecord(db: PrismaClient, change: ItemChange): Promise<Result<null, SaveRefusal>> {
  const { page, ref } = change;
  const owners = STEPS[ref.id].blocks(page.context, ref.serviceKey).map(({ owner }) => owner);
  return save(db, change, { ...recordPatchBelow(page.context, owners) });
}

/** Fills in what is open of the sponsor with the account's own record. */
export async function takeOwnSponsor(
  db: PrismaClient,
  change: ItemChange,
): Promise<Result<null, SaveRefusal>> {
  const { actor, page, ref } = change;
  const own = ref.id === "check" ? await findOwnSponsor(db, page.draft, actor.id) : null;
  return own ? save(db, change, own.patch) : ok(null);
}

/** Fills a person in with another person of the order; what the other does not have stays as it is. */
export async function copyPerson(
  db: PrismaClient,
  change: ItemChange,
  from: string,
  to: string,
): Promise<Result<null, SaveRefusal>> {
  const patch: Record<string, AnswerValue> = {};
  for (const [name, value] of Object.entries(answersBelow(change.page.draft.answers, from))) {
    if (findField(`${to}.${name}`)) patch[`${to}.${name}`] = value;
  }
  return save(db, change, patch);
}
