import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Locale } from "@/lib/i18n/locale";
import { newId, now } from "../clock";
import type { Db } from "../db/client";
import type { Account, PrismaClient } from "../db/generated/client";
import { env } from "../env";
import { sealText } from "../sealed/seal";
import type { Actor, Role } from "./actor";
import { saveAccountEvent } from "./audit";
import { contactHash } from "./contact";
import { makePasswordLink } from "./one-time-link";
import { isUniqueViolation } from "./unique-violation";

export interface NewStaff {
  /** Normalised. */
  readonly email: string;
  readonly role: Exclude<Role, "APPLICANT">;
  readonly displayName?: string;
  /** Two digits each; empty = all. */
  readonly provinces?: readonly string[];
  readonly organisation?: string;
  readonly locale?: Locale;
}

/** Somebody has this address already. */
export type StaffRefusal = "ADDRESS_TAKEN";

async function saveStaff(tx: Db, staff: NewStaff, by: Actor | null): Promise<string> {
  const id = newId();
  await tx.account.create({
    data: {
      id,
      role: staff.role,
      displayName: staff.displayName ?? staff.email.slice(0, staff.email.lastIndexOf("@")),
      organisation: staff.organisation ?? null,
      provinces: [...(staff.provinces ?? [])],
      emailCipher: sealText(staff.email),
      emailHash: contactHash({ kind: "email", value: staff.email }),
      locale: staff.locale ?? "zh-CN",
      createdAt: now(),
    },
  });
  await saveAccountEvent(tx, {
    action: "account.create",
    accountId: id,
    by,
    payload: { role: staff.role },
  });
  return id;
}

/** Whether a new link may be made for an account: an administrator gets none for somebody who has a password. */
function mayRenew(known: Account, { role }: NewStaff, by: Actor | null): boolean {
  return known.role === role && known.status === "ACTIVE" && (by === null || known.passwordHash === null);
}

/**
 * Makes an account for a member of staff and a link to set its password. Asked again for the same address and role,
 * it makes a new link: for whoever has the machine always, for an administrator while no password was set.
 *
 * @param by the administrator; null on the machine itself
 */
export async function createStaff(
  db: PrismaClient,
  staff: NewStaff,
  by: Actor | null,
): Promise<Result<string, StaffRefusal>> {
  const emailHash = contactHash({ kind: "email", value: staff.email });
  try {
    return await db.$transaction(async (tx) => {
      const known = await tx.account.findUnique({ where: { emailHash } });
      if (known && !mayRenew(known, staff, by)) return fail("ADDRESS_TAKEN");
      const accountId = known?.id ?? (await saveStaff(tx, staff, by));
      await saveAccountEvent(tx, { action: "account.make-link", accountId, by });
      return ok(await makePasswordLink(tx, accountId));
    });
  } catch (error) {
    if (isUniqueViolation(error)) return fail("ADDRESS_TAKEN");
    throw error;
  }
}

/** Whether somebody can administer this installation; if not, the start prints how to make an administrator. */
export async function hasAdministrator(db: Db, demo = env.demo): Promise<boolean> {
  const where = { role: "ADMIN", status: "ACTIVE", passwordHash: { not: null } } as const;
  return (await db.account.count({ where: { ...where, ...(demo ? {} : { isDemo: false }) } })) > 0;
}
