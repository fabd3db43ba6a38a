import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { NotFoundError } from "@/lib/server/errors";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import type { Patch } from "@/lib/wizard/merge";
import { anActor } from "@/tests/support/builders/account";
import { aDraftOrder } from "@/tests/support/builders/draft-order";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { aRemark } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";
import { tracesOf } from "@/tests/support/order-traces";

const LATER = new Date("2026-11-22T02:00:00Z");
const { db } = await testDatabase(20);
let owner: Actor;
let order: { id: string; orderNo: string };

prepareFiling(db);
beforeAll(async () => {
  owner = await anActor(db);
});
beforeEach(async () => {
  order = await aDraftOrder(db, { ownerId: owner.id });
});

const save = (patch: Patch, base: number, at = AT) =>
  saveAnswers(db, { actor: owner, orderNo: order.orderNo, patch, base, at });
const answersNow = async () => (await requireDraft(db, { orderId: order.id })).answers;

/** A path that no object may hold by itself. */
const NAMED_LIKE_PROTOTYPES = [
  "__proto__",
  "constructor",
  "services.__proto__.domain",
  "sponsor.constructor",
];

test("two tabs that change different fields lose nothing and hear of each other", async () => {
  const base = (await requireDraft(db, { orderId: order.id })).version;
  await save({ "sponsor.sponsorName": "甲乙丙软件有限公司" }, base);
  const second = await save({ "sponsor.superior": "丁戊己集团" }, base);
  expect(second).toMatchObject({
    ok: true,
    value: {
      changed: ["sponsor.superior"],
      conflicts: [],
      news: { "sponsor.sponsorName": "甲乙丙软件有限公司" },
    },
  });
  expect(await answersNow()).toMatchObject({
    "sponsor.sponsorName": "甲乙丙软件有限公司",
    "sponsor.superior": "丁戊己集团",
  });
});

test("two tabs that change the same field: the later one hears both values and changes nothing", async () => {
  const base = (await requireDraft(db, { orderId: order.id })).version;
  await save({ "sponsor.sponsorName": "甲乙丙软件有限公司" }, base);
  const second = await save({ "sponsor.sponsorName": "丁戊己软件有限公司" }, base);
  expect(second).toMatchObject({
    ok: true,
    value: {
      changed: [],
      conflicts: [{ path: "sponsor.sponsorName", mine: "丁戊己软件有限公司", theirs: "甲乙丙软件有限公司" }],
    },
  });
  expect(await answersNow()).toMatchObject({ "sponsor.sponsorName": "甲乙丙软件有限公司" });
});

test("two tabs that type the same are of one mind", async () => {
  const base = (await requireDraft(db, { orderId: order.id })).version;
  await save({ "sponsor.sponsorName": "甲乙丙软件有限公司" }, base);
  const second = await save({ "sponsor.sponsorName": " 甲乙丙软件有限公司 " }, base);
  expect(second).toMatchObject({ ok: true, value: { changed: [], conflicts: [] } });
});

test("fifty saves of different fields at the same time are all there, each counted", async () => {
  const base = (await requireDraft(db, { orderId: order.id })).version;
  const sdks = Array.from(
    { length: 25 },
    (_, i) => [`services.s1.sdks.k${i + 1}.sdkName`, `名称${i}`] as const,
  );
  const platforms = Array.from(
    { length: 10 },
    (_, i) => [`services.s1.platforms.p${i + 1}.packageName`, `cn.example.app${i + 1}`] as const,
  );
  const others = [
    ["sponsor.sponsorName", "甲乙丙软件有限公司"],
    ["sponsor.superior", "丁戊己集团"],
    ["sponsor.certAddress", "北京市朝阳区望京东路99号"],
    ["sponsor.commAddress", "望京东路100号1栋202室"],
    ["sponsorPrincipal.name", "陈小军"],
    ["sponsorPrincipal.mobile", "13912345678"],
    ["sponsorPrincipal.emergencyMobile", "13912345679"],
    ["sponsorPrincipal.email", "xiaojun@example.cn"],
    ["sponsorPrincipal.landline", "086-010-26881999"],
    ["services.s1.serviceName", "甲乙丙软件官网"],
    ["services.s1.remark", "第五十个字段之前的一个。"],
    ["services.s1.servicePrincipal.name", "陈大军"],
    ["services.s1.servicePrincipal.mobile", "13912345670"],
    ["services.s1.servicePrincipal.email", "dajun@example.cn"],
    ["services.s1.access.ipRanges", "119.29.7.1"],
  ] as const;
  const changes = [...sdks, ...platforms, ...others];
  expect(changes).toHaveLength(50);
  const all = await Promise.all(changes.map(([path, value]) => save({ [path]: value }, base)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(50);
  const draft = await requireDraft(db, { orderId: order.id });
  expect(draft.answers).toMatchObject(Object.fromEntries(changes));
  expect(draft.version).toBe(base + 50);
}, 60_000);

test.each([
  "sponsor.nothing",
  "nobody.name",
  "services.s1",
  "services.x.domain",
  "services.s0.domain",
  "services.s12345.domain",
  "services..domain",
  "",
  ...NAMED_LIKE_PROTOTYPES,
])("the unknown path %j refuses the whole save", async (path) => {
  const before = await tracesOf(db, order.id);
  const patch: Patch = JSON.parse(`{"sponsor.superior":"丁戊己集团",${JSON.stringify(path)}:"x"}`);
  expect(await save(patch, 1)).toMatchObject({ ok: false, error: { code: "unknown-field" } });
  expect(await tracesOf(db, order.id)).toEqual(before);
  expect(await answersNow()).not.toMatchObject({ "sponsor.superior": "丁戊己集团" });
});

test("a field that no rule shows now is kept, and codes are never stored", async () => {
  const hidden = { "services.s1.appName": "不再是App" };
  const saved = await save({ ...hidden, "sponsorPrincipal.mobileCode": "123456" }, 1);
  expect(saved).toMatchObject({ ok: true, value: { changed: ["services.s1.appName"] } });
  expect(await answersNow()).toMatchObject(hidden);
  expect(Object.keys(await answersNow())).not.toContain("sponsorPrincipal.mobileCode");
});

test("signs that PostgreSQL cannot keep in a JSON column are dropped, not answered with an error", async () => {
  const saved = await save(
    { "sponsor.superior": "丁\u0000戊\ud800己", "services.s1.remark": "一\u0000\n二\udfff" },
    1,
  );
  expect(saved.ok).toBe(true);
  expect(await answersNow()).toMatchObject({
    "sponsor.superior": "丁戊己",
    "services.s1.remark": "一\n二",
  });
});

test("a list takes in as many items as its limit and not one more", async () => {
  const upTo = (last: number) =>
    Object.fromEntries(
      Array.from({ length: last }, (_, i) => [`services.s${i + 1}.serviceType`, "WEBSITE"] as const),
    );
  expect(await save(upTo(11), 1)).toMatchObject({ ok: false, error: { code: "too-many-items" } });
  expect(await save(upTo(10), 1)).toMatchObject({ ok: true });
  const sdks = Object.fromEntries(
    Array.from({ length: 51 }, (_, i) => [`services.s1.sdks.k${i + 1}.sdkName`, "一个"] as const),
  );
  expect(await save(sdks, 1)).toMatchObject({ ok: false, error: { code: "too-many-items" } });
});

test("another applicant's order does not exist, neither does one that was never made", async () => {
  const stranger = await anActor(db);
  const request = { patch: { "sponsor.superior": "丁戊己集团" }, base: 1, at: AT };
  const before = await tracesOf(db, order.id);
  for (const orderNo of [order.orderNo, "BA20261121999999"]) {
    await expect(saveAnswers(db, { ...request, actor: stranger, orderNo })).rejects.toThrow(NotFoundError);
  }
  expect(await tracesOf(db, order.id)).toEqual(before);
});

test.each([
  "SUBMITTED",
  "INITIAL_REVIEW",
  "MAILING_REQUIRED",
  "PENDING_BUREAU_SUBMIT",
  "SMS_VERIFYING",
  "BUREAU_REVIEW",
  "APPROVED",
  "ABANDONED",
  "EXPIRED",
  "CANCELLED_BY_ADMIN",
] as const)("an order in %s is locked", async (status) => {
  const locked = await aDraftOrder(db, { ownerId: owner.id, status });
  const before = await tracesOf(db, locked.id);
  const request = {
    actor: owner,
    orderNo: locked.orderNo,
    patch: { "sponsor.superior": "丁" },
    base: 1,
    at: AT,
  };
  expect(await saveAnswers(db, request)).toEqual({ ok: false, error: { code: "locked" } });
  expect(await tracesOf(db, locked.id)).toEqual(before);
});

test("a supplement opens what was marked, and the agreements, and nothing else", async () => {
  await db.filingOrder.update({
    where: { id: order.id },
    data: { status: "SUPPLEMENT_REQUIRED", submissionNumber: 1 },
  });
  const stored = await requireSavedOrder(db, order.orderNo);
  await aRemark(db, stored, { target: "services.s1.serviceName" });
  const closed = { "services.s1.serviceName": "甲乙丙软件官网", "sponsor.superior": "丁戊己集团" };
  expect(await save(closed, 1)).toEqual({ ok: false, error: { code: "locked", path: "sponsor.superior" } });
  expect(await answersNow()).not.toMatchObject({ "services.s1.serviceName": "甲乙丙软件官网" });
  const open = { "services.s1.serviceName": "甲乙丙软件官网", "agreements.authenticity": "2026-1" };
  expect(await save(open, 1)).toMatchObject({ ok: true });
  expect(await answersNow()).toMatchObject(open);
});

test("what lists show, search and wait for follows the answers", async () => {
  await save(
    {
      "sponsor.sponsorName": "丁戊己软件有限公司",
      "sponsor.regionCode": "330106",
      "services.s1.serviceName": "庚辛官网",
      "services.s1.domain": "gengxin.cn",
    },
    1,
    LATER,
  );
  const row = await db.filingOrder.findUniqueOrThrow({ where: { id: order.id } });
  expect(row).toMatchObject({
    sponsorName: "丁戊己软件有限公司",
    provinceCode: "33",
    serviceSummary: "庚辛官网 gengxin.cn；星河助手",
    lastSavedAt: LATER,
    dueAt: new Date("2027-01-06T16:00:00Z"),
  });
  expect(row.searchGrams).toEqual(expect.arrayContaining(["丁戊", "庚辛", "ge", "11"]));
  const domain = await db.filingIdentifier.findMany({ where: { orderId: order.id, kind: "domain" } });
  expect(domain).toHaveLength(1);
  await save({ "services.s1.domain": null }, 2, LATER);
  expect(await db.filingIdentifier.count({ where: { orderId: order.id, kind: "domain" } })).toBe(0);
});

test("whether the sponsor is a person follows the answers", async () => {
  const isPersonal = async () => (await requireSavedOrder(db, order.orderNo)).isPersonal;
  expect(await isPersonal()).toBe(false);
  await save({ "sponsor.sponsorKind": "INDIVIDUAL" }, 1);
  expect(await isPersonal()).toBe(true);
  await save({ "sponsor.sponsorKind": "ENTERPRISE" }, 2);
  expect(await isPersonal()).toBe(false);
});

test("an approved account's first filing is typed before there is an order, each account for itself", async () => {
  const [one, two] = [await anActor(db), await anActor(db)];
  const patch = { "sponsor.sponsorName": "甲乙丙软件有限公司" };
  await Promise.all(
    [one, one, two].map((actor) => saveAnswers(db, { actor, orderNo: null, patch, base: 0, at: AT })),
  );
  expect((await requireDraft(db, { accountId: one.id })).version).toBe(1);
  expect((await requireDraft(db, { accountId: two.id })).answers).toMatchObject(patch);
});
