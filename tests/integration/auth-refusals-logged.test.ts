import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { completeSignIn } from "@/lib/server/auth/complete-sign-in";
import { saveSession } from "@/lib/server/auth/session-repository";
import { signIn } from "@/lib/server/auth/sign-in";
import { consume } from "@/lib/server/auth/throttle";
import { newId } from "@/lib/server/clock";
import { log } from "@/lib/server/log";
import { anAccount, TEST_PASSWORD } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";
import { anAuthenticator } from "@/tests/support/second-factor";

const { db } = await testDatabase();
const warn = vi.spyOn(log, "warn");

beforeEach(() => warn.mockClear());
afterAll(() => warn.mockRestore());
afterEach(() => {
  // Whoever was refused is named by the account's id alone.
  expect(JSON.stringify(warn.mock.calls)).not.toMatch(/@|\d{11}|nobody|wrong-password/);
});

const enter = (email: string, password: string) =>
  signIn(db, { contact: { kind: "email", value: email }, typed: email, password, address: newId() });

test("a wrong password is logged with the account, an unknown address without", async () => {
  const { id, email } = await anAccount(db);
  await enter(email, "wrong-password");
  await enter("nobody@tests.example", "wrong-password");
  expect(warn.mock.calls.map(([facts]) => facts)).toEqual([
    { refused: "password", account: id },
    { refused: "password", account: null },
  ]);
});

test("a wrong code of the second factor is logged with the account", async () => {
  const { id, email } = await anAccount(db);
  await anAuthenticator(db, { id, sessionId: await saveSession(db, id) });
  const asked = await enter(email, TEST_PASSWORD);
  if (asked.ok || asked.error.code !== "SECOND_FACTOR") throw new Error("no code was asked for");
  await completeSignIn(db, asked.error.waiting, { code: { kind: "time", value: "000000" }, device: null });
  expect(warn.mock.calls.map(([facts]) => facts)).toEqual([{ refused: "second-factor", account: id }]);
});

test("tries over a limit are logged with the limit, not with who was counted", async () => {
  const of = newId();
  await consume(db, [{ limit: "code-pause", of }]);
  expect(warn).not.toHaveBeenCalled();
  await consume(db, [{ limit: "code-pause", of }]);
  expect(warn.mock.calls.map(([facts]) => facts)).toEqual([{ refused: "limit", limit: "code-pause" }]);
});
