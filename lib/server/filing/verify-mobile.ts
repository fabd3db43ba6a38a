import "server-only";
import { violation } from "@/lib/domain/findings/finding";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Locale } from "@/lib/i18n/locale";
import { textAt } from "@/lib/wizard/answers";
import { checkField } from "@/lib/wizard/engine";
import { findField } from "@/lib/wizard/paths";
import type { Actor } from "../auth/actor";
import { requestCodes } from "../auth/code-request";
import { CodeSpentError, checkCode, spendCode } from "../auth/verification-code";
import type { PrismaClient } from "../db/generated/client";
import { kickDelivery } from "../messages/delivery-loop";
import { saveAudit } from "./audit";
import { identifierHash } from "./identifiers";
import type { WizardOrder } from "./wizard-order";

/** Why no code was sent: the mobile itself is wrong, or it is too soon. */
export type SendCodeRefusal =
  | { readonly code: "F306" | "F307" }
  | { readonly code: "WAIT"; readonly seconds: number };

function mobileOf({ draft }: WizardOrder, owner: string): string {
  return textAt(draft.answers, `${owner}.mobile`);
}

/** Sends our own code to the mobile of a person in charge (`sponsorPrincipal`, `services.s1.servicePrincipal`). */
export async function sendPersonCode(
  db: PrismaClient,
  page: WizardOrder,
  { owner, locale, address }: { readonly owner: string; readonly locale: Locale; readonly address: string },
): Promise<Result<null, SendCodeRefusal>> {
  const path = `${owner}.mobile`;
  const field = findField(path)?.field;
  const mobile = mobileOf(page, owner);
  const found =
    field && mobile ? checkField(path, field, { ...page.context, owner }) : [{ ...violation("F306"), path }];
  const blocking = found.find(({ severity }) => severity === "BLOCK");
  if (blocking) return fail({ code: blocking.code === "F307" ? "F307" : "F306" });
  const codes = [{ purpose: "PERSON" as const, contact: { kind: "mobile" as const, value: mobile }, locale }];
  const sent = await requestCodes(db, { codes, address });
  if (!sent.ok) return fail(sent.error);
  kickDelivery();
  return ok(null);
}

/** Compares a typed code with the one sent to the person's mobile; a right one is used up and remembered. */
export async function verifyPersonMobile(
  db: PrismaClient,
  page: WizardOrder,
  {
    actor,
    owner,
    code,
    at,
  }: { readonly actor: Actor; readonly owner: string; readonly code: string; readonly at: Date },
): Promise<boolean> {
  const { order, draft } = page;
  const mobile = mobileOf(page, owner);
  const mobileHash = identifierHash(draft.answers, `${owner}.mobile`);
  if (!order || !mobileHash || !/^\d{6}$/.test(code)) return false;
  const id = await checkCode(db, "PERSON", { kind: "mobile", value: mobile }, code);
  if (!id) return false;
  try {
    await db.$transaction(async (tx) => {
      await spendCode(tx, id);
      await tx.mobileVerification.upsert({
        where: { orderId_owner: { orderId: order.id, owner } },
        create: { orderId: order.id, owner, mobileHash, verifiedAt: at },
        update: { mobileHash, verifiedAt: at },
      });
      await saveAudit(tx, actor, at, {
        action: "mobile.verify",
        objectType: "order",
        objectId: order.id,
        payload: { owner },
      });
    });
  } catch (error) {
    if (error instanceof CodeSpentError) return false;
    throw error;
  }
  return true;
}
