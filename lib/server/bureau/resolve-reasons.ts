import "server-only";
import * as z from "zod";
import { isReasonCode, resolveTarget } from "@/lib/domain/review/reason";
import { normaliseFreeText } from "@/lib/domain/text/normalise";
import { serviceKeys } from "@/lib/wizard/answers";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { findOrder } from "../filing/order-repository";
import { requireReadable } from "../filing/policy-actor";
import { requireReviewItems } from "../review/review-items";
import { requireRules } from "../rules/rule-tables";
import type { BureauReason } from "./refuse-order";

/** The most reasons one refusal names. */
export const MAX_REASONS = 6;

const NUMBERS = Array.from({ length: MAX_REASONS }, (_, index) => index + 1);

type Typed = Readonly<Record<string, string>>;

/** The numbers of the reasons that were chosen, in their order. */
export const chosenReasons = (form: Typed) => NUMBERS.filter((n) => form[`code${n}`]);

/** The numbers whose text stands alone: nobody chose what it explains. */
export const textsAlone = (form: Typed) =>
  NUMBERS.filter((n) => !form[`code${n}`] && normaliseFreeText(form[`text${n}`] ?? "") !== "");

/** The fields a form names its reasons with. */
export const reasonFields = Object.fromEntries(
  NUMBERS.flatMap((n) => ["code", "place", "text"].map((name) => [`${name}${n}`, z.string().optional()])),
);

/**
 * The reasons of a form (`code1`, `place1`, `text1` …) with the places of the order they point at: `place` is a
 * service's key, `sponsorPrincipal` or `legalRep`, and says nothing where a reason has one place only.
 *
 * @throws NotFoundError when the actor may not know the order
 */
export async function resolveReasons(
  db: Db,
  { orderNo, actor, at }: { readonly orderNo: string; readonly actor: Actor; readonly at: Date },
  form: Typed,
): Promise<readonly BureauReason[]> {
  const order = requireReadable(await findOrder(db, orderNo), actor);
  const { reasons } = await requireRules(db, at);
  const { submission, materials } = await requireReviewItems(db, order);
  const keys = serviceKeys(submission.answers);
  return chosenReasons(form).map((n) => {
    const code = form[`code${n}`] ?? "";
    const place = form[`place${n}`] ?? "";
    const text = normaliseFreeText(form[`text${n}`] ?? "");
    const given = isReasonCode(code) ? (reasons.get(code)?.target ?? "order") : "order";
    const serviceKey = keys.includes(place) ? place : (keys[0] ?? "s1");
    const person = place === "sponsorPrincipal" || place === "legalRep" ? place : null;
    const ofMaterial = materials
      .map(({ item }) => item)
      .filter((item) => item.code === given)
      .toSorted((a, b) => Number(b.owner.includes(serviceKey)) - Number(a.owner.includes(serviceKey)))[0];
    const target = ofMaterial?.target ?? resolveTarget(given, { serviceKey, ...(person ? { person } : {}) });
    return { code, target, text };
  });
}
