import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Locale } from "@/lib/i18n/locale";
import { requestCodes, type WaitRefusal } from "../auth/code-request";
import { contactHash } from "../auth/contact";
import { CodeSpentError, checkCode, spendCode } from "../auth/verification-code";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { blindIndex } from "../sealed/seal";

/** What a visitor knows of an order: its number, and a mobile of 11 digits. */
export interface TrackingKey {
  readonly orderNo: string;
  readonly mobile: string;
}

/** Whether the mobile is that of the order's account or of a person in charge; the order's id if so. */
export async function findTrackable(db: Db, { orderNo, mobile }: TrackingKey): Promise<string | null> {
  const mobileHash = contactHash({ kind: "mobile", value: mobile });
  const order = await db.filingOrder.findFirst({
    where: {
      orderNo,
      OR: [
        { owner: { mobileHash } },
        { identifiers: { some: { kind: "mobile", hash: blindIndex("mobile", mobile) } } },
      ],
    },
    select: { id: true },
  });
  return order?.id ?? null;
}

/**
 * Sends a code to the mobile, if it belongs to the order; otherwise the answer is the same, takes the same throttle
 * and nothing is sent.
 */
export async function requestTracking(
  db: PrismaClient,
  key: TrackingKey,
  { address, locale }: { readonly address: string; readonly locale: Locale },
): Promise<Result<null, WaitRefusal>> {
  const instead = (await findTrackable(db, key)) ? {} : { instead: null };
  const contact = { kind: "mobile" as const, value: key.mobile };
  return requestCodes(db, { codes: [{ purpose: "TRACK", contact, locale, ...instead }], address });
}

/** Compares the code; a right one is used up and opens the order whose number was given with the mobile. */
export async function openTracking(
  db: PrismaClient,
  key: TrackingKey,
  code: string,
): Promise<Result<string, "CODE_WRONG">> {
  const codeId = await checkCode(db, "TRACK", { kind: "mobile", value: key.mobile }, code);
  const orderId = codeId ? await findTrackable(db, key) : null;
  if (!codeId || !orderId) return fail("CODE_WRONG");
  try {
    await spendCode(db, codeId);
  } catch (error) {
    if (error instanceof CodeSpentError) return fail("CODE_WRONG");
    throw error;
  }
  return ok(orderId);
}
