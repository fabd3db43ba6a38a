import { expect, test } from "vitest";
import { CELL_ENDINGS } from "@/lib/forms/import-state";
import type { Actor } from "@/lib/server/auth/actor";
import { ForbiddenError } from "@/lib/server/errors";
import { MOST_ROWS } from "@/lib/server/importing/read-table";
import { readUpload } from "@/lib/server/importing/read-upload";
import { checkImport, importInstances } from "@/lib/server/instances/import-instances";
import { readInstanceTable } from "@/lib/server/instances/instance-table";
import { listInstanceLines } from "@/lib/server/instances/list-instances";
import {
  changeProviderRanges,
  findProviderRanges,
  rangeTableVersion,
} from "@/lib/server/instances/provider-ranges";
import { anAccount, anActor } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";
import { AT } from "@/tests/support/filing-bench";

const { db } = await testDatabase();
const admin = await anActor(db, { role: "ADMIN" });
const owner = await anAccount(db, { email: "owner@tests.example", mobile: "13900001111" });

const HEAD = "id,account,name,product,province,prepaid,paid_months,expires_at,public_ips,quota";
const row = (id: string, change: Readonly<Record<string, string>> = {}) => {
  const cells = {
    ...{ id, account: owner.email, name: "web", product: "ECS", province: "44", prepaid: "yes" },
    ...{ paid_months: "12", expires_at: "2027-10-25", public_ips: "119.29.7.9", quota: "" },
    ...change,
  };
  return HEAD.split(",")
    .map((column) => `"${(Reflect.get(cells, column) as string).replaceAll('"', '""')}"`)
    .join(",");
};
const table = (...rows: readonly string[]) => [HEAD, ...rows].join("\r\n");

async function plan(text: string) {
  const checked = await checkImport(db, { text, actor: admin });
  if (!checked.ok) throw new Error(checked.error.code);
  return checked.value;
}
async function bring(text: string, actor: Actor = admin) {
  const { digest } = await plan(text);
  return importInstances(db, { text, digest, actor, at: AT });
}
const verdicts = async (text: string) =>
  (await plan(text)).lines.map(({ verdict, columns }) => [verdict, ...columns].join(" "));

test("a table is taken over whole: new, changed and unchanged rows, with one line of the audit", async () => {
  expect(await bring(table(row("i-1"), row("i-2", { quota: "9", province: "", prepaid: "否" })))).toEqual({
    ok: true,
    value: { created: 2, changed: 0, same: 0 },
  });
  expect(await db.cloudInstance.findUnique({ where: { id: "i-1" } })).toMatchObject({
    ...{ accountId: owner.id, quota: 5, isMainland: true, isPrepaid: true, publicIps: ["119.29.7.9"] },
    expiresAt: new Date("2027-10-25T15:59:59Z"),
  });
  expect(await db.cloudInstance.findUnique({ where: { id: "i-2" } })).toMatchObject({
    ...{ quota: 9, isMainland: false, isPrepaid: false },
  });
  const next = table(row("i-1"), row("i-2", { account: "139 0000 1111", paid_months: "3" }), row("i-3"));
  expect(await verdicts(next)).toEqual(["same", "change province prepaid paid_months quota", "create"]);
  expect(await bring(next)).toEqual({ ok: true, value: { created: 1, changed: 1, same: 1 } });
  expect(await bring(next)).toEqual({ ok: true, value: { created: 0, changed: 0, same: 3 } });
  const lines = await db.auditRow.findMany({ where: { action: "instance.import" }, orderBy: { at: "asc" } });
  expect(lines).toHaveLength(2);
  expect(lines.every(({ actorId }) => actorId === admin.id)).toBe(true);
});

test.each([
  ["id", ["", "-a", "a b/c", "x".repeat(65), "=cmd()"]],
  ["account", ["", "nobody", "1390000"]],
  ["name", ["", "  ", "字".repeat(65)]],
  ["product", ["", "VPS", "constructor"]],
  ["province", ["81", "4", "440000"]],
  ["prepaid", ["", "maybe"]],
  ["paid_months", ["", "-1", "1201", "1.5", "1e3"]],
  ["expires_at", ["", "2027-02-30", "next year", "2027-10-25T12:00:00"]],
  [
    "public_ips",
    ["10.0.0.1", "119.29.7", "8.8.8.8;x", Array.from({ length: 21 }, (_, n) => `8.8.8.${n}`).join(";")],
  ],
  ["quota", ["-1", "1001", "five"]],
])("a wrong %s is told by its column", async (column, values) => {
  for (const value of values) {
    expect([value, await verdicts(table(row("fault", { [column]: value })))]).toEqual([
      value,
      [`columns ${column}`],
    ]);
  }
});

test.each([
  [{ id: "x".repeat(64) }],
  [{ name: "字".repeat(64) }],
  [{ paid_months: "0" }],
  [{ paid_months: "1200", quota: "0" }],
  [{ quota: "1000", public_ips: "" }],
  [{ expires_at: "2027-10-25T12:00:00+08:00", product: "load_balancer" }],
  [{ expires_at: "2027/10/25", public_ips: "8.8.8.8；2400:3200::1、8.8.4.4" }],
])("%o stands at or within its limit", async (change) => {
  expect(await verdicts(table(row("limit", change)))).toEqual(["create"]);
});

test("rows that cannot be: no such account, somebody else's instance, the same id twice, a cell too many", async () => {
  const other = await anAccount(db);
  await bring(table(row("theirs", { account: other.email })));
  const text = table(
    row("new-1", { account: "nobody@tests.example" }),
    row("theirs"),
    row("new-2"),
    row("new-2"),
    `${row("new-3")},more`,
  );
  expect(await verdicts(text)).toEqual([
    "no-account account",
    "other-account account",
    "create",
    "duplicate id",
    "cells",
  ]);
  expect(await bring(text)).toEqual({ ok: false, error: { code: "moved" } });
  expect(await db.cloudInstance.findUnique({ where: { id: "new-2" } })).toBeNull();
});

test("what changed since the check is not imported", async () => {
  const text = table(row("late", { name: "before" }));
  const { digest } = await plan(text);
  await bring(table(row("late", { name: "meanwhile" })));
  expect(await importInstances(db, { text, digest, actor: admin, at: AT })).toMatchObject({ ok: false });
  expect(await db.cloudInstance.findUnique({ where: { id: "late" } })).toMatchObject({ name: "meanwhile" });
});

test("confirmed twice at the same time, the rows are written once", async () => {
  const text = table(row("twice-1"), row("twice-2"));
  const { digest } = await plan(text);
  const both = await Promise.all(
    [1, 2].map(() => importInstances(db, { text, digest, actor: admin, at: AT })),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.filter((one) => !one.ok && one.error.code === "moved")).toHaveLength(1);
});

test("formulas and hostile texts are names like others", async () => {
  const names = [
    '=HYPERLINK("http://x","y")',
    "@SUM(1)",
    "<img src=x onerror=alert(1)>",
    "'; drop table account; --",
  ];
  await bring(table(...names.map((name, index) => row(`hostile-${index}`, { name }))));
  for (const [index, name] of names.entries()) {
    const { rows } = await listInstanceLines(db, { q: `hostile-${index}`, after: null, at: AT });
    expect(rows.map((one) => one.name)).toEqual([name]);
  }
});

test.each([
  ["", "empty"],
  [HEAD, "empty"],
  ["id,account\na,b", "missing"],
  [`${HEAD},colour\n`, "unknown"],
  [`${HEAD},id\n`, "repeated"],
  [`${HEAD}\n"a,b`, "malformed"],
  ["x".repeat(200_001), "too-big"],
  [table(...Array.from({ length: MOST_ROWS + 1 }, () => "a")), "too-long"],
])("a table that cannot be read says why", (text, code) => {
  expect(readInstanceTable(text)).toMatchObject({ ok: false, error: { code } });
});

test("a thousand rows, cells of a spreadsheet and Chinese heads are read", async () => {
  expect(readInstanceTable(table(...Array.from({ length: MOST_ROWS }, () => "a")))).toMatchObject({
    ok: true,
  });
  const head = "实例编号\t账号\t名称\t产品\t省份\t包年包月\t累计月数\t到期时间\t公网IP";
  const cells = `tabbed\t${owner.email}\t官网, 主站\tECS\t44\t是\t12\t2027-10-25\t8.8.8.8`;
  expect(await verdicts(`\uFEFF${head}\n\n${cells}\n`)).toEqual(["create"]);
});

test("a file is read in UTF-8 and in GBK; one that is too big or no text is refused", async () => {
  const upload = (bytes: Uint8Array<ArrayBuffer>, name = "instances.csv") => {
    const form = new FormData();
    form.set("file", new File([bytes], name));
    return readUpload(form, "pasted", CELL_ENDINGS);
  };
  const gbk = new Uint8Array([0xb9, 0xd9, 0xcd, 0xf8]);
  expect(await upload(new TextEncoder().encode("官网"))).toEqual({ ok: true, value: "官网" });
  expect(await upload(gbk)).toEqual({ ok: true, value: "官网" });
  expect(await upload(new Uint8Array())).toEqual({ ok: true, value: "pasted" });
  expect(await upload(new Uint8Array([0x50, 0x4b, 0x00, 0x01]))).toMatchObject({
    error: { code: "encoding" },
  });
  expect(await upload(new Uint8Array(600_001))).toMatchObject({ error: { code: "too-big" } });
  expect(await upload(gbk, "INSTANCES.TXT")).toEqual({ ok: true, value: "官网" });
  for (const name of ["instances.xlsx", "instances.csv.exe", "instances.json", "csv", ""]) {
    expect([name, await upload(gbk, name)]).toMatchObject([name, { error: { code: "file-type" } }]);
  }
});

test("a head of very many names is refused in a time that grows with their number alone", () => {
  const names = Array.from({ length: 35_000 }, (_, n) => n.toString(36)).join();
  const begin = performance.now();
  expect(readInstanceTable(names)).toMatchObject({ error: { code: "missing" } });
  expect(performance.now() - begin).toBeLessThan(1000);
});

test("instances are found by account and by id, page after page", async () => {
  const { email } = await anAccount(db, { email: "many@tests.example" });
  const ids = Array.from({ length: 60 }, (_, n) => `page-${String(n).padStart(2, "0")}`);
  await bring(table(...ids.map((id) => row(id, { account: email }))));
  const first = await listInstanceLines(db, { q: "MANY@tests.example", after: null, at: AT });
  expect(first.rows.map(({ id }) => id)).toEqual(ids.slice(0, 50));
  expect(first.rows[0]?.account).not.toContain("many@");
  const second = await listInstanceLines(db, { q: email, after: first.next, at: AT });
  expect(second.rows.map(({ id }) => id)).toEqual(ids.slice(50));
  expect(second.next).toBeNull();
  expect((await listInstanceLines(db, { q: "page-07", after: null, at: AT })).rows).toHaveLength(1);
  for (const q of ["nobody@tests.example", "'; --", "page-"]) {
    expect((await listInstanceLines(db, { q, after: null, at: AT })).rows).toEqual([]);
  }
});

test("only administrators import and change the ranges", async () => {
  const reviewer = await anActor(db, { role: "REVIEWER" });
  await expect(checkImport(db, { text: "x", actor: reviewer })).rejects.toThrow(ForbiddenError);
  await expect(bring(table(row("not-mine")), reviewer)).rejects.toThrow(ForbiddenError);
  const change = { ranges: [], version: "", actor: reviewer, at: AT };
  expect(() => changeProviderRanges(db, change)).toThrow(ForbiddenError);
});

test("the range table is changed by one of two who began with the same, and written down once", async () => {
  const version = rangeTableVersion(await findProviderRanges(db));
  const save = (start: string) =>
    changeProviderRanges(db, { ranges: [{ start, end: start }], version, actor: admin, at: AT });
  const both = await Promise.all([save("8.8.8.8"), save("9.9.9.9")]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await findProviderRanges(db)).toHaveLength(1);
  const lines = await db.auditRow.findMany({ where: { action: "ip-ranges.change" } });
  expect(lines).toMatchObject([{ actorId: admin.id, payload: { added: 1, removed: 0, ranges: 1 } }]);
});

test("a long range table is read whole, and one bad line takes no other along", async () => {
  const value = [...Array.from({ length: 200 }, (_, n) => `8.8.${n}.0-8.8.${n}.255`), "nonsense"];
  const key = "providerRanges";
  await db.instanceSetting.upsert({
    where: { key },
    create: { key, value, updatedAt: AT },
    update: { value },
  });
  expect(await findProviderRanges(db)).toHaveLength(200);
});
