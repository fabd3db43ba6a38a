import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import { checkPassword, type PasswordCode } from "@/lib/forms/password";
import { isLocale, SOURCE_LOCALE } from "@/lib/i18n/locale";
import { now } from "../clock";
import type { Db } from "../db/client";
import type { Account } from "../db/generated/client";
import { enqueueMessage } from "../messages/enqueue-message";
import { openText } from "../sealed/seal";
import { changeMessage } from "./code-message";
import { endSessions } from "./session-repository";

/** Holds a new password against the rules and the account's own data. */
export function checkNewPassword(account: Account, password: string): Result<null, PasswordCode> {
  const { displayName, emailCipher, mobileCipher } = account;
  const mobile = mobileCipher ? openText(mobileCipher) : null;
  const code = checkPassword(password, { displayName, email: openText(emailCipher), mobile });
  return code ? fail(code) : ok(null);
}

/**
 * Stores a new password over the one that was read; ends every session and every open link, and tells the
 * owner by mail. False when the password was changed by somebody else in the meantime.
 */
export async function savePassword(tx: Db, account: Account, passwordHash: string): Promise<boolean> {
  const at = now();
  const { count } = await tx.account.updateMany({
    where: { id: account.id, passwordHash: account.passwordHash },
    data: { passwordHash, passwordChangedAt: at },
  });
  if (count !== 1) return false;
  await endSessions(tx, account.id);
  await tx.oneTimeLink.updateMany({ where: { accountId: account.id, usedAt: null }, data: { usedAt: at } });
  if (account.passwordHash === null) return true;
  const locale = isLocale(account.locale) ? account.locale : SOURCE_LOCALE;
  await enqueueMessage(tx, {
    key: `password-changed:${account.id}:${at.getTime()}`,
    channel: "EMAIL",
    to: openText(account.emailCipher),
    ...changeMessage(locale, "passwordChanged", { at, kind: "email" }),
  });
  return true;
}
