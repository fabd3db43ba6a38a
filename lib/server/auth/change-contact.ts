import "server-only";
import { z } from "zod";
import { maskEmail, maskMobile } from "@/lib/domain/identity/mask";
import { fail, ok, type Result } from "@/lib/domain/result";
import { isLocale, SOURCE_LOCALE } from "@/lib/i18n/locale";
import { now } from "../clock";
import type { Db } from "../db/client";
import type { Account, PrismaClient } from "../db/generated/client";
import { enqueueMessage } from "../messages/enqueue-message";
import { openText, sealText } from "../sealed/seal";
import type { Actor } from "./actor";
import { saveAccountEvent } from "./audit";
import { changeMessage } from "./code-message";
import { isKnownContact, requestCodes } from "./code-request";
import { type Contact, contactHash } from "./contact";
import { type CurrentFactors, type CurrentFactorsRefusal, requireCurrentCode } from "./current-factors";
import { requireCurrentPassword } from "./current-password";
import type { Asker } from "./sign-up";
import { isUniqueViolation } from "./unique-violation";
import { CodeSpentError, checkCode, spendCode } from "./verification-code";

/** A contact that waits for its code, and whose it is to become. */
export const contactChange = z.strictObject({
  accountId: z.uuid(),
  kind: z.enum(["email", "mobile"]),
  value: z.string(),
});

const maskContact = ({ kind, value }: Contact): string =>
  kind === "email" ? maskEmail(value) : maskMobile(value);

function ownContact(account: Account, kind: Contact["kind"]) {
  const { emailHash, emailVerifiedAt, mobileHash, mobileVerifiedAt } = account;
  return kind === "email"
    ? { hash: emailHash, isVerified: emailVerifiedAt !== null }
    : { hash: mobileHash, isVerified: mobileVerifiedAt !== null };
}

export interface ContactRequest extends Asker, CurrentFactors {
  readonly contact: Contact;
}

export type ContactRequestRefusal = CurrentFactorsRefusal | { readonly code: "CONTACT_SAME" };

/** Sends a code to the new contact, or the own one that was never verified; one that belongs to another account gets a word about it instead. */
export async function requestContactChange(
  db: PrismaClient,
  actor: Pick<Actor, "id">,
  { contact, currentPassword, twoStepCode, address, locale }: ContactRequest,
): Promise<Result<null, ContactRequestRefusal>> {
  const current = await requireCurrentPassword(db, actor.id, currentPassword);
  if (!current.ok) return current;
  const own = ownContact(current.value, contact.kind);
  const isOwn = own.hash === contactHash(contact);
  if (isOwn && own.isVerified) return fail({ code: "CONTACT_SAME" });
  const proven = await requireCurrentCode(db, actor.id, twoStepCode);
  if (!proven.ok) return proven;
  const isOthers = !isOwn && (await isKnownContact(db, contact));
  const known = isOthers ? { instead: "knownContact" as const } : {};
  return requestCodes(db, { codes: [{ purpose: "CONTACT", contact, locale, ...known }], address });
}

async function saveContact(tx: Db, account: Account, contact: Contact): Promise<void> {
  const at = now();
  const [cipher, hash] = [sealText(contact.value), contactHash(contact)];
  const data =
    contact.kind === "email"
      ? { emailCipher: cipher, emailHash: hash, emailVerifiedAt: at }
      : { mobileCipher: cipher, mobileHash: hash, mobileVerifiedAt: at };
  await tx.account.update({ where: { id: account.id }, data });
  await saveAccountEvent(tx, {
    action: "account.change-contact",
    accountId: account.id,
    payload: { kind: contact.kind },
  });
  const locale = isLocale(account.locale) ? account.locale : SOURCE_LOCALE;
  // To the address that was known before: whoever took the account over does not read it.
  await enqueueMessage(tx, {
    key: `contact-changed:${account.id}:${at.getTime()}`,
    channel: "EMAIL",
    to: openText(account.emailCipher),
    ...changeMessage(locale, "contactChanged", { at, kind: "email", to: maskContact(contact) }),
  });
}

/** Replaces the contact for the right code, and tells the address that was known before. */
export async function completeContactChange(
  db: PrismaClient,
  actor: Pick<Actor, "id">,
  contact: Contact,
  code: string,
): Promise<Result<null, "CODE_WRONG">> {
  const codeId = await checkCode(db, "CONTACT", contact, code);
  if (!codeId) return fail("CODE_WRONG");
  try {
    await db.$transaction(async (tx) => {
      await spendCode(tx, codeId);
      const account = await tx.account.findUniqueOrThrow({ where: { id: actor.id } });
      await saveContact(tx, account, contact);
    });
    return ok(null);
  } catch (error) {
    if (error instanceof CodeSpentError || isUniqueViolation(error)) return fail("CODE_WRONG");
    throw error;
  }
}

export interface ContactLine {
  readonly email: string;
  readonly mobile: string | null;
  readonly displayName: string;
}

/** The contacts of an account, masked. */
export async function findContacts(db: Db, accountId: string): Promise<ContactLine> {
  const { emailCipher, mobileCipher, displayName } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { emailCipher: true, mobileCipher: true, displayName: true },
  });
  return {
    email: maskEmail(openText(emailCipher)),
    mobile: mobileCipher ? maskMobile(openText(mobileCipher)) : null,
    displayName,
  };
}
