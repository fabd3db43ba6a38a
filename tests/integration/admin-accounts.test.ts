import { expect, test } from "vitest";
import { changeAccountStatus } from "@/lib/server/admin/change-account-status";
import { listAccounts } from "@/lib/server/admin/list-accounts";
import { listAudit } from "@/lib/server/admin/list-audit";
import { listOutbox } from "@/lib/server/admin/list-outbox";
import { findSessionActor } from "@/lib/server/auth/session-repository";
import { now } from "@/lib/server/clock";
import { ForbiddenError, NotFoundError } from "@/lib/server/errors";
import { enqueueMessage } from "@/lib/server/messages/enqueue-message";
import { anActor } from "../support/builders/account";
import { testDatabase } from "../support/database";

const { db } = await testDatabase();
const admin = await anActor(db, { role: "ADMIN", displayName: "何平" });
const everybody = { q: "", role: null, status: null };

test("a disabled account is signed out at once, and may sign in again when it is enabled", async () => {
  const applicant = await anActor(db);
  expect(await findSessionActor(db, applicant.sessionId)).not.toBeNull();
  const change = { accountId: applicant.id, actor: admin, at: now() };
  expect(await changeAccountStatus(db, { ...change, status: "DISABLED" })).toMatchObject({ ok: true });
  expect(await findSessionActor(db, applicant.sessionId)).toBeNull();
  expect(await changeAccountStatus(db, { ...change, status: "ACTIVE" })).toMatchObject({ ok: true });
  expect(await findSessionActor(db, applicant.sessionId)).toBeNull();
  const account = await db.account.findUniqueOrThrow({ where: { id: applicant.id } });
  expect(account.status).toBe("ACTIVE");
});

test("each change is written down once, with who did it", async () => {
  const applicant = await anActor(db);
  const change = { accountId: applicant.id, actor: admin, at: now(), status: "DISABLED" as const };
  await changeAccountStatus(db, change);
  await changeAccountStatus(db, change);
  const rows = await db.auditRow.findMany({ where: { objectId: applicant.id } });
  expect(rows).toMatchObject([{ action: "account.disable", actorId: admin.id, payload: { sessions: 1 } }]);
  const { rows: lines } = await listAudit(db, "account.disable", {});
  expect(lines[0]).toMatchObject({ actor: "何平", action: "account.disable", detail: "sessions: 1" });
});

test("nobody locks themselves out, and only administrators change accounts", async () => {
  const own = { accountId: admin.id, actor: admin, at: now(), status: "DISABLED" as const };
  expect(await changeAccountStatus(db, own)).toEqual({ ok: false, error: "OWN_ACCOUNT" });
  const reviewer = await anActor(db, { role: "REVIEWER" });
  expect(() => changeAccountStatus(db, { ...own, actor: reviewer })).toThrow(ForbiddenError);
  const unknown = { ...own, accountId: "00000000-0000-7000-8000-000000000000" };
  await expect(changeAccountStatus(db, unknown)).rejects.toThrow(NotFoundError);
});

test("accounts are found by name, whole e-mail and whole mobile, and shown masked", async () => {
  await anActor(db, { displayName: "独孤明月", email: "dugu@tests.example", mobile: "13712345678" });
  for (const q of ["独孤", "DUGU@tests.example", "137 1234 5678"]) {
    const { rows } = await listAccounts(db, { ...everybody, q }, {});
    expect(rows).toHaveLength(1);
    expect(rows[0]?.displayName).not.toContain("明月");
    expect(rows[0]?.email).not.toContain("dugu@");
    expect(rows[0]?.mobile).not.toContain("1234567");
  }
  const { rows } = await listAccounts(db, { ...everybody, role: "ADMIN" }, {});
  expect(rows.map(({ displayName }) => displayName)).toEqual(["何平"]);
});

test("the outbox shows to whom in part, and never what", async () => {
  await enqueueMessage(db, {
    key: "k1",
    channel: "SMS",
    to: "13800138000",
    subject: "12381",
    body: "secret",
  });
  const { rows } = await listOutbox(db, "PENDING", {});
  expect(rows).toMatchObject([{ channel: "SMS", subject: "12381", status: "PENDING", orderNo: null }]);
  expect(JSON.stringify(rows)).not.toMatch(/secret|13800138000/);
});

test.each([
  ["满意100%的人", "100%", "满意1000的人"],
  ["甲_乙", "甲_乙", "甲丙乙"],
  ["丁\\戊", "\\戊", "丁戊"],
])("the account of “%s” is found by “%s”, and that of “%s” is not", async (displayName, q, other) => {
  const { id } = await anActor(db, { displayName });
  await anActor(db, { displayName: other });
  const { rows } = await listAccounts(db, { ...everybody, q }, {});
  expect(rows.map((row) => row.id)).toEqual([id]);
});

test("the audit is narrowed by the beginning of an action, sign by sign", async () => {
  expect((await listAudit(db, "account.d%", {})).rows).toEqual([]);
  expect((await listAudit(db, "account_disable", {})).rows).toEqual([]);
  expect((await listAudit(db, "account.d", {})).rows).not.toEqual([]);
});
