import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/server/auth/demo-accounts";

/** Tells the person at the terminal how to sign in. */
export function printDemoAccounts(): void {
  console.log(`demo accounts, password ${DEMO_PASSWORD}:`);
  for (const { email, purpose } of Object.values(DEMO_ACCOUNTS)) {
    console.log(`  ${email.padEnd(24)} ${purpose}`);
  }
}
