import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { addItem, copyPerson, removeItem } from "@/lib/server/filing/change-items";

import { judgeFields } from "@/lib/server/filing/judge-fields";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import { requireStepPage } from "@/lib/server/filing/step-page";

import { requireWizardOrder } from "@/lib/server/filing/wizard-order";
import { answersBelow, itemKeys, serviceKeys } from "@/lib/wizard/answers";
import type { Patch } from "@/lib/wizard/merge";
import type { StepRef } from "@/lib/wizard/step";
import { anActor } from "@/tests/support/builders/account";
import { aDraftOrder } from "@/tests/support/builders/draft-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";

const CHECK: StepRef = { id: "check", serviceKey: "" };
const { db } = await testDatabase();
let actor: Actor;
let orderNo: string;

prepareFiling(db);
beforeAll(async () => {
  actor = await anActor(db);
});
beforeEach(async () => {
  orderNo = (await aDraftOrder(db, { ownerId: actor.id })).orderNo;
});

const open = () => requireWizardOrder(db, actor, orderNo, { at: AT });
const change = async (ref = CHECK) => ({ actor, page: await open(), ref, at: AT });
const keys = async () => serviceKeys((await open()).draft.answers);

test("a service is added with a key that was never used, those of removed ones included", async () => {
  expect(await keys()).toEqual(["s1", "s2"]);
  expect(await addItem(db, await change(), "services")).toMatchObject({ ok: true });
  expect(await keys()).toEqual(["s1", "s2", "s3"]);
  expect(await removeItem(db, await change(), "services.s3")).toMatchObject({ ok: true });
  expect(await keys()).toEqual(["s1", "s2"]);
  await addItem(db, await change(), "services");
  expect(await keys()).toEqual(["s1", "s2", "s4"]);
});

test("a removed service takes everything below it along and nothing else", async () => {
  const before = (await open()).draft.answers;
  await removeItem(db, await change(), "services.s1");
  const after = (await open()).draft.answers;
  expect(answersBelow(after, "services.s1")).toEqual({});
  expect(answersBelow(after, "services.s2")).toEqual(answersBelow(before, "services.s2"));
  expect(answersBelow(after, "sponsor")).toEqual(answersBelow(before, "sponsor"));
});

test("platforms belong to the page of their App, and a full list takes no more", async () => {
  const page: StepRef = { id: "service-address", serviceKey: "s2" };
  const path = "services.s2.platforms";
  const there = itemKeys((await open()).draft.answers, path).length;
  for (let count = there; count < 10; count += 1) {
    expect(await addItem(db, await change(page), path)).toMatchObject({ ok: true });
  }
  expect(itemKeys((await open()).draft.answers, path)).toHaveLength(10);
  expect(await addItem(db, await change(page), path)).toMatchObject({ error: { code: "too-many-items" } });
});

test.each(["services.s1.platforms", "sponsor", "__proto__", "services.s9.sdks"])(
  "%s is no list of the first page",
  async (path) => {
    expect(await addItem(db, await change(), path)).toMatchObject({ error: { code: "unknown-field" } });
  },
);

test("what is not there cannot be removed", async () => {
  expect(await removeItem(db, await change(), "services.s9")).toMatchObject({
    error: { code: "unknown-field" },
  });
});

test("a person is filled in with another one; what the other does not have stays", async () => {
  const page: StepRef = { id: "service-person", serviceKey: "s1" };
  const to = "services.s1.servicePrincipal";
  const { answers: before } = (await open()).draft;
  expect(await copyPerson(db, await change(page), "sponsorPrincipal", to)).toMatchObject({ ok: true });
  const { answers } = (await open()).draft;
  for (const name of ["name", "certType", "certNo", "mobile", "email"]) {
    expect(answers[`${to}.${name}`]).toBe(before[`sponsorPrincipal.${name}`]);
  }
  expect(answers[`${to}.belongsToSponsor`]).toBe(before[`${to}.belongsToSponsor`]);
  expect(answers).not.toHaveProperty(`${to}.isLegalRep`);
});

/** Saves what is typed, and what its page hears of it: path → codes with what is proposed. */
async function heard(patch: Patch) {
  const base = (await open()).draft.version;
  const saved = await saveAnswers(db, { actor, orderNo, patch, base, at: AT });
  if (!saved.ok) throw new Error(saved.error.code);
  const hints = await judgeFields(db, { ...saved.value, at: AT, locale: "zh-CN" });
  return Object.fromEntries(
    Object.entries(hints).map(([path, found]) => [
      path,
      found.map(({ code, proposals }) => [code, ...proposals.map(({ how, value }) => `${how} ${value}`)]),
    ]),
  );
}

test("the page hears of a saved field, of those it made a difference to, and of no other", async () => {
  const NAME = "services.s1.serviceName";
  await heard({ "sponsor.sponsorName": "深圳市星河软件有限公司", "services.s1.remark": "" });
  const [[code, ...proposals] = []] = (await heard({ [NAME]: "蓝天新城主站" }))[NAME] ?? [];
  expect(code).toBe("F463");
  expect(proposals).toEqual([
    "REPLACE 星河蓝天新城主站",
    "REPLACE 星河软件官网",
    "ADD 蓝天新城主站为本公司的品牌",
  ]);
  expect(await heard({ "services.s1.remark": "蓝天新城主站为本公司的品牌" })).toEqual({
    "services.s1.remark": [],
    [NAME]: [],
  });
  expect(await heard({ "services.s1.remark": "蓝天新城主站为本公司的品牌。" })).toEqual({
    "services.s1.remark": [],
  });
});

test("an approval that is ticked settles what content and name want it for", async () => {
  const approvals = "services.s1.preApprovals";
  const hints = await heard({ "services.s1.serviceContents": ["NEWS"] });
  expect(hints["services.s1.serviceContents"]).toEqual([["F410", "TICK NEWS"]]);
  expect(await heard({ [approvals]: ["NEWS"] })).toEqual({
    [approvals]: [],
    "services.s1.serviceContents": [],
  });
  expect((await heard({ [approvals]: ["NEWS", "NONE"] }))[approvals]).toEqual([["F404"]]);
});

test("a field shows below its hint what the province and the whole country ask of it", async () => {
  const { fields } = await requireStepPage(db, {
    ...{ actor, orderNo, at: AT, locale: "zh-CN" as const },
    ref: { id: "sponsor-person", serviceKey: "" },
  });
  const told = fields.filter(({ rules }) => rules.length > 0).map(({ path, rules }) => [path, rules]);
  expect(told).toEqual([
    ["sponsorPrincipal.isLegalRep", ["广东省规定：主体负责人须为法定代表人；不符合的不能提交"]],
    ["sponsorPrincipal.certValidTo", ["各省通用规定：证件剩余有效期须超过90天"]],
  ]);
});
