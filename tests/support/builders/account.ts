import type { Actor, Role } from "@/lib/server/auth/actor";
import { contactHash } from "@/lib/server/auth/contact";
import { hashPassword } from "@/lib/server/auth/password";
import { saveSession } from "@/lib/server/auth/session-repository";
import { newId, now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db/client";
import { sealText } from "@/lib/server/sealed/seal";

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

export interface BuiltAccount extends AccountFacts {
  readonly id: string;
}

/** The password of accounts that name none. */
export const TEST_PASSWORD = "filing-2026-test";

let count = 0;
const hashes = new Map<string, Promise<string>>();

// One hash for each password: argon2 is slow on purpose, and a seed makes many accounts.
function hashOnce(password: string): Promise<string> {
  const known = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, known);
  return known;
}

function withDefaults(given: Partial<AccountFacts>): AccountFacts {
  count += 1;
  const role = given.role ?? "APPLICANT";
  return {
    role,
    displayName: `${role.toLowerCase()} ${count}`,
    email: `account-${count}@tests.example`,
    mobile: `139${String(count).padStart(8, "0")}`,
    password: TEST_PASSWORD,
    provinces: [],
    organisation: null,
    isDemo: false,
    status: "ACTIVE",
    locale: "zh-CN",
    ...given,
  };
}

/** An account with both contacts verified: an applicant, unless told otherwise. */
export async function anAccount(db: Db, given: Partial<AccountFacts> = {}): Promise<BuiltAccount> {
  const facts = withDefaults(given);
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
  return { ...facts, id };
}

/** Somebody signed in: an account with a live session. */
export async function anActor(db: Db, given: Partial<AccountFacts> = {}): Promise<Actor> {
  const { id, role, displayName, provinces, organisation } = await anAccount(db, given);
  return { id, role, displayName, provinces, organisation, sessionId: await saveSession(db, id) };
}
