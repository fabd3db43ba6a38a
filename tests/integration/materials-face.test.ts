import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { newId, now, setClock } from "@/lib/server/clock";
import { requireDraft, sealAnswers } from "@/lib/server/filing/draft-repository";
import type { FaceCheckAnswer } from "@/lib/server/gateways/face-check/port";
import { StandInFaceCheck } from "@/lib/server/gateways/face-check/stand-in";
import { LocalDiskStore } from "@/lib/server/gateways/material-store/local-disk";
import { decideFaceCheck } from "@/lib/server/materials/decide-face-check";
import { listFaceChecks } from "@/lib/server/materials/list-face-checks";
import { checkOrderMaterials } from "@/lib/server/materials/list-materials";
import { removeMaterial } from "@/lib/server/materials/remove-material";
import { type Portrait, submitPortrait } from "@/lib/server/materials/submit-portrait";
import { uploadMaterial } from "@/lib/server/materials/upload-material";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import type { Answers } from "@/lib/wizard/answers";
import { anActor } from "@/tests/support/builders/account";
import { aDraftOrder } from "@/tests/support/builders/draft-order";
import { aSpecimen } from "@/tests/support/builders/image";
import { testDatabase } from "@/tests/support/database";

const HOUR = 3_600_000;
const { db } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), "materials-face-"));
const store = new LocalDiskStore(async () => folder);
const portrait = await aSpecimen("portrait");
let owner: Actor;
let reviewer: Actor;

beforeAll(async () => {
  await writeReferenceData(db, now());
  owner = await anActor(db);
  reviewer = await anActor(db, { role: "REVIEWER" });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => setClock(null));

type Order = { id: string; orderNo: string };

function handIn(order: Order, given: Partial<Portrait> = {}, answer: FaceCheckAnswer = { status: "MANUAL" }) {
  const gateway = { check: () => Promise.resolve(answer) };
  const place = { code: "FACE_CHECK", owner: "services.s1", side: "1" } as const;
  const file = { uploadKey: newId(), fileName: "me.jpg", bytes: portrait, hasConsent: true };
  return submitPortrait(
    { db, store, actor: owner, gateway },
    { orderNo: order.orderNo, ...place, ...file, ...given },
  );
}

async function stateOf(order: Order, serviceKey = "s1") {
  const faces = await listFaceChecks(db, { id: order.id, ownerId: owner.id, type: "FIRST", rulesAt: now() });
  return faces.find((face) => face.serviceKey === serviceKey);
}

/** Writes answers past the wizard, as if they had been saved by it. */
async function answer(order: Order, changed: Answers) {
  const { answers } = await requireDraft(db, { orderId: order.id });
  await db.filingDraft.update({
    where: { orderId: order.id },
    data: { answers: sealAnswers({ ...answers, ...changed }) },
  });
}

async function putInReview(order: Order) {
  await db.filingOrder.update({
    where: { id: order.id },
    data: {
      status: "INITIAL_REVIEW",
      reviewerId: reviewer.id,
      leaseUntil: new Date(now().getTime() + 60_000),
    },
  });
}

function decide(order: Order, verdict: "PASSED" | "FAILED", actor = reviewer) {
  return decideFaceCheck(db, { orderNo: order.orderNo, serviceKey: "s1", verdict, actor });
}

function moveClock(ms: number) {
  const at = new Date(now().getTime() + ms);
  setClock(() => at);
}

test("the stand-in leaves every portrait to a reviewer", async () => {
  expect(await new StandInFaceCheck().check()).toEqual({ status: "MANUAL" });
});

test("a portrait handed in waits for a reviewer and no longer stands before the submission", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const target = "material:FACE_CHECK:services.s1";
  const missing = async () =>
    (
      await checkOrderMaterials(db, { id: order.id, ownerId: owner.id, type: "FIRST", rulesAt: now() })
    ).missing.map((found) => found.path);
  expect(await missing()).toContain(target);
  expect((await handIn(order)).ok).toBe(true);
  expect(await stateOf(order)).toMatchObject({ state: "MANUAL", attemptsLeft: 4, person: { name: "张伟" } });
  expect(await missing()).not.toContain(target);
  expect(await db.filingEvent.findMany({ where: { orderId: order.id, type: "face.submit" } })).toHaveLength(
    1,
  );
});

test("without consent nothing is stored", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  expect(await handIn(order, { hasConsent: false })).toEqual({ ok: false, error: { code: "consent" } });
  expect(await db.material.count({ where: { orderId: order.id } })).toBe(0);
  expect(await stateOf(order)).toMatchObject({ state: "PENDING", portraitId: null });
});

test("a removed portrait takes the consent back: the check is to be done again, and the attempt still counts", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const file = await handIn(order);
  if (!file.ok) throw new Error(file.error.code);
  await removeMaterial(db, { orderNo: order.orderNo, id: file.value.id, actor: owner });
  expect(await stateOf(order)).toMatchObject({ state: "PENDING", portraitId: null, attemptsLeft: 4 });
  await putInReview(order);
  expect(await decide(order, "PASSED")).toEqual({ ok: false, error: "illegal-transition" });
});

test("without a person there is nobody to compare with", async () => {
  const order = await aDraftOrder(db, {
    ownerId: owner.id,
    answers: { "services.s1.servicePrincipal.certNo": "" },
  });
  expect(await handIn(order)).toEqual({ ok: false, error: { code: "person" } });
});

test("the sixth attempt of a day is refused for 24 hours, whichever service it is for", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  setClock(() => new Date("2026-11-23T02:00:00Z"));
  for (let i = 0; i < 4; i += 1) expect((await handIn(order)).ok).toBe(true);
  expect((await handIn(order, { owner: "services.s2" })).ok).toBe(true);
  expect(await handIn(order)).toMatchObject({ ok: false, error: { code: "V109" } });
  expect(await handIn(order, { owner: "services.s2" })).toMatchObject({ ok: false, error: { code: "V109" } });
  moveClock(24 * HOUR - 1);
  expect(await handIn(order)).toMatchObject({ ok: false, error: { code: "V109" } });
  moveClock(1);
  expect((await handIn(order)).ok).toBe(true);
});

test("a repeated key is one attempt", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const uploadKey = newId();
  const results = await Promise.all([handIn(order, { uploadKey }), handIn(order, { uploadKey })]);
  expect(new Set(results.map((result) => result.ok && result.value.id)).size).toBe(1);
  expect(await db.faceCheck.count({ where: { orderId: order.id } })).toBe(1);
});

test.each([
  ["name", { "services.s1.servicePrincipal.name": "李娜" }],
  ["document type", { "services.s1.servicePrincipal.certType": "PASSPORT" }],
  ["document number", { "services.s1.servicePrincipal.certNo": "32010219851130417X" }],
])("a changed %s makes it stale, an e-mail does not", async (_, changed) => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  await handIn(order);
  await answer(order, { "services.s1.servicePrincipal.email": "other@xinghe-demo.cn" });
  expect(await stateOf(order)).toMatchObject({ state: "MANUAL" });
  await answer(order, changed);
  expect(await stateOf(order)).toMatchObject({ state: "STALE" });
  await putInReview(order);
  expect(await decide(order, "PASSED")).toEqual({ ok: false, error: "illegal-transition" });
});

test("a document image that is only now there changes nothing, a replaced one makes it stale", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const card = (bytes: Buffer) =>
    uploadMaterial(
      { db, store, actor: owner },
      {
        orderNo: order.orderNo,
        code: "PRINCIPAL_ID",
        owner: "sponsorPrincipal",
        side: "FRONT",
        uploadKey: newId(),
        fileName: "",
        bytes,
      },
    );
  await handIn(order);
  expect((await card(await aSpecimen("id-front"))).ok).toBe(true);
  expect(await stateOf(order)).toMatchObject({ state: "MANUAL" });
  await handIn(order);
  expect((await card(await aSpecimen("id-front", 3))).ok).toBe(true);
  expect(await stateOf(order)).toMatchObject({ state: "STALE" });
});

test("only the reviewer who holds the order decides, once; a failure says why and asks for a new portrait", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  await handIn(order);
  await expect(decide(order, "PASSED")).rejects.toThrow("not found");
  await putInReview(order);
  await expect(decide(order, "PASSED", await anActor(db, { role: "REVIEWER" }))).rejects.toThrow(
    "not allowed",
  );
  await expect(decide(order, "PASSED", owner)).rejects.toThrow("not allowed");
  expect(await decide(order, "FAILED")).toEqual({ ok: true, value: null });
  expect(await decide(order, "PASSED")).toEqual({ ok: false, error: "illegal-transition" });
  expect(await stateOf(order)).toMatchObject({ state: "FAILED", failure: "V105" });
  expect(await db.auditRow.count({ where: { action: "face.decide", actorId: reviewer.id } })).toBe(1);
  await db.filingOrder.update({ where: { id: order.id }, data: { status: "SUPPLEMENT_REQUIRED" } });
  await handIn(order);
  expect(await stateOf(order)).toMatchObject({ state: "MANUAL", failure: null });
});

test("two verdicts at once: one is stored", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  await handIn(order);
  await putInReview(order);
  const results = await Promise.all([
    decide(order, "PASSED"),
    decide(order, "FAILED"),
    decide(order, "PASSED"),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a passed check is good for 72 hours before the submission, for 30 days after it", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  setClock(() => new Date("2026-11-23T02:00:00Z"));
  await handIn(order, {}, { status: "PASSED" });
  moveClock(72 * HOUR - 1);
  expect(await stateOf(order)).toMatchObject({ state: "PASSED" });
  moveClock(1);
  expect(await stateOf(order)).toMatchObject({ state: "EXPIRED" });
  const submitted = {
    orderId: order.id,
    number: 1,
    formVersion: 1,
    answers: {},
    digest: "",
    typeDecision: {},
  };
  await db.submission.create({
    data: {
      ...submitted,
      id: newId(),
      ruleSetVersion: 1,
      agreements: {},
      findings: [],
      submittedById: owner.id,
      submittedAt: new Date("2026-11-24T02:00:00Z"),
    },
  });
  expect(await stateOf(order)).toMatchObject({ state: "PASSED" });
  setClock(() => new Date("2026-12-23T01:59:59Z"));
  expect(await stateOf(order)).toMatchObject({ state: "PASSED" });
  setClock(() => new Date("2026-12-23T02:00:00Z"));
  expect(await stateOf(order)).toMatchObject({ state: "EXPIRED" });
});

test("a portrait that the service refuses fails with its reason", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  await handIn(order, {}, { status: "FAILED", failure: "V102" });
  expect(await stateOf(order)).toMatchObject({ state: "FAILED", failure: "V102" });
});
