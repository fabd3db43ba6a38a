import { contactHash } from "@/lib/server/auth/contact";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/server/auth/demo-accounts";
import type { Db } from "@/lib/server/db/client";
import { type AccountFacts, saveAccount } from "./builders/save-account";

/** Stores an account of the demo, unless an earlier run did; returns its id. */
export async function saveDemoAccount(
  db: Db,
  account: Pick<AccountFacts, "role" | "displayName" | "email" | "mobile"> & Partial<AccountFacts>,
): Promise<string> {
  const emailHash = contactHash({ kind: "email", value: account.email });
  const known = await db.account.findUnique({ where: { emailHash }, select: { id: true } });
  if (known) return known.id;
  return saveAccount(db, {
    password: DEMO_PASSWORD,
    provinces: [],
    organisation: null,
    status: "ACTIVE",
    locale: "zh-CN",
    ...account,
    isDemo: true,
  });
}

/** Id of each printed account, by its name. */
export type DemoAccountIds = Readonly<Record<keyof typeof DEMO_ACCOUNTS, string>>;

const isAccountName = (name: string): name is keyof typeof DEMO_ACCOUNTS => name in DEMO_ACCOUNTS;

/** Makes the accounts that the start prints. */
export async function seedDemoAccounts(db: Db): Promise<DemoAccountIds> {
  const ids: Record<keyof typeof DEMO_ACCOUNTS, string> = {
    applicant: "",
    company: "",
    reviewer: "",
    reviewer2: "",
    bureau: "",
    bureauGd: "",
    admin: "",
    admin2: "",
  };
  for (const name of Object.keys(DEMO_ACCOUNTS).filter(isAccountName)) {
    const { email, role, displayName, mobile, provinces } = DEMO_ACCOUNTS[name];
    ids[name] = await saveDemoAccount(db, { email, role, displayName, mobile, provinces });
  }
  return ids;
}
