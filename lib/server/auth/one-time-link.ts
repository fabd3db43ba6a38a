import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { PasswordCode } from "@/lib/forms/password";
import { newId, now } from "../clock";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { env } from "../env";
import { saveAccountEvent } from "./audit";
import { hashPassword } from "./password";
import { checkNewPassword, savePassword } from "./save-password";

const LINK_SECONDS = 3600;
const PURPOSE = "SET_PASSWORD";

const digest = (token: string) => createHash("sha256").update(token).digest("base64url");

/** Makes a link to set a password, valid once and for an hour; earlier links of the account are void. */
export async function makePasswordLink(tx: Db, accountId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const at = now();
  await tx.oneTimeLink.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: at } });
  await tx.oneTimeLink.create({
    data: {
      id: newId(),
      accountId,
      purpose: PURPOSE,
      tokenHash: digest(token),
      createdAt: at,
      expiresAt: new Date(at.getTime() + LINK_SECONDS * 1000),
    },
  });
  return `${env.publicUrl}/set-password?token=${token}`;
}

const live = (token: string) => ({
  tokenHash: digest(token),
  purpose: PURPOSE,
  usedAt: null,
  expiresAt: { gt: now() },
  account: { status: "ACTIVE" as const },
});

/** Whether a link can still be used. */
export async function isLiveLink(db: Db, token: string): Promise<boolean> {
  return (await db.oneTimeLink.count({ where: live(token) })) > 0;
}

export type LinkRefusal = "LINK_DEAD" | PasswordCode;

/** Sets the password of the link's account; the link is used up, every session ends. */
export async function setPasswordByLink(
  db: PrismaClient,
  token: string,
  newPassword: string,
): Promise<Result<null, LinkRefusal>> {
  const link = await db.oneTimeLink.findFirst({ where: live(token), include: { account: true } });
  if (!link) return fail("LINK_DEAD");
  const checked = checkNewPassword(link.account, newPassword);
  if (!checked.ok) return checked;
  const passwordHash = await hashPassword(newPassword);
  return db.$transaction(async (tx) => {
    const { count } = await tx.oneTimeLink.updateMany({
      where: { id: link.id, usedAt: null },
      data: { usedAt: now() },
    });
    if (count !== 1) return fail("LINK_DEAD");
    if (!(await savePassword(tx, link.account, passwordHash))) return fail("LINK_DEAD");
    await saveAccountEvent(tx, { action: "account.set-password", accountId: link.accountId });
    return ok(null);
  });
}
