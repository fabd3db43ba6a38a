import { afterEach, expect, test } from "vitest";
import { completeContactChange, findContacts, requestContactChange } from "@/lib/server/auth/change-contact";
import { contactHash } from "@/lib/server/auth/contact";
import { createStaff, hasAdministrator } from "@/lib/server/auth/create-staff";
import { isLiveLink, setPasswordByLink } from "@/lib/server/auth/one-time-link";
import { isPassword } from "@/lib/server/auth/password";
import { completeRecovery, requestRecovery } from "@/lib/server/auth/recover";
import { findSessionActor } from "@/lib/server/auth/session-repository";
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
  return { email: `new-${people}@tests.example`, mobile: `137${String(people).padStart(8, "0")}` };
}

const notThe = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
const accountsOf = (email: string) =>
  db.account.count({ where: { emailHash: contactHash({ kind: "email", value: email }) } });

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
    "该联系方式已属于另一个账号",
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
  expect(await accountsOf(contact.value)).toBe(1);
});

test("the first administrator gets a link for one hour and one use", async () => {
  const email = "first-admin@tests.example";
  expect(await hasAdministrator(db, false)).toBe(false);
  const made = await createStaff(db, { email, role: "ADMIN" }, null);
  expect(await hasAdministrator(db, false)).toBe(false);
  const renewed = await createStaff(db, { email, role: "ADMIN" }, null);
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
  expect(await setPasswordByLink(db, token, "one-more-password")).toEqual({ ok: false, error: "LINK_DEAD" });
  expect(await hasAdministrator(db, false)).toBe(true);
});

test("an administrator gets no link for somebody who has a password; every link names who made it", async () => {
  const admin = await anActor(db, { role: "ADMIN" });
  const { email } = await anAccount(db, { role: "REVIEWER" });
  expect(await createStaff(db, { email, role: "REVIEWER" }, admin)).toEqual({
    ok: false,
    error: "ADDRESS_TAKEN",
  });
  const invited = "invited@tests.example";
  expect(await createStaff(db, { email: invited, role: "REVIEWER" }, admin)).toMatchObject({ ok: true });
  expect(await createStaff(db, { email: invited, role: "REVIEWER" }, admin)).toMatchObject({ ok: true });
  const rows = await db.auditRow.findMany({ where: { actorId: admin.id }, orderBy: { id: "asc" } });
  expect(rows.map(({ action }) => action)).toEqual([
    "account.create",
    "account.make-link",
    "account.make-link",
  ]);
});

test("a demo administrator does not count outside demo mode, an applicant's address is not taken over", async () => {
  await db.account.updateMany({ where: { role: "ADMIN" }, data: { status: "DISABLED" } });
  await anAccount(db, { role: "ADMIN", isDemo: true });
  expect([await hasAdministrator(db, false), await hasAdministrator(db, true)]).toEqual([false, true]);
  const { email } = await anAccount(db);
  expect(await createStaff(db, { email, role: "REVIEWER" }, null)).toEqual({
    ok: false,
    error: "ADDRESS_TAKEN",
  });
});

test("the own contact is taken again as long as it was never verified", async () => {
  const { id, mobile } = await anAccount(db);
  const contact = { kind: "mobile" as const, value: String(mobile) };
  const request = () =>
    requestContactChange(db, { id }, { contact, currentPassword: TEST_PASSWORD, ...asker() });
  expect(await request()).toMatchObject({ ok: false, error: { code: "CONTACT_SAME" } });
  await db.account.update({ where: { id }, data: { mobileVerifiedAt: null } });
  expect(await request()).toMatchObject({ ok: true });
  expect(await completeContactChange(db, { id }, contact, await requireCode(db, contact.value))).toEqual({
    ok: true,
    value: null,
  });
  expect((await db.account.findUniqueOrThrow({ where: { id } })).mobileVerifiedAt).not.toBeNull();
});
