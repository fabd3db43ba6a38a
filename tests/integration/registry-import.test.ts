import { expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { createDb } from "@/lib/server/db/client";
import { ForbiddenError } from "@/lib/server/errors";
import { recordAtStandInRegistry } from "@/lib/server/gateways/miit-registry/record-filing";
import { StandInMiitRegistry } from "@/lib/server/gateways/miit-registry/stand-in";
import { MOST_ROWS } from "@/lib/server/importing/read-table";
import { checkRegistryImport, importRegistry } from "@/lib/server/registry/import-registry";
import { listRegistry } from "@/lib/server/registry/list-registry";
import { REGISTRY_TEMPLATES, readRegistryTable } from "@/lib/server/registry/registry-table";
import { anActor } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";
import { AT } from "@/tests/support/filing-bench";
import { type Cells, cellsOf, csv, fresh, SHELL } from "@/tests/support/registry-rows";

const { db, url } = await testDatabase();
const admin = await anActor(db, { role: "ADMIN" });
const registry = new StandInMiitRegistry(db);

async function plan(text: string) {
  const checked = await checkRegistryImport(db, { text, actor: admin });
  if (!checked.ok) throw new Error(checked.error.code);
  return checked.value;
}
async function bring(text: string, actor: Actor = admin) {
  const { digest } = await plan(text);
  return importRegistry(db, { text, digest, actor, at: AT });
}
const verdicts = async (text: string) =>
  (await plan(text)).lines.map(({ line, verdict, columns }) => [line, verdict, ...columns].join(" "));

test("what is imported is what the registry then answers, and what a second import changes", async () => {
  const one = fresh();
  const app = {
    service_type: "APP",
    service: "云帆 App",
    service_name: "",
    service_number: `${one.number}-2A`,
  };
  const text = csv(cellsOf(one), cellsOf(one, app));
  expect(await bring(text)).toEqual({ ok: true, value: { created: 2, changed: 0, same: 0 } });
  expect(await registry.findSponsor(one.key)).toEqual({
    state: "YES",
    record: { subjectNumber: one.number, sponsorName: "深圳市云帆科技有限公司", lastSerial: 2 },
  });
  const site = { type: "WEBSITE", domain: one.domain } as const;
  expect(await registry.findService(site, one.key)).toMatchObject({
    ...{ state: "FILED", isSameSponsor: true, isOurs: false },
    record: { serviceNumber: `${one.number}-1`, name: "云帆官网" },
  });
  expect(await registry.findService({ type: "APP", name: "云帆 APP" }, one.key)).toMatchObject({
    state: "FILED",
  });
  const next = csv(cellsOf(one, { providers: "本平台；别家" }), cellsOf(one, app));
  expect(await verdicts(next)).toEqual(["2 change providers", "3 same"]);
  expect(await bring(next)).toMatchObject({ value: { changed: 1, same: 1 } });
  expect(await registry.findService(site, one.key)).toMatchObject({ isOurs: true });
  expect(await bring(next)).toMatchObject({ value: { same: 2 } });
  const audit = await db.auditRow.findMany({ where: { action: "registry.import" }, orderBy: { seq: "asc" } });
  expect(audit.map(({ payload }) => payload)).toEqual([
    { created: 2, changed: 0, same: 0, ours: 0 },
    { created: 0, changed: 1, same: 1, ours: 0 },
  ]);
  expect(JSON.stringify(audit)).not.toContain(one.certNo);
});

test("a list in JSON does the same, with its own lines", async () => {
  const [one, two] = [fresh(), fresh()];
  const { replace_ours: _, providers: __, ...row } = cellsOf(one);
  const text = `[\n${JSON.stringify({ ...row, providers: ["别家", "SELF"] })},\n{"cert_type" "x"},\n\n${JSON.stringify(cellsOf(two, SHELL))}]`;
  expect(await verdicts(text)).toEqual(["2 create", "3 cells", "5 create"]);
  expect(await bring(text)).toMatchObject({ error: { code: "moved" } });
  expect(await bring(text.replace('{"cert_type" "x"},\n', ""))).toMatchObject({ value: { created: 2 } });
  expect(await registry.findSponsor(two.key)).toMatchObject({ state: "SHELL", record: { lastSerial: 0 } });
});

test.each<[string, Cells]>([
  ["cert_type", { cert_type: "PASSPORT_OF_MARS" }],
  ["cert_no", { cert_no: "91440300MA5DEMX716" }],
  ["cert_no", { cert_no: "" }],
  ["sponsor_name", { sponsor_name: " " }],
  ["sponsor_name", { sponsor_name: "字".repeat(257) }],
  ["subject_number", { subject_number: "", service_number: "", service_state: "CANCELLED" }],
  ["subject_number service_number", { subject_number: "粤ICP备123号" }],
  ["subject_state", { subject_state: "GONE" }],
  ["service_type", { service_type: "" }],
  ["service", { service: "no_domain" }],
  ["service", { service: "" }],
  ["service_name", { service_name: "字".repeat(257) }],
  ["service_number", { service_number: "粤ICP备2021999999号-1" }],
  ["service_number", { service_number: "" }],
  ["service_state", { service_state: "" }],
  ["service_state", { subject_state: "SHELL" }],
  ["providers", { providers: Array.from({ length: 21 }, (_, n) => `p${n}`).join(";") }],
  ["replace_ours", { replace_ours: "perhaps" }],
])("a wrong %s is told by its column: %o", async (columns, change) => {
  expect(await verdicts(csv(cellsOf(fresh(), change)))).toEqual([`2 columns ${columns}`]);
});

test.each<[Cells]>([
  [{ sponsor_name: "字".repeat(256), service_name: "字".repeat(256) }],
  [
    {
      cert_type: "营业执照（个人或企业）",
      service_type: "网站",
      subject_state: "已备案",
      service_state: "已备案",
    },
  ],
  [{ providers: Array.from({ length: 20 }, (_, n) => `p${n}`).join(";") }],
  [{ ...SHELL, subject_state: "CANCELLED", subject_number: "" }],
  [{ service: "https://www.例子.cn/" }],
])("%o stands at or within its limit", async (change) => {
  expect(await verdicts(csv(cellsOf(fresh(), change)))).toEqual(["2 create"]);
});

test("rows that cannot stand together: twice the same, a sponsor told in two ways, a number of somebody else", async () => {
  const [one, two] = [fresh(), fresh()];
  const text = csv(
    cellsOf(one),
    cellsOf(one),
    cellsOf(one, { service: "other-site.cn", sponsor_name: "别的公司有限公司" }),
    cellsOf(two, { subject_number: one.number, service_number: `${one.number}-3` }),
  );
  expect(await verdicts(text)).toEqual([
    "2 create",
    "3 duplicate service",
    "4 contradiction sponsor_name subject_number subject_state",
    "5 number-taken subject_number",
  ]);
  expect(await bring(text)).toEqual({ ok: false, error: { code: "moved" } });
  expect(await db.registrySubject.findFirst({ where: { subjectNumber: one.number } })).toBeNull();
});

test.each(["as they were", "the other way round"])(
  "sponsors swap their numbers in one table, %s",
  async (order) => {
    const [one, two, free] = [fresh(), fresh(), fresh()];
    const shells = (...numbers: readonly string[]) =>
      [one, two].map((sponsor, at) => cellsOf(sponsor, { ...SHELL, subject_number: numbers[at] ?? "" }));
    expect(await bring(csv(...shells(one.number, two.number)))).toMatchObject({ value: { created: 2 } });
    const swapped = shells(two.number, one.number);
    const text = csv(...(order === "as they were" ? swapped : swapped.reverse()));
    expect(await verdicts(text)).toEqual(["2 change subject_number", "3 change subject_number"]);
    expect(await bring(text)).toEqual({ ok: true, value: { created: 0, changed: 2, same: 0 } });
    expect(await registry.findSponsor(one.key)).toMatchObject({ record: { subjectNumber: two.number } });
    expect(await registry.findSponsor(two.key)).toMatchObject({ record: { subjectNumber: one.number } });
    // Whoever keeps a number keeps it from others, and of two who take a free one the second is told.
    const [taking, keeping] = [shells(one.number, one.number), shells(free.number, free.number)];
    expect(await verdicts(csv(...taking))).toEqual(["2 number-taken subject_number", "3 same"]);
    expect(await verdicts(csv(...keeping))).toEqual([
      "2 change subject_number",
      "3 number-taken subject_number",
    ]);
  },
);

test("what an approval of ours wrote is changed only where the table says so, and stays ours", async () => {
  const one = fresh();
  const service = {
    key: { type: "WEBSITE", domain: one.domain } as const,
    name: "云帆官网",
    serviceNumber: `${one.number}-1`,
  };
  await recordAtStandInRegistry(db, {
    ...{ sponsor: one.key, orgCodeHash: null, sponsorName: "深圳市云帆科技有限公司" },
    ...{ subjectNumber: one.number, services: [service] },
  });
  const cancelled = { subject_state: "CANCELLED", service_state: "CANCELLED", providers: "SELF" };
  expect(await verdicts(csv(cellsOf(one, { providers: "SELF" })))).toEqual(["2 same"]);
  expect(await verdicts(csv(cellsOf(one, cancelled)))).toEqual(["2 ours subject_state service_state"]);
  // A further website of the sponsor changes nothing of ours.
  const further = cellsOf(one, { service: `more-${one.domain}`, service_number: `${one.number}-2` });
  expect(await verdicts(csv(further))).toEqual(["2 create"]);
  const unasked = await bring(csv(cellsOf(one, cancelled)));
  expect(unasked).toEqual({ ok: false, error: { code: "moved" } });
  expect(await registry.findSponsor(one.key)).toMatchObject({ state: "YES" });
  expect(await bring(csv(cellsOf(one, { ...cancelled, replace_ours: "是" })))).toMatchObject({
    value: { changed: 1 },
  });
  expect(await registry.findSponsor(one.key)).toMatchObject({ state: "NO" });
  const { rows } = await listRegistry(db, { q: one.number, after: null });
  expect(rows).toMatchObject([
    { isOurs: true, importedAt: AT, services: [{ isOurs: true, importedAt: AT }] },
  ]);
  expect(await verdicts(csv(cellsOf(one)))).toEqual(["2 ours subject_state service_state providers"]);
});

test("an approval takes an imported record over", async () => {
  const one = fresh();
  await bring(csv(cellsOf(one)));
  const name = "云帆官网";
  await recordAtStandInRegistry(db, {
    ...{
      sponsor: one.key,
      orgCodeHash: null,
      sponsorName: "深圳市云帆科技有限公司",
      subjectNumber: one.number,
    },
    services: [{ key: { type: "WEBSITE", domain: one.domain }, name, serviceNumber: `${one.number}-1` }],
  });
  const { rows } = await listRegistry(db, { q: one.domain, after: null });
  expect(rows).toMatchObject([{ isOurs: true, services: [{ isOurs: true }] }]);
  // What it says is no longer the import of an administrator.
  expect(
    await db.registrySubject.findFirst({
      where: { subjectNumber: one.number },
      include: { services: true },
    }),
  ).toMatchObject({ importedById: null, services: [{ importedById: null }] });
});

test("confirmed twice at the same time, the rows are written once; what changed since is not imported", async () => {
  const one = fresh();
  const text = csv(cellsOf(one));
  const { digest } = await plan(text);
  const both = await Promise.all(
    [1, 2].map(() => importRegistry(db, { text, digest, actor: admin, at: AT })),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.filter((result) => !result.ok && result.error.code === "moved")).toHaveLength(1);
});

test("what an approval writes while an import is on its way is not overwritten", async () => {
  const one = fresh();
  const text = csv(cellsOf(one));
  const { digest } = await plan(text);
  const other = createDb(url, 1);
  const key = { type: "WEBSITE", domain: one.domain } as const;
  const service = { key, name: "云帆官网", serviceNumber: `${one.number}-9` };
  let importing: ReturnType<typeof importRegistry> | undefined;
  await other.$transaction(async (tx) => {
    await recordAtStandInRegistry(tx, {
      ...{ sponsor: one.key, orgCodeHash: null, sponsorName: "深圳市云帆科技有限公司" },
      ...{ subjectNumber: one.number, services: [service] },
    });
    // It plans while nothing of this is to be seen, and then waits for the rows it wants to make.
    importing = importRegistry(db, { text, digest, actor: admin, at: AT });
    const waiting = () => tx.$queryRaw<unknown[]>`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await waiting()).length === 0);
  });
  await other.$disconnect();
  expect(await importing).toEqual({ ok: false, error: { code: "moved" } });
  const { rows } = await listRegistry(db, { q: one.domain, after: null });
  expect(rows).toMatchObject([
    { isOurs: true, importedAt: null, services: [{ isOurs: true, serviceNumber: `${one.number}-9` }] },
  ]);
});

test.each([
  ["[]", "empty"],
  ["[1]", "malformed"],
  ["[{}", "malformed"],
  ['{"cert_type": "x"}', "malformed"],
  ['[{"cert_type": "x"}]', "missing"],
  [`[${JSON.stringify({ ...cellsOf(fresh()), colour: "red" })}]`, "unknown"],
  [`[${JSON.stringify(cellsOf(fresh())).replace("{", '{"证件号码": "1",')}]`, "repeated"],
  [`[${"x".repeat(200_000)}]`, "too-big"],
  [`[${Array.from({ length: MOST_ROWS + 1 }, () => "{}").join()}]`, "missing"],
  ["cert_type,cert_no\na,b", "missing"],
])("a table that cannot be read says why", (text, code) => {
  expect(readRegistryTable(text)).toMatchObject({ ok: false, error: { code } });
});

test.each(["csv", "json"] as const)("the template for %s can be imported as it is", async (format) => {
  const checked = await plan(REGISTRY_TEMPLATES[format]());
  expect(checked.isSound).toBe(true);
});

test("only administrators import", async () => {
  const reviewer = await anActor(db, { role: "REVIEWER" });
  await expect(checkRegistryImport(db, { text: "x", actor: reviewer })).rejects.toThrow(ForbiddenError);
  await expect(bring(csv(cellsOf(fresh())), reviewer)).rejects.toThrow(ForbiddenError);
});
