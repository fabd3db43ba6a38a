import type { Role } from "@/lib/server/auth/actor";
import { contactHash } from "@/lib/server/auth/contact";
import { hashPassword } from "@/lib/server/auth/password";
import { newId, now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db/client";
import { sealText } from "@/lib/server/sealed/seal";

/** Everything an account holds, readable. */
export interface AccountFacts {
  readonly role: Role;
  readonly displayName: string;
  readonly email: string;
  /** 11 digits. */
  readonly mobile: string | null;
  readonly password: string;
  readonly provinces: readonly string[];
  readonly organisation: string | null;
  readonly isDemo: boolean;
  readonly status: "ACTIVE" | "DISABLED";
  readonly locale: "zh-CN" | "en";
}

const hashes = new Map<string, Promise<string>>();

// One hash for each password: argon2 is slow on purpose, and a seed makes many accounts.
function hashOnce(password: string): Promise<string> {
  const known = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, known);
  return known;
}

/** Stores an account with both contacts verified; returns its id. */
export async function saveAccount(db: Db, facts: AccountFacts): Promise<string> {
  const { email, mobile, password, provinces, ...columns } = facts;
  const id = newId();
  const at = now();
  await db.account.create({
    data: {
      ...columns,
      id,
      provinces: [...provinces],
      emailCipher: sealText(email),
      emailHash: contactHash({ kind: "email", value: email }),
      emailVerifiedAt: at,
      mobileCipher: mobile ? sealText(mobile) : null,
      mobileHash: mobile ? contactHash({ kind: "mobile", value: mobile }) : null,
      mobileVerifiedAt: mobile ? at : null,
      passwordHash: await hashOnce(password),
      passwordChangedAt: at,
      createdAt: at,
    },
  });
  return id;
}
