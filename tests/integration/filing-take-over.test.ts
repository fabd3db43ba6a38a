import { expect, test } from "vitest";
import { findDraft, openAccountDraft, requireDraft } from "@/lib/server/filing/draft-repository";
import { findOpenOrderNo } from "@/lib/server/filing/open-order";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import { previewTakeOver, takeOver as takeOverInto } from "@/lib/server/filing/take-over";
import { takenOverText } from "@/lib/server/filing/take-over-words";
import type { Patch } from "@/lib/wizard/merge";
import { anActor } from "@/tests/support/builders/account";
import { aFiler, openFiling } from "@/tests/support/builders/filing";
import { ofIndividual, preCheckAnswers } from "@/tests/support/builders/pre-check";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";

const { db } = await testDatabase();

prepareFiling(db);

type TestActor = Awaited<ReturnType<typeof anActor>>;

async function typed(actor: TestActor, patch: Patch): Promise<void> {
  const saved = await saveAnswers(db, { actor, orderNo: null, patch, base: 0, at: AT });
  expect(saved.ok).toBe(true);
}

type Request = Omit<Parameters<typeof takeOverInto>[1], "draftId">;

/** Takes over into the draft that the page shows now. */
async function takeOver(_: typeof db, request: Request) {
  const { draft } = await previewTakeOver(db, request);
  return takeOverInto(db, { ...request, draftId: draft.id });
}

const draftOf = async ({ id }: TestActor) => (await requireDraft(db, { accountId: id })).answers;

test("region, kind and both services go into the draft of a new account, and nothing else", async () => {
  const actor = await anActor(db);
  const answers = preCheckAnswers({ province: "44", services: "BOTH" });
  expect(await takeOver(db, { actor, answers, at: AT })).toEqual({ ok: true, value: null });
  expect(await draftOf(actor)).toEqual({
    "sponsor.regionCode": "440000",
    "sponsor.sponsorKind": "ENTERPRISE",
    "services.s1.serviceType": "WEBSITE",
    "services.s2.serviceType": "APP",
    "services.s2.platforms.p1.platform": "",
  });
});

test("a second time, or by two tabs at once, it changes nothing more", async () => {
  const actor = await anActor(db);
  const request = { actor, answers: preCheckAnswers({ services: "APP" }), at: AT };
  await Promise.all([takeOver(db, request), takeOver(db, request)]);
  const { version } = await requireDraft(db, { accountId: actor.id });
  await takeOver(db, request);
  expect((await requireDraft(db, { accountId: actor.id })).version).toBe(version);
  expect(Object.keys(await draftOf(actor)).filter((path) => path.endsWith("serviceType"))).toEqual([
    "services.s1.serviceType",
  ]);
});

test("what the account typed stays, and the page says so", async () => {
  const actor = await anActor(db);
  await typed(actor, {
    "sponsor.regionCode": "440305",
    "sponsor.sponsorName": "深圳市先前软件有限公司",
    "services.s1.serviceType": "APP",
  });
  const answers = preCheckAnswers({ province: "33", services: "BOTH" });
  const { plan } = await previewTakeOver(db, { actor, answers, at: AT });
  expect(plan.map((one) => [one.path, takenOverText("zh-CN", one), one.kept !== null])).toEqual([
    ["sponsor.regionCode", "广东省 深圳市 南山区", true],
    ["sponsor.sponsorKind", "企业", false],
    ["services.s1.serviceType", "App", true],
  ]);
  await takeOver(db, { actor, answers, at: AT });
  expect(await draftOf(actor)).toMatchObject({
    "sponsor.regionCode": "440305",
    "sponsor.sponsorKind": "ENTERPRISE",
    "sponsor.sponsorName": "深圳市先前软件有限公司",
    "services.s1.serviceType": "APP",
  });
  expect(await draftOf(actor)).not.toHaveProperty("services.s2.serviceType");
});

test("an individual, who may file one service at a time, gets the first", async () => {
  const actor = await anActor(db);
  await takeOver(db, { actor, answers: ofIndividual("33", "HERE", { services: "BOTH" }), at: AT });
  const services = Object.entries(await draftOf(actor)).filter(([path]) => path.startsWith("services."));
  expect(services).toEqual([["services.s1.serviceType", "WEBSITE"]]);
});

test("beside an order under way it goes into the next filing, and not into that order", async () => {
  const filer = await aFiler(db, AT);
  const orderNo = await openFiling(db, filer, AT);
  const { actor } = filer;
  expect(await findOpenOrderNo(db, actor.id)).toBe(orderNo);
  const { id: orderId } = await db.filingOrder.findUniqueOrThrow({ where: { orderNo } });
  const before = await findDraft(db, { orderId });
  expect(await takeOver(db, { actor, answers: preCheckAnswers(), at: AT })).toMatchObject({ ok: true });
  expect((await findDraft(db, { accountId: actor.id }))?.answers).toHaveProperty(["sponsor.regionCode"]);
  expect(await findDraft(db, { orderId })).toEqual(before);
});

test("what another tab made an order of meanwhile gets nothing, and neither does the next draft", async () => {
  const filer = await aFiler(db, AT);
  const { actor } = filer;
  const request = { actor, answers: preCheckAnswers(), at: AT };
  const { draft } = await previewTakeOver(db, request);
  await openFiling(db, filer, AT);
  const next = await openAccountDraft(db, actor.id, AT);
  expect(next.id).not.toBe(draft.id);
  const moved = { ok: false, error: { code: "moved" } };
  expect(await takeOverInto(db, { ...request, draftId: draft.id })).toEqual(moved);
  expect(await takeOverInto(db, { ...request, draftId: "" })).toEqual(moved);
  expect(await requireDraft(db, { accountId: actor.id })).toEqual(next);
});

test("a province alone reads in the language of the reader", async () => {
  const one = { path: "sponsor.regionCode", value: "330000", kept: null };
  expect(takenOverText("en", one)).toBe("Zhejiang");
  expect(takenOverText("zh-CN", one)).toBe("浙江省");
});
