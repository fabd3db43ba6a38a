import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { PasswordCode } from "@/lib/forms/password";
import type { PrismaClient } from "../db/generated/client";
import type { Actor } from "./actor";
import { saveAccountEvent } from "./audit";
import { type CurrentFactors, type CurrentFactorsRefusal, requireCurrentCode } from "./current-factors";
import { requireCurrentPassword } from "./current-password";
import { hashPassword } from "./password";
import { checkNewPassword, savePassword } from "./save-password";
import { saveSession } from "./session-repository";

export type ChangePasswordRefusal = CurrentFactorsRefusal | { readonly code: "CONFLICT" | PasswordCode };

export interface PasswordChange extends CurrentFactors {
  readonly newPassword: string;
  /** How the browser is named in the list of sessions. */
  readonly device?: string | null;
}

/** Changes the password; every session ends, and a new one is opened for the browser that asked. */
export async function changePassword(
  db: PrismaClient,
  actor: Pick<Actor, "id">,
  { currentPassword, twoStepCode, newPassword, device }: PasswordChange,
): Promise<Result<{ sessionId: string }, ChangePasswordRefusal>> {
  const current = await requireCurrentPassword(db, actor.id, currentPassword);
  if (!current.ok) return current;
  const checked = checkNewPassword(current.value, newPassword);
  if (!checked.ok) return fail({ code: checked.error });
  const proven = await requireCurrentCode(db, actor.id, twoStepCode);
  if (!proven.ok) return proven;
  const passwordHash = await hashPassword(newPassword);
  return db.$transaction(async (tx) => {
    if (!(await savePassword(tx, current.value, passwordHash))) return fail({ code: "CONFLICT" });
    await saveAccountEvent(tx, { action: "account.change-password", accountId: actor.id });
    return ok({ sessionId: await saveSession(tx, actor.id, device) });
  });
}
