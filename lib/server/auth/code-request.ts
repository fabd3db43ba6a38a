import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { PrismaClient } from "../db/generated/client";
import { type Contact, whereContact } from "./contact";
import { consume } from "./throttle";
import { type CodeRequest, countsOfCode, sendCode } from "./verification-code";

/** Too often; `seconds` until the next try. */
export interface WaitRefusal {
  readonly code: "WAIT";
  readonly seconds: number;
}

export interface CodesRequest {
  readonly codes: readonly CodeRequest[];
  /** The network address that asks. */
  readonly address: string;
}

/** Sends codes together, or none of them when one of the contacts or the address has to wait. */
export async function requestCodes(
  db: PrismaClient,
  { codes, address }: CodesRequest,
): Promise<Result<null, WaitRefusal>> {
  const counts = codes.flatMap(({ contact }) => countsOfCode(contact, address));
  const counted = await consume(db, counts);
  if (!counted.ok) return fail({ code: "WAIT", seconds: counted.error.seconds });
  await db.$transaction(async (tx) => {
    for (const code of codes) await sendCode(tx, code);
  });
  return ok(null);
}

/** Whether an account, of whatever state, has this contact. */
export async function isKnownContact(db: PrismaClient, contact: Contact): Promise<boolean> {
  return (await db.account.count({ where: whereContact(contact) })) > 0;
}
