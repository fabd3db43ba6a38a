import "server-only";
import { randomInt, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Locale } from "@/lib/i18n/locale";
import { newId, now } from "../clock";
import type { Db } from "../db/client";
import { enqueueMessage } from "../messages/enqueue-message";
import { blindIndex } from "../sealed/seal";
import { type CodePurpose, codeMessage, type KnownText, knownMessage } from "./code-message";
import { type Contact, contactHash } from "./contact";
import type { Count } from "./throttle";

const CODE_MINUTES = { email: 10, mobile: 5 } as const;
const MAX_TRIES = 5;

/** What a sent code counts for: the pause and the day of its target, and the address that asked. */
export function countsOfCode(contact: Contact, address: string): readonly Count[] {
  const of = contactHash(contact);
  return [
    { limit: "code-pause", of },
    { limit: "code-day", of },
    { limit: "code-address", of: address },
  ];
}

const digest = (id: string, code: string): string => blindIndex("code", `${id}:${code}`);

export interface CodeRequest {
  readonly purpose: CodePurpose;
  readonly contact: Contact;
  readonly locale: Locale;
  /**
   * Set when the contact cannot be used: the row is made all the same, so that later answers do not differ,
   * but the code goes nowhere; its owner is told by this text, or (null) nobody is told.
   */
  readonly instead?: KnownText | null;
}

/** Makes a code for a contact and enqueues the message that carries it; older codes are void from now on. */
export async function sendCode(tx: Db, { purpose, contact, locale, instead }: CodeRequest): Promise<void> {
  const id = newId();
  const code = String(randomInt(0, 1_000_000)).padStart(6, "0");
  const at = now();
  const minutes = CODE_MINUTES[contact.kind];
  await tx.verificationCode.create({
    data: {
      id,
      purpose,
      targetHash: contactHash(contact),
      codeHash: digest(id, code),
      createdAt: at,
      expiresAt: new Date(at.getTime() + minutes * 60_000),
    },
  });
  const text = instead
    ? knownMessage(locale, instead, contact.kind)
    : codeMessage(locale, purpose, { code, minutes, kind: contact.kind });
  const channel = contact.kind === "email" ? "EMAIL" : "SMS";
  const key = `code:${id}`;
  await enqueueMessage(tx, { key, channel, to: contact.value, ...text });
  // For nobody the message is taken back before anyone sees it: the same statements, so the same time.
  await tx.outboxMessage.deleteMany({ where: { key: instead === null ? key : "" } });
}

const tried = z.array(z.object({ id: z.string(), codeHash: z.string() }));

/**
 * Compares a code with the last one sent to the contact; each comparison is one of its five tries, counted
 * before. Returns the code's id, to be used up by `spendCode`, or null: wrong, expired, used, or tried too often.
 */
export async function checkCode(
  db: Db,
  purpose: CodePurpose,
  contact: Contact,
  code: string,
): Promise<string | null> {
  const rows = await db.$queryRaw`
    update verification_code set attempts = attempts + 1
    where id = (select id from verification_code
                where purpose = ${purpose} and target_hash = ${contactHash(contact)}
                order by created_at desc, id desc limit 1)
      and used_at is null and expires_at > ${now()} and attempts < ${MAX_TRIES}
    returning id::text, code_hash as "codeHash"`;
  const row = tried.parse(rows)[0];
  if (!row) return null;
  const isRight = timingSafeEqual(Buffer.from(digest(row.id, code)), Buffer.from(row.codeHash));
  return isRight ? row.id : null;
}

/** A code was used between its comparison and now, by a request that ran at the same time. */
export class CodeSpentError extends Error {
  override readonly name = "CodeSpentError";
}

/**
 * Uses a code up, in the transaction of what it allows.
 *
 * @throws CodeSpentError when somebody was faster
 */
export async function spendCode(tx: Db, id: string): Promise<void> {
  const { count } = await tx.verificationCode.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: now() },
  });
  if (count !== 1) throw new CodeSpentError();
}
