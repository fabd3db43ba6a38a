import "server-only";
import { randomInt } from "node:crypto";
import { RECOVERY_ALPHABET, RECOVERY_LENGTH } from "@/lib/forms/second-factor";
import { now } from "../clock";
import type { Db } from "../db/client";
import { blindIndex } from "../sealed/seal";

const RECOVERY_CODES = 10;

const digest = (accountId: string, code: string) => blindIndex("recovery-code", `${accountId}:${code}`);

function makeCode(): string {
  const letters = Array.from(
    { length: RECOVERY_LENGTH },
    () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)],
  );
  return letters.join("");
}

/** Makes ten codes for an account; the earlier ones are void. This answer is the only place where they can be read. */
export async function replaceRecoveryCodes(tx: Db, accountId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, makeCode);
  const createdAt = now();
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ accountId, createdAt, codeHash: digest(accountId, code) })),
  });
  return codes;
}

/** Uses a code up; false when it is none of the account's, or was used before. */
export async function spendRecoveryCode(tx: Db, accountId: string, code: string): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { codeHash: digest(accountId, code), accountId, usedAt: null },
    data: { usedAt: now() },
  });
  return count === 1;
}

export function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
  return db.recoveryCode.count({ where: { accountId, usedAt: null } });
}
