import { expect, test } from "vitest";
import { contactHash } from "@/lib/server/auth/contact";
import { requestRecovery } from "@/lib/server/auth/recover";
import { signIn } from "@/lib/server/auth/sign-in";
import { newId } from "@/lib/server/clock";
import { anAccount } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";
import { listStatements } from "@/tests/support/statements";

const { db } = await testDatabase();

const email = (value: string) => ({ kind: "email", value }) as const;
const nobody = () => `nobody-${newId()}@tests.example`;
const attempt = (address: string) =>
  signIn(db, { contact: email(address), typed: address, password: "wrong-password", address: newId() });
const recovery = (address: string) =>
  requestRecovery(db, email(address), { address: newId(), locale: "zh-CN" });

/** Milliseconds of processor time, of all threads: what else the machine does does not count. */
async function measureWork(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

test("a wrong password takes the statements and the work of an account that does not exist", async () => {
  const account = await anAccount(db);
  await attempt(nobody());
  const statements = await listStatements(() => attempt(account.email));
  expect(statements.length).toBeGreaterThan(2);
  expect(await listStatements(() => attempt(nobody()))).toEqual(statements);
  const known: number[] = [];
  const unknown: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    known.push(await measureWork(() => attempt(account.email)));
    unknown.push(await measureWork(() => attempt(nobody())));
  }
  const ratio = median(unknown) / median(known);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});

test("recovery takes the same statements whether or not the account exists, and writes to its owner alone", async () => {
  const account = await anAccount(db);
  const stranger = nobody();
  const statements = await listStatements(() => recovery(account.email));
  expect(statements.some((text) => /insert into outbox_message/i.test(text))).toBe(true);
  expect(await listStatements(() => recovery(stranger))).toEqual(statements);
  const codes = await db.verificationCode.findMany({
    where: { targetHash: { in: [account.email, stranger].map((one) => contactHash(email(one))) } },
  });
  expect(codes).toHaveLength(2);
  expect(await db.outboxMessage.count({ where: { key: { in: codes.map(({ id }) => `code:${id}`) } } })).toBe(
    1,
  );
});
