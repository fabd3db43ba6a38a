import { afterEach, beforeEach, expect, test } from "vitest";
import { listAccounts } from "@/lib/server/admin/list-accounts";
import { resetSecondFactor } from "@/lib/server/admin/reset-second-factor";
import { removeSecondFactor, renewRecoveryCodes } from "@/lib/server/auth/change-second-factor";
import { beginEnrolment, completeEnrolment } from "@/lib/server/auth/enrol-second-factor";
import { findSecondFactorState } from "@/lib/server/auth/second-factor";
import { endSession, findSession, findSessionActor, saveSession } from "@/lib/server/auth/session-repository";
import { setClock } from "@/lib/server/clock";
import { ForbiddenError, NotFoundError } from "@/lib/server/errors";
import { anActor, TEST_PASSWORD } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";
import { listOutbox } from "@/tests/support/messages";
import { anAuthenticator, anEnrolment, appCode } from "@/tests/support/second-factor";

const { db } = await testDatabase(20);
const PASSWORD_WRONG = { ok: false, error: { code: "PASSWORD_WRONG" } };
const factorOf = (accountId: string) => db.secondFactor.findUnique({ where: { accountId } });

beforeEach(() => setClock(() => new Date(Date.UTC(2026, 5, 1, 4, 0, 10))));
afterEach(() => setClock(null));

test.each([
  ["REVIEWER", false, true],
  ["BUREAU", false, true],
  ["ADMIN", false, true],
  ["APPLICANT", false, false],
  ["ADMIN", true, false],
] as const)(
  "%s without an app, demo mode %s: has to enrol before anything opens: %s",
  async (role, demo, must) => {
    const { sessionId } = await anActor(db, { role });
    expect((await findSession(db, sessionId, demo))?.mustEnrol).toBe(must);
    expect((await findSessionActor(db, sessionId, demo)) === null).toBe(must);
  },
);

test("a member of staff with an app may work", async () => {
  const actor = await anActor(db, { role: "REVIEWER" });
  await anAuthenticator(db, actor);
  expect(await findSessionActor(db, actor.sessionId, false)).toEqual(actor);
});

test("enrolling asks for the password, ends the other sessions, tells the owner and keeps the secret sealed", async () => {
  const actor = await anActor(db, { email: "enrols@tests.example" });
  const other = await saveSession(db, actor.id);
  expect(await beginEnrolment(db, actor, { currentPassword: "wrong-password" })).toEqual(PASSWORD_WRONG);
  const enrolment = await anEnrolment(db, actor);
  expect(await completeEnrolment(db, actor, enrolment, appCode(enrolment.secret, 2))).toEqual({
    ok: false,
    error: "TWO_STEP_WRONG",
  });
  expect(await factorOf(actor.id)).toBeNull();
  expect((await completeEnrolment(db, actor, enrolment, appCode(enrolment.secret))).ok).toBe(true);
  expect(await findSessionActor(db, actor.sessionId)).not.toBeNull();
  expect(await findSessionActor(db, other)).toBeNull();
  expect((await factorOf(actor.id))?.secretCipher).not.toContain(enrolment.secret);
  expect((await listOutbox(db, "enrols@tests.example")).map(({ subject }) => subject)).toEqual([
    "两步验证已启用",
  ]);
});

test("an enrolment is finished by the session that gave the password alone, and while that lives", async () => {
  const actor = await anActor(db);
  const stolen = { id: actor.id, sessionId: await saveSession(db, actor.id) };
  const enrolment = await anEnrolment(db, actor);
  const finish = (holder: typeof stolen) =>
    completeEnrolment(db, holder, enrolment, appCode(enrolment.secret));
  expect(await finish(stolen)).toEqual({ ok: false, error: "GONE" });
  await endSession(db, actor.id, actor.sessionId);
  expect(await finish(actor)).toEqual({ ok: false, error: "GONE" });
  expect(await factorOf(actor.id)).toBeNull();
});

test("another app takes the place of the first, whose codes are void", async () => {
  const actor = await anActor(db);
  const first = await anAuthenticator(db, actor);
  const second = await anAuthenticator(db, actor, first.recoveryCodes[0]);
  expect(second.secret).not.toBe(first.secret);
  expect(await db.recoveryCode.count({ where: { accountId: actor.id } })).toBe(10);
  expect(second.recoveryCodes.some((code) => first.recoveryCodes.includes(code))).toBe(false);
});

test("without the password a session changes nothing: no new codes, no other app, not switched off", async () => {
  const actor = await anActor(db);
  await anAuthenticator(db, actor);
  const before = await factorOf(actor.id);
  const codes = await db.recoveryCode.findMany({ where: { accountId: actor.id } });
  expect(await renewRecoveryCodes(db, actor, { currentPassword: "wrong-password" })).toEqual(PASSWORD_WRONG);
  expect(await beginEnrolment(db, actor, { currentPassword: "wrong-password" })).toEqual(PASSWORD_WRONG);
  expect(await removeSecondFactor(db, actor, { currentPassword: "wrong-password" }, true)).toEqual(
    PASSWORD_WRONG,
  );
  expect(await factorOf(actor.id)).toEqual(before);
  expect(await db.recoveryCode.findMany({ where: { accountId: actor.id } })).toEqual(codes);
});

test("recovery codes are made anew, and it is switched off where it is not demanded", async () => {
  const actor = await anActor(db, { role: "REVIEWER" });
  const { secret, recoveryCodes } = await anAuthenticator(db, actor);
  const withCode = (steps: number) => ({
    currentPassword: TEST_PASSWORD,
    twoStepCode: { kind: "time", value: appCode(secret, steps) } as const,
  });
  const renewed = await renewRecoveryCodes(db, actor, withCode(0));
  expect(renewed.ok && renewed.value.some((code) => recoveryCodes.includes(code))).toBe(false);
  expect(await findSecondFactorState(db, actor.id)).toMatchObject({ codesLeft: 10 });
  expect(await removeSecondFactor(db, actor, withCode(1), false)).toEqual({
    ok: false,
    error: { code: "TWO_STEP_DEMANDED" },
  });
  expect((await removeSecondFactor(db, actor, withCode(1), true)).ok).toBe(true);
  expect(await findSecondFactorState(db, actor.id)).toBeNull();
  expect(await renewRecoveryCodes(db, actor, { currentPassword: TEST_PASSWORD })).toMatchObject({
    error: { code: "TWO_STEP_OFF" },
  });
});

test("another administrator resets it: the sessions end, one row of audit says who, the owner is told", async () => {
  const admin = await anActor(db, { role: "ADMIN" });
  const lost = await anActor(db, { role: "ADMIN", email: "lost@tests.example", displayName: "丢手机" });
  await anAuthenticator(db, lost);
  const [line] = (await listAccounts(db, { q: "丢手机", role: null, status: null }, {})).rows;
  expect(line?.hasSecondFactor).toBe(true);
  const reset = { accountId: lost.id, actor: admin };
  await Promise.all([resetSecondFactor(db, reset), resetSecondFactor(db, reset)]);
  expect(await factorOf(lost.id)).toBeNull();
  expect(await db.recoveryCode.count({ where: { accountId: lost.id } })).toBe(0);
  expect(await findSession(db, lost.sessionId, true)).toBeNull();
  const rows = await db.auditRow.findMany({ where: { action: "account.reset-second-factor" } });
  expect(rows).toMatchObject([{ objectId: lost.id, actorId: admin.id, payload: { sessions: 1 } }]);
  expect((await listOutbox(db, "lost@tests.example")).map(({ subject }) => subject)).toContain(
    "两步验证已停用",
  );
});

test("nobody resets the own second factor, and nobody but administrators anybody's", async () => {
  const admin = await anActor(db, { role: "ADMIN" });
  await anAuthenticator(db, admin);
  const own = { accountId: admin.id, actor: admin };
  expect(await resetSecondFactor(db, own)).toEqual({ ok: false, error: "OWN_ACCOUNT" });
  expect(await factorOf(admin.id)).not.toBeNull();
  const reviewer = await anActor(db, { role: "REVIEWER" });
  expect(() => resetSecondFactor(db, { ...own, actor: reviewer })).toThrow(ForbiddenError);
  const unknown = { ...own, accountId: "00000000-0000-7000-8000-000000000000" };
  await expect(resetSecondFactor(db, unknown)).rejects.toThrow(NotFoundError);
});
