import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Account, PrismaClient } from "../db/generated/client";
import { isPassword } from "./password";
import { consume, forget } from "./throttle";

export type CurrentPasswordRefusal =
  | { readonly code: "WAIT"; readonly seconds: number }
  | { readonly code: "PASSWORD_WRONG" };

/** Asks somebody who is signed in for the password again; counted like sign-ins, so that it cannot be guessed. */
export async function requireCurrentPassword(
  db: PrismaClient,
  accountId: string,
  password: string,
): Promise<Result<Account, CurrentPasswordRefusal>> {
  const count = { limit: "sign-in-account", of: accountId } as const;
  const counted = await consume(db, [count]);
  if (!counted.ok) return fail({ code: "WAIT", seconds: counted.error.seconds });
  const account = await db.account.findUnique({ where: { id: accountId } });
  const isRight = await isPassword(account?.passwordHash ?? null, password);
  if (!account || !isRight) return fail({ code: "PASSWORD_WRONG" });
  await forget(db, count);
  return ok(account);
}
