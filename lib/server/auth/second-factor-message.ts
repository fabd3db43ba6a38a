import "server-only";
import { isLocale, SOURCE_LOCALE } from "@/lib/i18n/locale";
import { now } from "../clock";
import type { Db } from "../db/client";
import { enqueueMessage } from "../messages/enqueue-message";
import { openText } from "../sealed/seal";
import { changeMessage } from "./code-message";

/** Tells the owner by mail that the second factor came or went, in the transaction of the change. */
export async function tellSecondFactorChange(
  tx: Db,
  accountId: string,
  which: "secondFactorOn" | "secondFactorOff",
): Promise<void> {
  const at = now();
  const account = await tx.account.findUniqueOrThrow({ where: { id: accountId } });
  const locale = isLocale(account.locale) ? account.locale : SOURCE_LOCALE;
  await enqueueMessage(tx, {
    key: `${which}:${accountId}:${at.getTime()}`,
    channel: "EMAIL",
    to: openText(account.emailCipher),
    ...changeMessage(locale, which, { at, kind: "email" }),
  });
}
