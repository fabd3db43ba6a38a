import "server-only";
import { type BureauRule, requireRule } from "@/lib/domain/bureau/bureau-rule";
import { regionCodeOf } from "@/lib/domain/bureau/provinces";
import { capOfOrder } from "@/lib/domain/filing/order-guards";
import type { PreCheckAnswers } from "@/lib/domain/pre-check/answers";
import { SERVICES_ANSWERS } from "@/lib/domain/pre-check/tables/answers";
import { fail, ok, type Result } from "@/lib/domain/result";
import { serviceKeys, textAt } from "@/lib/wizard/answers";
import { nextItemKey, type Patch } from "@/lib/wizard/merge";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { requireRules } from "../rules/rule-tables";
import { type Draft, openAccountDraft } from "./draft-repository";
import { type SaveRefusal, saveAnswers } from "./save-answers";

/** An answer of the pre-check and the field it goes to; `kept` is what the account typed there before. */
export interface TakenOver {
  readonly path: string;
  readonly value: string;
  readonly kept: string | null;
}

/** What the account typed, as far as the plan reads it. */
type Typed = Pick<Draft, "answers" | "fieldVersions">;

/** Websites and Apps go into a draft that has none with a type yet, as many as one order may have. */
function servicesOf(draft: Typed, answers: PreCheckAnswers, rule: BureauRule): readonly TakenOver[] {
  const path = (key: string) => `services.${key}.serviceType`;
  const typed = serviceKeys(draft.answers).filter((key) => textAt(draft.answers, path(key)) !== "");
  if (typed.length > 0) {
    return typed.map((key) => {
      const value = textAt(draft.answers, path(key));
      return { path: path(key), value, kept: value };
    });
  }
  const cap = capOfOrder(null, rule) ?? 1;
  const [first = nextItemKey(draft, "services", "s")] = serviceKeys(draft.answers);
  const further = nextItemKey(
    { ...draft, answers: { ...draft.answers, [path(first)]: "" } },
    "services",
    "s",
  );
  return SERVICES_ANSWERS[answers.services].types
    .slice(0, cap)
    .map((value, index) => ({ path: path(index === 0 ? first : further), value, kept: null }));
}

/** What of a pre-check goes into a draft: only where the account typed nothing. */
function planTakeOver(draft: Typed, answers: PreCheckAnswers, rule: BureauRule): readonly TakenOver[] {
  const ofSponsor = [
    { path: "sponsor.regionCode", value: regionCodeOf(answers.province) },
    { path: "sponsor.sponsorKind", value: answers.kind },
  ].map(({ path, value }) => ({ path, value, kept: textAt(draft.answers, path) || null }));
  return [...ofSponsor, ...servicesOf(draft, answers, rule)];
}

/** A draft, and what would be taken over into it. */
export interface TakeOverPreview {
  readonly draft: Draft;
  readonly plan: readonly TakenOver[];
}

/** What would be taken over, for the page that asks first; no answer is written. */
export async function previewTakeOver(
  db: Db,
  { actor, answers, at }: { readonly actor: Actor; readonly answers: PreCheckAnswers; readonly at: Date },
): Promise<TakeOverPreview> {
  const { bureauRules } = await requireRules(db, at);
  const draft = await openAccountDraft(db, actor.id, at);
  const rule = requireRule(bureauRules, answers.province, { sponsorKind: answers.kind });
  return { draft, plan: planTakeOver(draft, answers, rule) };
}

interface TakeOverRequest {
  readonly actor: Actor;
  /** The draft the page that asked showed: what the account writes by now may be another one. */
  readonly draftId: string;
  readonly answers: PreCheckAnswers;
  readonly at: Date;
}

/**
 * Takes the answers of a pre-check over into the draft of an account that is about to file. What was typed before,
 * also by another tab meanwhile, stays.
 */
export async function takeOver(
  db: PrismaClient,
  { actor, draftId, answers, at }: TakeOverRequest,
): Promise<Result<null, SaveRefusal>> {
  const { draft, plan } = await previewTakeOver(db, { actor, answers, at });
  const patch: Patch = Object.fromEntries(
    plan.filter(({ kept }) => kept === null).map(({ path, value }) => [path, value]),
  );
  const saved = await saveAnswers(db, { actor, orderNo: null, draftId, patch, base: draft.version, at });
  return saved.ok ? ok(null) : fail(saved.error);
}
