import type { Actor } from "@/lib/server/auth/actor";
import { saveSession } from "@/lib/server/auth/session-repository";
import type { Db } from "@/lib/server/db/client";
import { type AccountFacts, saveAccount } from "@/prisma/seed/builders/save-account";

export type { AccountFacts };

export interface BuiltAccount extends AccountFacts {
  readonly id: string;
}

/** The password of accounts that name none. */
export const TEST_PASSWORD = "filing-2026-test";

let count = 0;

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
  return { ...facts, id: await saveAccount(db, facts) };
}

/** Somebody signed in: an account with a live session. */
export async function anActor(db: Db, given: Partial<AccountFacts> = {}): Promise<Actor> {
  const { id, role, displayName, provinces, organisation } = await anAccount(db, given);
  return { id, role, displayName, provinces, organisation, sessionId: await saveSession(db, id) };
}
