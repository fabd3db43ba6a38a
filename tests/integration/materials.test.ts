import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { checkOrderMaterials, listMaterials } from "@/lib/server/materials/list-materials";
import { listFiles } from "@/lib/server/materials/material-repository";
import { readMaterial } from "@/lib/server/materials/read-material";
import { removeMaterial } from "@/lib/server/materials/remove-material";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "@/tests/support/builders/account";
import { aDraftOrder } from "@/tests/support/builders/draft-order";
import { aSpecimen } from "@/tests/support/builders/image";
import { testDatabase } from "@/tests/support/database";
import { materialBench } from "@/tests/support/material-bench";

const { db } = await testDatabase(20);
const { store, licence, upload, filesOnDisk } = await materialBench(db);
let owner: Actor;

beforeAll(async () => {
  await writeReferenceData(db, now());
  owner = await anActor(db);
});

test("a licence becomes version 1, with its event and audit row, and is no longer missing", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const stored = { id: order.id, ownerId: owner.id, type: "FIRST", rulesAt: now() } as const;
  const before = (await checkOrderMaterials(db, stored)).missing;
  const result = await upload(owner, order.orderNo);
  expect(result).toMatchObject({
    ok: true,
    value: { version: 1, status: "CURRENT", mime: "image/jpeg", findings: [] },
  });
  const after = (await checkOrderMaterials(db, stored)).missing;
  expect(before.map(({ path: target }) => target)).toContain("material:SPONSOR_CERT:sponsor");
  expect(after.length).toBe(before.length - 1);
  expect(await db.filingEvent.findMany({ where: { orderId: order.id } })).toMatchObject([
    { type: "material.upload", actorId: owner.id, payload: { kind: "SPONSOR_CERT", side: "1", version: 1 } },
  ]);
  expect(await db.auditRow.count({ where: { action: "material.upload", actorId: owner.id } })).toBe(1);
});

test("somebody else's order does not exist: neither to upload, nor to read, nor to remove", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const file = await upload(owner, order.orderNo);
  if (!file.ok) throw new Error(file.error.code);
  const stranger = await anActor(db);
  const { id } = file.value;
  const before = (await filesOnDisk()).length;
  await expect(upload(stranger, order.orderNo)).rejects.toThrow("not found");
  await expect(readMaterial({ db, store, actor: stranger }, id, "thumb")).rejects.toThrow("not found");
  await expect(removeMaterial(db, { orderNo: order.orderNo, id, actor: stranger })).rejects.toThrow(
    "not found",
  );
  expect((await filesOnDisk()).length).toBe(before);
  expect(await listFiles(db, order.id)).toMatchObject([{ status: "CURRENT" }]);
});

test.each(["SUBMITTED", "INITIAL_REVIEW", "BUREAU_REVIEW", "APPROVED", "ABANDONED"] as const)(
  "an order in %s takes no file and gives none back",
  async (status) => {
    const order = await aDraftOrder(db, { ownerId: owner.id });
    const file = await upload(owner, order.orderNo);
    await db.filingOrder.update({ where: { id: order.id }, data: { status } });
    expect(await upload(owner, order.orderNo)).toEqual({ ok: false, error: { code: "locked" } });
    if (!file.ok) throw new Error(file.error.code);
    const removed = await removeMaterial(db, { orderNo: order.orderNo, id: file.value.id, actor: owner });
    expect(removed).toEqual({ ok: false, error: "locked" });
  },
);

test("a reviewer sees a submitted order's picture with a watermark, and the look is written down", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const file = await upload(owner, order.orderNo);
  if (!file.ok) throw new Error(file.error.code);
  const reviewer = await anActor(db, { role: "REVIEWER" });
  const { id } = file.value;
  await expect(readMaterial({ db, store, actor: reviewer }, id, "preview")).rejects.toThrow("not found");
  await db.filingOrder.update({ where: { id: order.id }, data: { status: "SUBMITTED" } });
  const own = await readMaterial({ db, store, actor: owner }, id, "preview");
  const seen = await readMaterial({ db, store, actor: reviewer }, id, "preview");
  expect(seen.bytes.equals(own.bytes)).toBe(false);
  const looks = await db.auditRow.findMany({ where: { action: "material.read", objectId: id } });
  expect(looks).toMatchObject([
    { actorKind: "REVIEWER", actorId: reviewer.id, payload: { variant: "preview" } },
  ]);
  await expect(upload(reviewer, order.orderNo)).rejects.toThrow("not allowed");
});

test("a removed file stays as an earlier version, its place is missing again, and the next is version 2", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const first = await upload(owner, order.orderNo);
  if (!first.ok) throw new Error(first.error.code);
  const remove = () => removeMaterial(db, { orderNo: order.orderNo, id: first.value.id, actor: owner });
  expect([await remove(), await remove()]).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  const list = await listMaterials(db, { id: order.id, ownerId: owner.id, type: "FIRST", rulesAt: now() });
  const item = list.find((one) => one.item.code === "SPONSOR_CERT");
  expect(item).toMatchObject({
    state: "MISSING",
    slots: [{ current: null, earlier: [{ status: "REMOVED" }] }, {}, {}],
  });
  expect(await upload(owner, order.orderNo)).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await db.filingEvent.count({ where: { orderId: order.id, type: "material.remove" } })).toBe(1);
});

test.each([
  ["a kind the order does not need", { code: "GUARANTEE_LETTER" }, "not-asked"],
  ["an owner that is not there", { owner: "services.s9" }, "not-asked"],
  ["a side the document does not have", { side: "FRONT" }, "not-asked"],
  ["a page too many", { side: "4" }, "M111"],
  ["a face check as if it were a file", { code: "FACE_CHECK", owner: "services.s1" }, "not-asked"],
  ["a name with a forbidden sign", { fileName: "a<b.jpg" }, "M110"],
  ["a name of 101 characters", { fileName: `${"证".repeat(97)}.jpg` }, "M110"],
  ["a web page named .jpg", { bytes: Buffer.from("<html></html>") }, "M101"],
  [
    "a picture with less than half of the pixels",
    { bytes: await sharp(licence).resize(740).jpeg().toBuffer() },
    "M103",
  ],
] as const)("refuses %s and leaves no trace", async (_, given, code) => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const before = (await filesOnDisk()).length;
  const result = await upload(owner, order.orderNo, given);
  expect(result.ok ? "taken" : result.error.code).toBe(code);
  expect((await filesOnDisk()).length).toBe(before);
  expect(await db.material.count({ where: { orderId: order.id } })).toBe(0);
  expect(await db.filingEvent.count({ where: { orderId: order.id } })).toBe(0);
});

test("a small or grey picture is taken with a warning", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const bytes = await sharp(licence).resize(1000).greyscale().jpeg().toBuffer();
  const result = await upload(owner, order.orderNo, { bytes });
  expect(result.ok && result.value.findings).toEqual([
    { code: "M103", severity: "WARN", params: { w: 1000, h: 714 } },
    { code: "M104", severity: "WARN" },
  ]);
  const list = await listMaterials(db, { id: order.id, ownerId: owner.id, type: "FIRST", rulesAt: now() });
  expect(list.find((one) => one.item.code === "SPONSOR_CERT")?.state).toBe("WARN");
});

test.each([
  [4_194_303, true],
  [4_194_304, true],
  [4_194_305, false],
])("a file of %i bytes is taken: %s", async (size, isTaken) => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  // What stands behind the end of a JPEG is no part of the picture, so it makes any size.
  const bytes = Buffer.concat([licence, Buffer.alloc(size - licence.length)]);
  const result = await upload(owner, order.orderNo, { bytes });
  if (isTaken) expect(result.ok).toBe(true);
  else
    expect(result).toEqual({
      ok: false,
      error: { code: "M102", severity: "BLOCK", params: { size: "4.01MB" } },
    });
});

test("one certificate does for a domain that website and App share, one card for a person with two offices", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const stored = { id: order.id, ownerId: owner.id, type: "FIRST", rulesAt: now() } as const;
  const missing = async () =>
    (await checkOrderMaterials(db, stored)).missing.map(({ path: target }) => target);
  const domain = [
    "material:DOMAIN_CERT:services.s1.domain",
    "material:DOMAIN_CERT:services.s2.allDomains.xinghe-demo.cn",
  ];
  const persons = ["s1", "s2"].map((key) => `material:SERVICE_PRINCIPAL_ID:services.${key}.servicePrincipal`);
  expect(await missing()).toEqual(expect.arrayContaining([...domain, ...persons]));
  const letter = await aSpecimen("letter");
  await upload(owner, order.orderNo, {
    code: "DOMAIN_REALNAME_SHOT",
    owner: "services.s1.domain",
    bytes: letter,
  });
  const card = { code: "PRINCIPAL_ID", owner: "sponsorPrincipal" } as const;
  await upload(owner, order.orderNo, { ...card, side: "FRONT", bytes: await aSpecimen("id-front") });
  expect(await missing()).toEqual(expect.arrayContaining(persons));
  await upload(owner, order.orderNo, { ...card, side: "BACK", bytes: await aSpecimen("id-back") });
  const left = await missing();
  expect(left.filter((target) => [...domain, ...persons].includes(target))).toEqual([]);
  const items = await listMaterials(db, stored);
  expect(items.filter(({ isTakenOver }) => isTakenOver).map(({ item }) => item.target)).toEqual([
    ...persons,
    domain[1],
  ]);
});
