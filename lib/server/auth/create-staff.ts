import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Locale } from "@/lib/i18n/locale";
import { newId, now } from "../clock";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { env } from "../env";
import { sealText } from "../sealed/seal";
import type { Role } from "./actor";
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

/** Somebody has this address already, in another role or disabled. */
export type StaffRefusal = "ADDRESS_TAKEN";

async function saveStaff(tx: Db, staff: NewStaff): Promise<string> {
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
    bySystem: true,
    payload: { role: staff.role },
  });
  return id;
}

/**
 * Makes an account for a member of staff and a link to set its password. Asked again for the same address
 * and role, it makes a new link for the account that is there.
 */
export async function createStaff(db: PrismaClient, staff: NewStaff): Promise<Result<string, StaffRefusal>> {
  const emailHash = contactHash({ kind: "email", value: staff.email });
  try {
    return await db.$transaction(async (tx) => {
      const known = await tx.account.findUnique({ where: { emailHash } });
      if (known && (known.role !== staff.role || known.status !== "ACTIVE")) return fail("ADDRESS_TAKEN");
      return ok(await makePasswordLink(tx, known?.id ?? (await saveStaff(tx, staff))));
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
