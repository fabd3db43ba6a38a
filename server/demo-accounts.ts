/** The password of every demo account. */
export const DEMO_PASSWORD = "demo-filing-2026";

/** The accounts of the demo and what each is for. */
export const DEMO_ACCOUNTS = [
  ["applicant@demo.example", "applicant without an order yet"],
  ["company@demo.example", "applicant with orders in every state and a record"],
  ["reviewer@demo.example", "reviewer"],
  ["reviewer2@demo.example", "second reviewer"],
  ["bureau@demo.example", "bureau officer of all provinces"],
  ["bureau-gd@demo.example", "bureau officer of Guangdong"],
  ["admin@demo.example", "administrator"],
  ["admin2@demo.example", "second administrator"],
] as const;

/** Tells the person at the terminal how to sign in. */
export function printDemoAccounts(): void {
  console.log(`demo accounts, password ${DEMO_PASSWORD}:`);
  for (const [email, role] of DEMO_ACCOUNTS) console.log(`  ${email.padEnd(24)} ${role}`);
}
