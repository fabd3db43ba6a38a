import { afterEach, beforeEach, expect, test } from "vitest";
import { parseSecondFactorCode, type SecondFactorCode } from "@/lib/forms/second-factor";
import { changePassword } from "@/lib/server/auth/change-password";
import { completeSignIn } from "@/lib/server/auth/complete-sign-in";
import type { WaitingSignIn } from "@/lib/server/auth/open-session";
import { findSessionActor, listSessions, saveSession } from "@/lib/server/auth/session-repository";
import { signIn } from "@/lib/server/auth/sign-in";
import { LIMITS } from "@/lib/server/auth/throttle";
import { newId, setClock } from "@/lib/server/clock";
import { anAccount, type BuiltAccount, TEST_PASSWORD } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";
import { anAuthenticator, appCode } from "@/tests/support/second-factor";

const { db } = await testDatabase(20);
const START = Date.UTC(2026, 5, 1, 4, 0, 10);
const STEP = 30_000;

beforeEach(() => setClock(() => new Date(START)));
afterEach(() => setClock(null));

const password = (account: Pick<BuiltAccount, "email">) =>
  signIn(db, {
    contact: { kind: "email", value: account.email },
    typed: account.email,
    password: TEST_PASSWORD,
    address: newId(),
  });

/** Somebody with an app, who gave the password and is asked for the code. */
async function aWaitingPerson() {
  const account = await anAccount(db);
  const holder = { id: account.id, sessionId: await saveSession(db, account.id) };
  const authenticator = await anAuthenticator(db, holder);
  const asked = await password(account);
  if (asked.ok || asked.error.code !== "SECOND_FACTOR") throw new Error("no code was asked for");
  return { account, holder, waiting: asked.error.waiting, ...authenticator };
}

const codeOf = (text: string): SecondFactorCode => {
  const code = parseSecondFactorCode(text);
  if (!code) throw new Error(`${text} is no code`);
  return code;
};
const enter = (waiting: WaitingSignIn, text: string) =>
  completeSignIn(db, waiting, { code: codeOf(text), device: "Firefox 133 · Linux" });
const WRONG = { ok: false, error: { code: "TWO_STEP_WRONG" } };

test("with an app the password alone opens no session; its code does, and the list names the device", async () => {
  const { account, holder, waiting, secret } = await aWaitingPerson();
  const before = await db.session.count({ where: { accountId: account.id } });
  expect(await password(account)).toMatchObject({ ok: false, error: { code: "SECOND_FACTOR" } });
  expect(await db.session.count({ where: { accountId: account.id } })).toBe(before);
  const opened = await enter(waiting, appCode(secret));
  expect(opened).toMatchObject({ ok: true, value: { role: "APPLICANT" } });
  const sessionId = opened.ok ? opened.value.sessionId : "";
  expect((await findSessionActor(db, sessionId))?.id).toBe(account.id);
  const lines = await listSessions(db, { id: account.id, sessionId });
  expect(lines.map((line) => [line.id, line.device, line.isCurrent])).toEqual([
    [sessionId, "Firefox 133 · Linux", true],
    [holder.sessionId, null, false],
  ]);
});

test("the codes of the step before, of now and of the next one open; those two steps away do not", async () => {
  const { waiting, secret } = await aWaitingPerson();
  // Two steps later, so that no step was used by the enrolment.
  setClock(() => new Date(START + 2 * STEP));
  const opens: [number, boolean][] = [];
  for (const steps of [-2, 2, -1, 0, 1]) {
    opens.push([steps, (await enter(waiting, appCode(secret, steps))).ok]);
  }
  expect(opens).toEqual([
    [-2, false],
    [2, false],
    [-1, true],
    [0, true],
    [1, true],
  ]);
});

test("a code is taken to the last millisecond of the step after its own", async () => {
  const { waiting, secret } = await aWaitingPerson();
  const code = appCode(secret);
  // The start is ten seconds into a step: the one after it ends fifty seconds later.
  setClock(() => new Date(START + 50_000));
  expect(await enter(waiting, code)).toEqual(WRONG);
  setClock(() => new Date(START + 49_999));
  expect((await enter(waiting, code)).ok).toBe(true);
});

test("of parallel uses of one code one wins, and it is void from then on", async () => {
  const { account, waiting, secret } = await aWaitingPerson();
  const code = appCode(secret);
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => enter(waiting, code)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([WRONG, WRONG, WRONG]);
  expect(await enter(waiting, code)).toEqual(WRONG);
  expect(
    await db.auditRow.count({
      where: {
        objectId: account.id,
        action: "account.sign-in",
        payload: { path: ["second"], equals: "time" },
      },
    }),
  ).toBe(1);
});

test("a code older than the last one used is void, though its time has not passed", async () => {
  const { waiting, secret } = await aWaitingPerson();
  expect((await enter(waiting, appCode(secret, 1))).ok).toBe(true);
  expect(await enter(waiting, appCode(secret, 0))).toEqual(WRONG);
});

test("the code that finished the enrolment does not sign in as well", async () => {
  const { waiting, secret } = await aWaitingPerson();
  expect(await enter(waiting, appCode(secret, -1))).toEqual(WRONG);
});

test("each of the ten recovery codes works once, in parallel too, and is nowhere stored as it is", async () => {
  const { account, waiting, recoveryCodes } = await aWaitingPerson();
  expect(new Set(recoveryCodes).size).toBe(10);
  const [first = "", second = ""] = recoveryCodes;
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => enter(waiting, first.toLowerCase())));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await enter(waiting, `${second.slice(0, 5)}-${second.slice(5)}`)).ok).toBe(true);
  const rows = await db.recoveryCode.findMany({ where: { accountId: account.id } });
  expect(rows.filter(({ usedAt }) => usedAt === null)).toHaveLength(8);
  for (const code of recoveryCodes) expect(JSON.stringify(rows)).not.toContain(code);
});

test("nobody signs in with another's recovery code", async () => {
  const [one, other] = [await aWaitingPerson(), await aWaitingPerson()];
  expect(await enter(one.waiting, other.recoveryCodes[0] ?? "")).toEqual(WRONG);
  expect((await enter(other.waiting, other.recoveryCodes[0] ?? "")).ok).toBe(true);
});

test("after five wrong codes the account waits, also with the right one; a right one clears the count", async () => {
  const { waiting, secret, recoveryCodes } = await aWaitingPerson();
  const { points } = LIMITS["second-factor"];
  for (let i = 1; i < points; i += 1) expect(await enter(waiting, appCode(secret, -2))).toEqual(WRONG);
  expect((await enter(waiting, recoveryCodes[0] ?? "")).ok).toBe(true);
  const tries = Array.from({ length: points + 3 }, () => enter(waiting, appCode(secret, -2)));
  const codes = (await Promise.all(tries)).map((outcome) => (outcome.ok ? "" : outcome.error.code));
  expect(codes.filter((code) => code === "TWO_STEP_WRONG")).toHaveLength(points);
  expect(await enter(waiting, appCode(secret))).toMatchObject({ error: { code: "WAIT" } });
});

test("a waiting sign-in is void once the password changed or the account was disabled", async () => {
  const { account, holder, waiting, secret } = await aWaitingPerson();
  await db.account.update({ where: { id: account.id }, data: { status: "DISABLED" } });
  expect(await enter(waiting, appCode(secret))).toEqual({ ok: false, error: { code: "GONE" } });
  await db.account.update({ where: { id: account.id }, data: { status: "ACTIVE" } });
  const twoStepCode = { kind: "time", value: appCode(secret) } as const;
  const current = { currentPassword: TEST_PASSWORD, twoStepCode };
  expect(await changePassword(db, holder, { ...current, newPassword: "another-good-one" })).toMatchObject({
    ok: true,
  });
  expect(await enter(waiting, appCode(secret, 1))).toEqual({ ok: false, error: { code: "GONE" } });
});
