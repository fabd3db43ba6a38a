import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { newId, now } from "@/lib/server/clock";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { readingContext } from "@/lib/server/filing/read-context";
import { requireWorkbench } from "@/lib/server/review/find-workbench";
import { isFieldOpen } from "@/lib/server/review/open-fields";
import { listReasonChoices } from "@/lib/server/review/reason-choices";
import {
  isHeldByRemarks,
  listReturned,
  remarkProgress,
  unansweredByTask,
} from "@/lib/server/review/remark-progress";
import { remarksByPath } from "@/lib/server/review/remarks-by-path";
import { settleAnsweredRemarks } from "@/lib/server/review/settle-remarks";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "@/tests/support/builders/account";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { aRemark, aSubmittedOrder, changeDraft, submitRows } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";

const { db } = await testDatabase();
let owner: Actor;

beforeAll(async () => {
  await writeReferenceData(db, now());
  owner = await anActor(db);
});

const returned = () => aSubmittedOrder(db, { ownerId: owner.id, status: "SUPPLEMENT_REQUIRED" });

async function addPicture(orderId: string, kind: string, ownerPath: string): Promise<string> {
  const id = newId();
  await db.material.updateMany({
    where: { orderId, kind, owner: ownerPath },
    data: { status: "REPLACED" },
  });
  const version = 1 + (await db.material.count({ where: { orderId, kind, owner: ownerPath } }));
  await db.material.create({
    data: {
      ...{ id, orderId, kind, owner: ownerPath, side: "1", version },
      ...{ storageKey: id, uploadKey: id, uploadedById: owner.id, sha256: id, findings: [] },
      ...{ mime: "image/jpeg", bytes: 1, width: 1, height: 1, uploadedAt: now() },
    },
  });
  return id;
}

test("without remarks nothing waits", async () => {
  expect(await remarkProgress(db, await returned())).toEqual({ unansweredRemarks: 0, answeredRemarks: 0 });
});

test("a remark is answered as soon as its answer differs, and no longer once the change is taken back", async () => {
  const order = await returned();
  await aRemark(db, order, { target: "sponsor.commAddress" });
  const before = (await requireDraft(db, { orderId: order.id })).answers["sponsor.commAddress"] ?? "";
  expect(await remarkProgress(db, order)).toEqual({ unansweredRemarks: 1, answeredRemarks: 0 });
  await changeDraft(db, order, { "sponsor.commAddress": "科技路9号楼101室" });
  expect(await remarkProgress(db, order)).toEqual({ unansweredRemarks: 0, answeredRemarks: 1 });
  await changeDraft(db, order, { "sponsor.commAddress": before });
  expect(await remarkProgress(db, order)).toEqual({ unansweredRemarks: 1, answeredRemarks: 0 });
});

test("a remark stands at its task until it is dealt with, and a supplement waits for all of them", async () => {
  const order = await returned();
  for (const target of [
    "sponsor.commAddress",
    "services.s1.serviceName",
    "material:SPONSOR_CERT:sponsor",
    "order",
  ])
    await aRemark(db, order, { target });
  const standing = async () => {
    const { answers } = await requireDraft(db, { orderId: order.id });
    const sent = await listReturned(db, order);
    const tasks = unansweredByTask(sent, await readingContext(db, answers, order, now()));
    return { tasks: Object.fromEntries(tasks), isHeld: isHeldByRemarks(order, sent) };
  };
  expect(await standing()).toEqual({
    tasks: { sponsor: 1, "service-details:s1": 1, materials: 1 },
    isHeld: true,
  });
  await changeDraft(db, order, { "sponsor.commAddress": "科技路9号楼101室" });
  expect((await standing()).tasks).toEqual({ "service-details:s1": 1, materials: 1 });
  await changeDraft(db, order, { "services.s1.serviceName": "新的网站名称" });
  await addPicture(order.id, "SPONSOR_CERT", "sponsor");
  // The order as a whole changed with its parts.
  expect(await standing()).toEqual({ tasks: {}, isHeld: false });
  expect(isHeldByRemarks({ ...order, status: "INITIAL_REJECTED" }, await listReturned(db, order))).toBe(
    false,
  );
  expect(await listReturned(db, { ...order, status: "SUBMITTED" })).toEqual([]);
});

test("a sealed answer counts by what it says, not by how it is stored", async () => {
  const order = await returned();
  await aRemark(db, order, { target: "sponsorPrincipal.mobile" });
  const { answers } = await requireDraft(db, { orderId: order.id });
  await changeDraft(db, order, { "sponsorPrincipal.mobile": answers["sponsorPrincipal.mobile"] ?? "" });
  expect(await remarkProgress(db, order)).toMatchObject({ answeredRemarks: 0 });
  await changeDraft(db, order, { "sponsorPrincipal.mobile": "13700137000" });
  expect(await remarkProgress(db, order)).toMatchObject({ answeredRemarks: 1 });
});

test.each([
  ["services.s1", { "services.s1.serviceName": "新的网站名称" }, true],
  ["sponsorPrincipal", { "sponsorPrincipal.name": "李新" }, true],
  ["order", { "services.s1.serviceName": "另一个网站名称" }, true],
  ["order", { "agreements.accessService": "" }, false],
  ["site", { "services.s1.serviceName": "另一个网站名称" }, false],
  ["services.s1", { "services.s2.appName": "另一个应用" }, false],
])("a remark on %s with %o is changed: %s", async (target, change, isChanged) => {
  const order = await returned();
  await aRemark(db, order, { target });
  await changeDraft(db, order, change);
  expect(await remarkProgress(db, order)).toMatchObject({ answeredRemarks: isChanged ? 1 : 0 });
});

test("a remark on a material is answered by another version of it, of the same owner", async () => {
  const order = await returned();
  const first = await addPicture(order.id, "SPONSOR_CERT", "sponsor");
  await db.submission.updateMany({ where: { orderId: order.id }, data: { materialIds: [first] } });
  await aRemark(db, order, { target: "material:SPONSOR_CERT:sponsor", reasonCode: "R-MAT-01" });
  await addPicture(order.id, "PRINCIPAL_ID", "sponsorPrincipal");
  expect(await remarkProgress(db, order)).toMatchObject({ answeredRemarks: 0 });
  await addPicture(order.id, "SPONSOR_CERT", "sponsor");
  expect(await remarkProgress(db, order)).toMatchObject({ answeredRemarks: 1 });
});

test("contested counts as answered; accepted, unsent and SMS remarks are not asked for", async () => {
  const order = await returned();
  await aRemark(db, order, { target: "sponsor.certNo", status: "CONTESTED" });
  await aRemark(db, order, { target: "sponsor.certAddress", status: "ACCEPTED" });
  await aRemark(db, order, { target: "sponsor.sponsorName", isSent: false });
  await aRemark(db, order, { target: "verifier", stage: "SMS", reasonCode: "R-SMS-01" });
  expect(await remarkProgress(db, order)).toEqual({ unansweredRemarks: 0, answeredRemarks: 1 });
});

test("what a submission answers is written down, and stays answered in its review", async () => {
  const order = await returned();
  const changed = await aRemark(db, order, { target: "sponsor.commAddress" });
  const open = await aRemark(db, order, { target: "sponsor.certAddress" });
  await changeDraft(db, order, { "sponsor.commAddress": "科技路9号楼102室" });
  const { answers } = await requireDraft(db, { orderId: order.id });
  await settleAnsweredRemarks(db, order, answers, now());
  const rows = await db.remark.findMany({ where: { orderId: order.id }, select: { id: true, status: true } });
  expect(Object.fromEntries(rows.map(({ id, status }) => [id, status]))).toEqual({
    [changed]: "CHANGED",
    [open]: "OPEN",
  });
  await submitRows(db, order);
  expect(await remarkProgress(db, await requireSavedOrder(db, order.orderNo))).toEqual({
    unansweredRemarks: 1,
    answeredRemarks: 1,
  });
});

test("cards stand at their path, with reason, repair, state and what was submitted, in both languages", async () => {
  const order = await returned();
  await aRemark(db, order, { target: "sponsor.certNo", reasonCode: "R-SUB-02", text: "第三位应为1" });
  const cards = (await remarksByPath(db, order, "zh-CN")).get("sponsor.certNo");
  expect(cards).toMatchObject([
    {
      code: "R-SUB-02",
      reason: "主办者证件号码错误或已换发（三证合一）。第三位应为1",
      repair: "填写现行证件号码；备案记录为旧号码的，先办理变更备案",
      state: { text: "待处理", tone: "warn" },
    },
  ]);
  expect(cards?.[0]?.was).toMatch(/^.{3}\*+.{4}$/);
  const english = (await remarksByPath(db, order, "en")).get("sponsor.certNo")?.[0];
  expect(english?.reason).toContain("Certificate number wrong");
});

test.each([
  ["services.s1.domain", "services.s1.domain", true],
  ["services.s1.domain", "services.s1.homepageUrl", true],
  ["services.s1.domain", "services.s2.domain", false],
  ["services.s1.domain", "material:DOMAIN_CERT:services.s1", true],
  ["services.s1.domain", "material:DOMAIN_CERT:services.s2", false],
  ["services.s1.domain", "sponsor.sponsorName", false],
  ["services.s1.servicePrincipal", "services.s1.servicePrincipal.mobile", true],
  ["services.s1.servicePrincipal.mobile", "services.s1.servicePrincipal.mobileCode", true],
  ["services.s1.servicePrincipal.mobile", "services.s1.servicePrincipal.name", false],
  ["sponsorPrincipal.mobile", "legalRep.name", false],
  ["sponsorPrincipal.isLegalRep", "legalRep.name", true],
  ["sponsor.regionCode", "services.s2.remark", true],
  ["material:SPONSOR_CERT:sponsor", "sponsor.certValidTo", true],
  ["material:SPONSOR_CERT:sponsor", "sponsorPrincipal.certValidTo", false],
  ["services.s1.access.instanceId", "services.s1.access.serviceCode", true],
  ["order", "sponsor.sponsorName", true],
  ["sponsor.certNo", "agreements.accessService", true],
  ["sponsor.certNo", "verificationForm.confirmed", true],
])("a supplement for %s leaves %s open: %s", async (target, path, isOpen) => {
  const order = await returned();
  await aRemark(db, order, { target });
  expect(await isFieldOpen(db, order, path)).toBe(isOpen);
});

test("accepted remarks open nothing; other returned states open everything", async () => {
  const order = await returned();
  await aRemark(db, order, { target: "sponsor.certNo", status: "ACCEPTED" });
  expect(await isFieldOpen(db, order, "sponsor.certNo")).toBe(false);
  expect(await isFieldOpen(db, { ...order, status: "INITIAL_REJECTED" }, "sponsor.certNo")).toBe(true);
});

test("the workbench shows every hit of the rules at its field, its person or the order, with the reasons", async () => {
  const order = await aSubmittedOrder(db, { ownerId: owner.id });
  const reviewer = await anActor(db, { role: "REVIEWER" });
  const found = (code: string, path: string, params = {}) => ({ code, path, severity: "WARN", params });
  await db.submission.updateMany({
    where: { orderId: order.id },
    data: {
      findings: [
        found("F463", "services.s1.serviceName"),
        found("F222", "sponsorPrincipal"),
        found("F503", "order", { max: 30, rule: "PROVINCE" }),
      ],
    },
  });
  const { orderNo } = order;
  const bench = await requireWorkbench(db, { orderNo, actor: reviewer, locale: "zh-CN", at: now() });
  const name = bench.sections
    .flatMap(({ items }) => items)
    .find(({ target }) => target.endsWith("serviceName"));
  expect(name?.hits).toEqual([expect.stringMatching(/看不出关联.*（R-NAME-03）$/)]);
  const hits = bench.sections.flatMap(({ key, hits: own }) => own.map((text) => [key, text]));
  expect(hits).toEqual([["sponsorPrincipal", expect.stringMatching(/法定代表人（R-PER-01）$/)]]);
  expect(bench.wholeHits).toEqual([expect.stringMatching(/（R-SITE-05）$/)]);
});

test("of what stands on record the desk is first offered that a change is filed before", async () => {
  const choices = async (isOnRecord: boolean) => {
    const question = { locale: "zh-CN", at: now(), isOnRecord } as const;
    return (await listReasonChoices(db, "sponsor.commAddress", question)).map(({ value }) => value);
  };
  expect(await choices(true)).toEqual(["R-SUB-13", "R-SUB-05", "R-SUB-06"]);
  expect(await choices(false)).toEqual(["R-SUB-05", "R-SUB-06"]);
});
