import { afterEach, expect, test } from "vitest";
import { changePassword } from "@/lib/server/auth/change-password";
import {
  endSession,
  endSessions,
  findSessionActor,
  listSessions,
  saveSession,
} from "@/lib/server/auth/session-repository";
import { findSessionId, makeSessionToken } from "@/lib/server/auth/session-token";
import { signIn } from "@/lib/server/auth/sign-in";
import { LIMITS } from "@/lib/server/auth/throttle";
import { newId, now, setClock } from "@/lib/server/clock";
import { anAccount, anActor, TEST_PASSWORD } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";

const { db } = await testDatabase();
const HOUR = 3_600_000;
const later = (milliseconds: number) => {
  const at = now().getTime() + milliseconds;
  setClock(() => new Date(at));
};
const attempt = (email: string, password: string, address = newId(), demo = false) =>
  signIn(db, { contact: { kind: "email", value: email }, typed: email, password, address }, demo);

afterEach(() => setClock(null));

test("the right password opens a session, by e-mail in any case and by mobile", async () => {
  const account = await anAccount(db, { role: "BUREAU", provinces: ["44"] });
  const byMobile = await signIn(db, {
    contact: { kind: "mobile", value: String(account.mobile) },
    typed: "",
    password: TEST_PASSWORD,
    address: newId(),
  });
  const byEmail = await attempt(account.email.toUpperCase(), TEST_PASSWORD);
  expect([byMobile.ok, byEmail.ok]).toEqual([true, true]);
  const sessionId = byEmail.ok ? byEmail.value.sessionId : "";
  expect(await findSessionActor(db, sessionId)).toEqual({
    id: account.id,
    role: "BUREAU",
    displayName: account.displayName,
    provinces: ["44"],
    organisation: null,
    sessionId,
  });
});

test("wrong password, unknown, disabled and demo accounts get one answer and leave no session", async () => {
  const account = await anAccount(db);
  const disabled = await anAccount(db, { status: "DISABLED" });
  const demo = await anAccount(db, { isDemo: true });
  const before = await db.session.count();
  const wrong = { ok: false, error: { code: "WRONG" } };
  expect(await attempt(account.email, "wrong-password")).toEqual(wrong);
  expect(await attempt("nobody@tests.example", TEST_PASSWORD)).toEqual(wrong);
  expect(await attempt(disabled.email, TEST_PASSWORD)).toEqual(wrong);
  expect(await attempt(demo.email, TEST_PASSWORD)).toEqual(wrong);
  expect(await db.session.count()).toBe(before);
  expect(await db.auditRow.count({ where: { objectId: { in: [account.id, disabled.id, demo.id] } } })).toBe(
    0,
  );
  expect((await attempt(demo.email, TEST_PASSWORD, newId(), true)).ok).toBe(true);
});

test("a demo session is dead outside demo mode", async () => {
  const actor = await anActor(db, { isDemo: true });
  expect(await findSessionActor(db, actor.sessionId, true)).not.toBeNull();
  expect(await findSessionActor(db, actor.sessionId, false)).toBeNull();
});

test("disabling an account ends its sessions at once", async () => {
  const actor = await anActor(db);
  expect(await findSessionActor(db, actor.sessionId)).toEqual(actor);
  await db.account.update({ where: { id: actor.id }, data: { status: "DISABLED" } });
  expect(await findSessionActor(db, actor.sessionId)).toBeNull();
});

test.each([
  ["just within 12 idle hours", 12 * HOUR - 1, true],
  ["12 idle hours", 12 * HOUR, false],
])("a session after %s", async (_, pause, isLive) => {
  const actor = await anActor(db);
  const session = await db.session.findUniqueOrThrow({ where: { id: actor.sessionId } });
  setClock(() => new Date(session.lastSeenAt.getTime() + pause));
  expect((await findSessionActor(db, actor.sessionId)) !== null).toBe(isLive);
});

test("a session in use ends after seven days all the same", async () => {
  const actor = await anActor(db);
  for (let hours = 11; hours < 7 * 24; hours += 11) {
    later(11 * HOUR);
    expect(await findSessionActor(db, actor.sessionId)).not.toBeNull();
  }
  later(3 * HOUR);
  expect(await findSessionActor(db, actor.sessionId)).toBeNull();
});

test("use is remembered at most every five minutes", async () => {
  const actor = await anActor(db);
  const seen = async () =>
    (await db.session.findUniqueOrThrow({ where: { id: actor.sessionId } })).lastSeenAt;
  const first = await seen();
  setClock(() => new Date(first.getTime() + 5 * 60_000));
  await findSessionActor(db, actor.sessionId);
  expect(await seen()).toEqual(first);
  setClock(() => new Date(first.getTime() + 5 * 60_000 + 1));
  await findSessionActor(db, actor.sessionId);
  expect(await seen()).not.toEqual(first);
});

test("sessions are listed, ended one by one and together, and nobody ends another's", async () => {
  const actor = await anActor(db);
  const other = await saveSession(db, actor.id);
  const stranger = await anActor(db);
  expect((await listSessions(db, actor)).map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
    [actor.sessionId, true],
    [other, false],
  ]);
  await endSession(db, stranger.id, other);
  expect(await findSessionActor(db, other)).not.toBeNull();
  expect(await endSessions(db, actor.id, actor.sessionId)).toBe(1);
  expect(await findSessionActor(db, other)).toBeNull();
  await endSession(db, actor.id, actor.sessionId);
  expect(await findSessionActor(db, actor.sessionId)).toBeNull();
  expect(await listSessions(db, actor)).toEqual([]);
});

test("a cookie carries the session's id and nothing can be put into it", async () => {
  const token = await makeSessionToken("0199-x");
  expect(await findSessionId(token)).toBe("0199-x");
  expect(await findSessionId(`${token.slice(0, -2)}xx`)).toBeNull();
  expect(await findSessionId("0199-x")).toBeNull();
  expect(await findSessionId(undefined)).toBeNull();
});

test("a changed password ends every session but the new one, and tells the owner", async () => {
  const actor = await anActor(db);
  const other = await saveSession(db, actor.id);
  later(1000);
  const changed = await changePassword(db, actor, {
    currentPassword: TEST_PASSWORD,
    newPassword: "another-good-one",
  });
  expect(changed.ok).toBe(true);
  expect(await findSessionActor(db, actor.sessionId)).toBeNull();
  expect(await findSessionActor(db, other)).toBeNull();
  expect(await findSessionActor(db, changed.ok ? changed.value.sessionId : "")).not.toBeNull();
  expect(
    await db.outboxMessage.count({ where: { key: { startsWith: `password-changed:${actor.id}` } } }),
  ).toBe(1);
});

test.each([
  ["a wrong current password", "wrong-password", "another-good-one", "PASSWORD_WRONG"],
  ["a short new one", TEST_PASSWORD, "short", "PASSWORD_SHORT"],
  ["what looks like own data and is none in the new one", TEST_PASSWORD, "account-0-or-another", null],
])("a change with %s", async (_, currentPassword, newPassword, code) => {
  const actor = await anActor(db);
  const before = await db.account.findUniqueOrThrow({ where: { id: actor.id } });
  const changed = await changePassword(db, actor, { currentPassword, newPassword });
  if (code === null) return expect(changed.ok).toBe(true);
  expect(changed).toEqual({ ok: false, error: { code } });
  expect(await db.account.findUniqueOrThrow({ where: { id: actor.id } })).toEqual(before);
  expect(await findSessionActor(db, actor.sessionId)).toEqual(actor);
});

test("of two changes at the same time one holds", async () => {
  const actor = await anActor(db);
  const outcomes = await Promise.all(
    ["first-new-password", "second-new-password"].map((newPassword) =>
      changePassword(db, actor, { currentPassword: TEST_PASSWORD, newPassword }),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.session.count({ where: { accountId: actor.id, revokedAt: null } })).toBe(1);
});

test("after ten wrong passwords the account has to wait, whatever the address, also with the right one", async () => {
  const account = await anAccount(db);
  const tries = LIMITS["sign-in-account"].points;
  const outcomes = await Promise.all(
    Array.from({ length: tries + 5 }, () => attempt(account.email, "wrong-password")),
  );
  const codes = outcomes.map((outcome) => (outcome.ok ? "" : outcome.error.code));
  expect(codes.filter((code) => code === "WRONG")).toHaveLength(tries);
  const refused = await attempt(account.email, TEST_PASSWORD);
  expect(refused).toMatchObject({ ok: false, error: { code: "WAIT" } });
  const seconds = !refused.ok && refused.error.code === "WAIT" ? refused.error.seconds : 0;
  expect(seconds).toBeGreaterThan(800);
  expect(seconds).toBeLessThanOrEqual(900);
});

test("the right password clears what was counted for the account", async () => {
  const account = await anAccount(db);
  for (let i = 0; i < 9; i += 1) await attempt(account.email, "wrong-password");
  expect((await attempt(account.email, TEST_PASSWORD)).ok).toBe(true);
  for (let i = 0; i < 9; i += 1) await attempt(account.email, "wrong-password");
  expect((await attempt(account.email, TEST_PASSWORD)).ok).toBe(true);
});

test("an address that tries many accounts has to wait; right passwords do not count", async () => {
  const address = newId();
  const account = await anAccount(db);
  for (let i = 0; i < 5; i += 1) await attempt(account.email, TEST_PASSWORD, address);
  const { points } = LIMITS["sign-in-address"];
  await db.rateLimit.update({ where: { key: `sign-in-address:${address}` }, data: { points: points - 1 } });
  expect(await attempt("one@tests.example", "x", address)).toMatchObject({ error: { code: "WRONG" } });
  expect(await attempt("two@tests.example", "x", address)).toMatchObject({ error: { code: "WAIT" } });
});
