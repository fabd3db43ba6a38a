import { afterEach, expect, test } from "vitest";
import { completeContactChange, findContacts, requestContactChange } from "@/lib/server/auth/change-contact";
import { contactHash } from "@/lib/server/auth/contact";
import { createStaff, hasAdministrator } from "@/lib/server/auth/create-staff";
import { isLiveLink, setPasswordByLink } from "@/lib/server/auth/one-time-link";
import { isPassword } from "@/lib/server/auth/password";
import { completeRecovery, requestRecovery } from "@/lib/server/auth/recover";
import { findSessionActor } from "@/lib/server/auth/session-repository";
import { completeSignUp, type Registration, requestSignUp, sendSignUpCodes } from "@/lib/server/auth/sign-up";
import { forget } from "@/lib/server/auth/throttle";
import { newId, now, setClock } from "@/lib/server/clock";
import { anAccount, anActor, TEST_PASSWORD } from "@/tests/support/builders/account";
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
  const done = await completeSignUp(db, pending, await codesOf(pending), "en");
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
  expect(await completeSignUp(db, pending, typed, "zh-CN")).toEqual({
    ok: false,
    error: { code: "CODE_WRONG", kinds },
  });
  expect(await accountsOf(pending)).toBe(0);
  expect(await db.session.count()).toBe(before);
  expect(await db.auditRow.count({ where: { objectId: pending.id } })).toBe(0);
  expect((await completeSignUp(db, pending, right, "zh-CN")).ok).toBe(true);
});

test("the fifth try may be right, the sixth is not looked at", async () => {
  for (const [wrongTries, isOk] of [
    [4, true],
    [5, false],
  ] as const) {
    const pending = await begin();
    const right = await codesOf(pending);
    const wrong = { emailCode: notThe(right.emailCode), mobileCode: notThe(right.mobileCode) };
    for (let i = 0; i < wrongTries; i += 1) await completeSignUp(db, pending, wrong, "zh-CN");
    expect((await completeSignUp(db, pending, right, "zh-CN")).ok).toBe(isOk);
  }
});

test("tries at the same time count one by one", async () => {
  const pending = await begin();
  const right = await codesOf(pending);
  const wrong = { ...right, emailCode: notThe(right.emailCode) };
  await Promise.all(Array.from({ length: 12 }, () => completeSignUp(db, pending, wrong, "zh-CN")));
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
  const done = await completeSignUp(db, pending, codes, "zh-CN");
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
    expect(await completeSignUp(db, pending, old, "zh-CN")).toMatchObject({ error: { kinds: ["email"] } });
  }
  expect((await completeSignUp(db, pending, renewed, "zh-CN")).ok).toBe(true);
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
  expect(mails[0]?.body).toMatch(/已属于一个账户[\s\S]*\/sign-in[\s\S]*\/recover/);
  expect(mails[0]?.body).not.toMatch(/\d{6}/);
  const mobileCode = await requireCode(db, pending.mobile);
  expect(await completeSignUp(db, pending, { emailCode: "000000", mobileCode }, "zh-CN")).toEqual({
    ok: false,
    error: { code: "CODE_WRONG", kinds: ["email"] },
  });
  expect(await accountsOf(known)).toBe(1);
});

test("one registration completed many times at once: one account, everybody is told it is done", async () => {
  const pending = await begin();
  const codes = await codesOf(pending);
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => completeSignUp(db, pending, codes, "zh-CN")),
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
    completeSignUp(db, pending, { emailCode, mobileCode: await requireCode(db, pending.mobile) }, "zh-CN");
  const outcomes = await Promise.all([complete(first), complete(second)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const refused = outcomes.find(({ ok }) => !ok);
  expect(refused).toMatchObject({ error: { code: "CODE_WRONG" } });
  expect(await accountsOf(first)).toBe(1);
});

test.each(["email", "mobile"] as const)(
  "recovery by %s sets the password and ends all sessions",
  async (kind) => {
    const account = await anAccount(db);
    const { sessionId } = await anActor(db);
    await db.session.update({ where: { id: sessionId }, data: { accountId: account.id } });
    const contact = { kind, value: String(account[kind]) };
    expect(await requestRecovery(db, contact, asker())).toEqual({ ok: true, value: null });
    const code = await requireCode(db, contact.value);
    const newPassword = "quite-another-one";
    expect(await completeRecovery(db, contact, { code: notThe(code), newPassword })).toMatchObject({
      ok: false,
    });
    expect(await completeRecovery(db, contact, { code, newPassword: "short" })).toEqual({
      ok: false,
      error: "PASSWORD_SHORT",
    });
    expect(await findSessionActor(db, sessionId)).not.toBeNull();
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => completeRecovery(db, contact, { code, newPassword })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await findSessionActor(db, sessionId)).toBeNull();
    const { passwordHash } = await db.account.findUniqueOrThrow({ where: { id: account.id } });
    expect(await isPassword(passwordHash, newPassword)).toBe(true);
  },
);

test.each([
  ["an unknown address", {}, false],
  ["a disabled account", { status: "DISABLED" as const }, true],
  ["a demo account outside demo mode", { isDemo: true }, true],
])("recovery of %s: the same answer, and nothing is sent", async (_, facts, exists) => {
  const { email } = exists ? await anAccount(db, facts) : aPerson();
  const contact = { kind: "email", value: email } as const;
  expect(await requestRecovery(db, contact, asker(), false)).toEqual({ ok: true, value: null });
  expect(await listOutbox(db, email)).toEqual([]);
  const tried = await completeRecovery(
    db,
    contact,
    { code: "000000", newPassword: "quite-another-one" },
    false,
  );
  expect(tried).toEqual({ ok: false, error: "CODE_WRONG" });
});

test("a contact changes with a code to the new one, and the old address is told", async () => {
  const account = await anAccount(db);
  const contact = { kind: "mobile", value: aPerson().mobile } as const;
  const request = { contact, currentPassword: TEST_PASSWORD, ...asker() };
  expect((await requestContactChange(db, account, request)).ok).toBe(true);
  const code = await requireCode(db, contact.value);
  expect(await completeContactChange(db, account, contact, notThe(code))).toEqual({
    ok: false,
    error: "CODE_WRONG",
  });
  expect((await findContacts(db, account.id)).mobile).toContain(String(account.mobile).slice(-4));
  expect((await completeContactChange(db, account, contact, code)).ok).toBe(true);
  expect((await findContacts(db, account.id)).mobile).toBe(`137****${contact.value.slice(-4)}`);
  expect((await listOutbox(db, account.email)).map(({ subject }) => subject)).toEqual(["联系方式已修改"]);
});

test("a contact change needs the password, another contact, and one that is nobody else's", async () => {
  const account = await anAccount(db);
  const other = await anAccount(db);
  const request = (value: string, currentPassword = TEST_PASSWORD) =>
    requestContactChange(db, account, {
      contact: { kind: "email", value },
      currentPassword,
      ...asker(),
    });
  expect(await request("fresh@tests.example", "wrong-password")).toMatchObject({
    error: { code: "PASSWORD_WRONG" },
  });
  expect(await request(account.email.toUpperCase())).toMatchObject({ error: { code: "CONTACT_SAME" } });
  expect((await request(other.email)).ok).toBe(true);
  expect((await listOutbox(db, other.email)).map(({ subject }) => subject)).toEqual([
    "该联系方式已属于另一个账户",
  ]);
  const row = await db.account.findUniqueOrThrow({ where: { id: account.id } });
  expect(row.emailHash).toBe(contactHash({ kind: "email", value: account.email }));
});

test("two accounts that ask for one contact: one gets it", async () => {
  const contact = { kind: "email", value: aPerson().email } as const;
  const [first, second] = [await anAccount(db), await anAccount(db)];
  await requestContactChange(db, first, { contact, currentPassword: TEST_PASSWORD, ...asker() });
  const code = await requireCode(db, contact.value);
  const outcomes = await Promise.all(
    [first, second].map((account) => completeContactChange(db, account, contact, code)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await accountsOf({ email: contact.value })).toBe(1);
});

test("the first administrator gets a link for one hour and one use", async () => {
  const email = "first-admin@tests.example";
  expect(await hasAdministrator(db, false)).toBe(false);
  const made = await createStaff(db, { email, role: "ADMIN" });
  expect(await hasAdministrator(db, false)).toBe(false);
  const renewed = await createStaff(db, { email, role: "ADMIN" });
  const tokenOf = (link: typeof made) =>
    link.ok ? (new URL(link.value).searchParams.get("token") ?? "") : "";
  const [old, token] = [tokenOf(made), tokenOf(renewed)];
  expect([await isLiveLink(db, old), await isLiveLink(db, token)]).toEqual([false, true]);
  expect(await setPasswordByLink(db, token, "short")).toEqual({ ok: false, error: "PASSWORD_SHORT" });
  const made1 = now().getTime();
  setClock(() => new Date(made1 + 3_601_000));
  expect(await setPasswordByLink(db, token, "quite-another-one")).toEqual({ ok: false, error: "LINK_DEAD" });
  setClock(null);
  const outcomes = await Promise.all([1, 2, 3].map(() => setPasswordByLink(db, token, "quite-another-one")));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await hasAdministrator(db, false)).toBe(true);
});

test("a demo administrator does not count outside demo mode, an applicant's address is not taken over", async () => {
  await db.account.updateMany({ where: { role: "ADMIN" }, data: { status: "DISABLED" } });
  await anAccount(db, { role: "ADMIN", isDemo: true });
  expect([await hasAdministrator(db, false), await hasAdministrator(db, true)]).toEqual([false, true]);
  const { email } = await anAccount(db);
  expect(await createStaff(db, { email, role: "REVIEWER" })).toEqual({ ok: false, error: "ADDRESS_TAKEN" });
});
