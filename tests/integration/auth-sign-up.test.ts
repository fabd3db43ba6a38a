import { afterEach, expect, test } from "vitest";
import { contactHash } from "@/lib/server/auth/contact";
import { isPassword } from "@/lib/server/auth/password";
import { findSessionActor } from "@/lib/server/auth/session-repository";
import { completeSignUp, type Registration, requestSignUp, sendSignUpCodes } from "@/lib/server/auth/sign-up";
import { forget } from "@/lib/server/auth/throttle";
import { newId, setClock } from "@/lib/server/clock";
import { anAccount } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";
import { listOutbox, requireCode } from "@/tests/support/messages";

const { db } = await testDatabase(20);
const asker = () => ({ address: newId(), locale: "zh-CN" as const });
let people = 0;

afterEach(() => setClock(null));

function aPerson() {
  people += 1;
  return {
    displayName: `新用户${people}`,
    email: `new-${people}@tests.example`,
    mobile: `137${String(people).padStart(8, "0")}`,
    password: "k7#pQz2mXw",
  };
}

async function begin(person = aPerson()): Promise<Registration> {
  const begun = await requestSignUp(db, person, asker());
  if (!begun.ok) throw new Error(`refused: ${begun.error.seconds}`);
  return begun.value;
}

const codesOf = async ({ email, mobile }: Registration) => ({
  emailCode: await requireCode(db, email),
  mobileCode: await requireCode(db, mobile),
});
const notThe = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
const accountsOf = ({ email }: Pick<Registration, "email">) =>
  db.account.count({ where: { emailHash: contactHash({ kind: "email", value: email }) } });

test("both codes right: an account with both contacts verified, signed in", async () => {
  const pending = await begin();
  const done = await completeSignUp(db, pending, await codesOf(pending), { locale: "en" });
  const actor = done.ok && done.value.sessionId ? await findSessionActor(db, done.value.sessionId) : null;
  expect(actor).toMatchObject({ id: pending.id, role: "APPLICANT", displayName: pending.displayName });
  const row = await db.account.findUniqueOrThrow({ where: { id: pending.id } });
  expect([row.emailVerifiedAt, row.mobileVerifiedAt]).not.toContain(null);
  expect(row.locale).toBe("en");
  expect(JSON.stringify(row)).not.toContain(pending.mobile);
  expect(await isPassword(row.passwordHash, "k7#pQz2mXw")).toBe(true);
});

test.each([
  ["the e-mail code", { emailCode: true }, ["email"]],
  ["the SMS code", { mobileCode: true }, ["mobile"]],
  ["both", { emailCode: true, mobileCode: true }, ["email", "mobile"]],
])("wrong: %s, and there is no account, session or record", async (_, wrong, kinds) => {
  const pending = await begin();
  const right = await codesOf(pending);
  const typed = {
    emailCode: "emailCode" in wrong ? notThe(right.emailCode) : right.emailCode,
    mobileCode: "mobileCode" in wrong ? notThe(right.mobileCode) : right.mobileCode,
  };
  const before = await db.session.count();
  expect(await completeSignUp(db, pending, typed, { locale: "zh-CN" })).toEqual({
    ok: false,
    error: { code: "CODE_WRONG", kinds },
  });
  expect(await accountsOf(pending)).toBe(0);
  expect(await db.session.count()).toBe(before);
  expect(await db.auditRow.count({ where: { objectId: pending.id } })).toBe(0);
  expect((await completeSignUp(db, pending, right, { locale: "zh-CN" })).ok).toBe(true);
});

test("the fifth try may be right, the sixth is not looked at", async () => {
  for (const [wrongTries, isOk] of [
    [4, true],
    [5, false],
  ] as const) {
    const pending = await begin();
    const right = await codesOf(pending);
    const wrong = { emailCode: notThe(right.emailCode), mobileCode: notThe(right.mobileCode) };
    for (let i = 0; i < wrongTries; i += 1) await completeSignUp(db, pending, wrong, { locale: "zh-CN" });
    expect((await completeSignUp(db, pending, right, { locale: "zh-CN" })).ok).toBe(isOk);
  }
});

test("tries at the same time count one by one", async () => {
  const pending = await begin();
  const right = await codesOf(pending);
  const wrong = { ...right, emailCode: notThe(right.emailCode) };
  await Promise.all(
    Array.from({ length: 12 }, () => completeSignUp(db, pending, wrong, { locale: "zh-CN" })),
  );
  const row = await db.verificationCode.findFirstOrThrow({
    where: { targetHash: contactHash({ kind: "email", value: pending.email }) },
  });
  expect(row.attempts).toBe(5);
});

test.each([
  ["SMS code just before 5 minutes", 5, -1, []],
  ["SMS code after 5 minutes", 5, 0, ["mobile"]],
  ["e-mail code after 10 minutes", 10, 0, ["email", "mobile"]],
])("%s", async (_, minutes, offset, kinds) => {
  const pending = await begin();
  const codes = await codesOf(pending);
  const row = await db.verificationCode.findFirstOrThrow({
    where: { targetHash: contactHash({ kind: "mobile", value: pending.mobile }) },
  });
  const email = await db.verificationCode.findFirstOrThrow({
    where: { targetHash: contactHash({ kind: "email", value: pending.email }) },
  });
  const from = minutes === 10 ? email.createdAt : row.createdAt;
  setClock(() => new Date(from.getTime() + minutes * 60_000 + offset));
  const done = await completeSignUp(db, pending, codes, { locale: "zh-CN" });
  expect(done.ok ? [] : done.error.kinds).toEqual(kinds);
});

test("a new code voids the one before", async () => {
  const pending = await begin();
  const old = await codesOf(pending);
  for (const contact of [{ kind: "email", value: pending.email } as const]) {
    await forget(db, { limit: "code-pause", of: contactHash(contact) });
  }
  expect(await sendSignUpCodes(db, pending, asker(), ["email"])).toMatchObject({ ok: true });
  const renewed = await codesOf(pending);
  if (renewed.emailCode !== old.emailCode) {
    expect(await completeSignUp(db, pending, old, { locale: "zh-CN" })).toMatchObject({
      error: { kinds: ["email"] },
    });
  }
  expect((await completeSignUp(db, pending, renewed, { locale: "zh-CN" })).ok).toBe(true);
});

test("a second code for the same target has to wait a minute; nothing is sent or stored", async () => {
  const person = aPerson();
  await begin(person);
  const before = [await db.verificationCode.count(), await db.outboxMessage.count()];
  const again = await requestSignUp(db, { ...person, mobile: aPerson().mobile }, asker());
  expect(again).toMatchObject({ ok: false, error: { code: "WAIT" } });
  const seconds = again.ok ? 0 : again.error.seconds;
  expect(seconds).toBeGreaterThan(50);
  expect(seconds).toBeLessThanOrEqual(60);
  expect([await db.verificationCode.count(), await db.outboxMessage.count()]).toEqual(before);
});

test("ten codes a day for one target", async () => {
  const person = aPerson();
  const of = contactHash({ kind: "email", value: person.email });
  const pending = await begin(person);
  for (let i = 1; i < 10; i += 1) {
    await forget(db, { limit: "code-pause", of });
    expect(await sendSignUpCodes(db, pending, asker(), ["email"])).toMatchObject({ ok: true });
  }
  await forget(db, { limit: "code-pause", of });
  const refused = await sendSignUpCodes(db, pending, asker(), ["email"]);
  expect(refused.ok ? 0 : refused.error.seconds).toBeGreaterThan(23 * 3600);
});

test("a known address: the same answer, no code, and its owner is told how to get in", async () => {
  const known = await anAccount(db);
  const stranger = aPerson();
  const pending = await begin({ ...stranger, email: known.email });
  expect(Object.keys(pending).sort()).toEqual(Object.keys(await begin()).sort());
  const mails = await listOutbox(db, known.email);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.body).toMatch(/已属于一个账号[\s\S]*\/sign-in[\s\S]*\/recover/);
  expect(mails[0]?.body).not.toMatch(/\d{6}/);
  const mobileCode = await requireCode(db, pending.mobile);
  expect(await completeSignUp(db, pending, { emailCode: "000000", mobileCode }, { locale: "zh-CN" })).toEqual(
    {
      ok: false,
      error: { code: "CODE_WRONG", kinds: ["email"] },
    },
  );
  expect(await accountsOf(known)).toBe(1);
});

test("one registration completed many times at once: one account, everybody is told it is done", async () => {
  const pending = await begin();
  const codes = await codesOf(pending);
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => completeSignUp(db, pending, codes, { locale: "zh-CN" })),
  );
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(outcomes.filter((outcome) => outcome.ok && outcome.value.sessionId)).toHaveLength(1);
  expect(await accountsOf(pending)).toBe(1);
  expect(await db.session.count({ where: { accountId: pending.id } })).toBe(1);
});

test("two registrations race for one e-mail: one account, and the loser hears what a wrong code hears", async () => {
  const first = await begin();
  const second = { ...(await begin()), email: first.email };
  const emailCode = await requireCode(db, first.email);
  const complete = async (pending: Registration) =>
    completeSignUp(
      db,
      pending,
      { emailCode, mobileCode: await requireCode(db, pending.mobile) },
      { locale: "zh-CN" },
    );
  const outcomes = await Promise.all([complete(first), complete(second)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const refused = outcomes.find(({ ok }) => !ok);
  expect(refused).toMatchObject({ error: { code: "CODE_WRONG" } });
  expect(await accountsOf(first)).toBe(1);
});
