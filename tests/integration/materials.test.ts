import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { newId, now } from "@/lib/server/clock";
import { LocalDiskStore } from "@/lib/server/gateways/material-store/local-disk";
import { listMaterials, missingMaterials } from "@/lib/server/materials/list-materials";
import { listFiles } from "@/lib/server/materials/material-repository";
import { readMaterial } from "@/lib/server/materials/read-material";
import { removeMaterial } from "@/lib/server/materials/remove-material";
import { sweepMaterials } from "@/lib/server/materials/sweep-materials";
import { type Upload, uploadMaterial } from "@/lib/server/materials/upload-material";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "@/tests/support/builders/account";
import { aDraftOrder } from "@/tests/support/builders/draft-order";
import { aSpecimen } from "@/tests/support/builders/image";
import { testDatabase } from "@/tests/support/database";

const { db } = await testDatabase(20);
const folder = await mkdtemp(path.join(tmpdir(), "materials-"));
const store = new LocalDiskStore(folder);
const licence = await aSpecimen("licence");
let owner: Actor;

beforeAll(async () => {
  await writeReferenceData(db, now());
  owner = await anActor(db);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function filesOnDisk(): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

function anUpload(orderNo: string, given: Partial<Upload> = {}): Upload {
  const place = { code: "SPONSOR_CERT", owner: "sponsor", side: "1" } as const;
  return { orderNo, ...place, uploadKey: newId(), fileName: "licence.jpg", bytes: licence, ...given };
}

const upload = (orderNo: string, given: Partial<Upload> = {}, actor = owner, at = store) =>
  uploadMaterial({ db, store: at, actor }, anUpload(orderNo, given));

test("a licence becomes version 1, with its event and audit row, and is no longer missing", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const stored = { id: order.id, ownerId: owner.id, type: "FIRST" } as const;
  const before = await missingMaterials(db, stored);
  const result = await upload(order.orderNo);
  expect(result).toMatchObject({
    ok: true,
    value: { version: 1, status: "CURRENT", mime: "image/jpeg", findings: [] },
  });
  const after = await missingMaterials(db, stored);
  expect(before.map(({ path: target }) => target)).toContain("material:SPONSOR_CERT:sponsor");
  expect(after.length).toBe(before.length - 1);
  expect(await db.filingEvent.findMany({ where: { orderId: order.id } })).toMatchObject([
    { type: "material.upload", actorId: owner.id, payload: { kind: "SPONSOR_CERT", side: "1", version: 1 } },
  ]);
  expect(await db.auditRow.count({ where: { action: "material.upload", actorId: owner.id } })).toBe(1);
});

test("nothing on the disk can be read as a picture", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  await upload(order.orderNo);
  const files = await Promise.all((await filesOnDisk()).map((file) => readFile(file)));
  expect(files.length).toBeGreaterThanOrEqual(3);
  for (const bytes of files) {
    expect(bytes.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false);
    await expect(sharp(bytes).metadata()).rejects.toThrow();
  }
});

test("another order's key does not open the file", async () => {
  const [one, two] = [
    await aDraftOrder(db, { ownerId: owner.id }),
    await aDraftOrder(db, { ownerId: owner.id }),
  ];
  const file = await upload(one.orderNo);
  await upload(two.orderNo);
  if (!file.ok) throw new Error(file.error.code);
  const other = await db.orderKey.findUniqueOrThrow({ where: { orderId: two.id } });
  await db.orderKey.update({ where: { orderId: one.id }, data: { keyCipher: other.keyCipher } });
  await expect(readMaterial({ db, store, actor: owner }, file.value.id, "original")).rejects.toThrow();
});

test("the owner gets every size back as it was stored", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const file = await upload(order.orderNo);
  if (!file.ok) throw new Error(file.error.code);
  for (const [variant, width] of [
    ["original", 1680],
    ["preview", 1600],
    ["thumb", 320],
  ] as const) {
    const { bytes, mime } = await readMaterial({ db, store, actor: owner }, file.value.id, variant);
    expect({ mime, width: (await sharp(bytes).metadata()).width }).toEqual({ mime: "image/jpeg", width });
  }
});

test("somebody else's order does not exist: neither to upload, nor to read, nor to remove", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const file = await upload(order.orderNo);
  if (!file.ok) throw new Error(file.error.code);
  const stranger = await anActor(db);
  const { id } = file.value;
  const before = (await filesOnDisk()).length;
  await expect(upload(order.orderNo, {}, stranger)).rejects.toThrow("not found");
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
    const file = await upload(order.orderNo);
    await db.filingOrder.update({ where: { id: order.id }, data: { status } });
    expect(await upload(order.orderNo)).toEqual({ ok: false, error: { code: "locked" } });
    if (!file.ok) throw new Error(file.error.code);
    const removed = await removeMaterial(db, { orderNo: order.orderNo, id: file.value.id, actor: owner });
    expect(removed).toEqual({ ok: false, error: "locked" });
  },
);

test("a reviewer sees a submitted order's picture with a watermark, and the look is written down", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const file = await upload(order.orderNo);
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
  await expect(upload(order.orderNo, {}, reviewer)).rejects.toThrow("not allowed");
});

test("a repeated key answers the first result and stores nothing twice", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const uploadKey = newId();
  const first = await upload(order.orderNo, { uploadKey });
  const before = (await filesOnDisk()).length;
  const [second, third] = [
    await upload(order.orderNo, { uploadKey }),
    await upload(order.orderNo, { uploadKey }),
  ];
  expect(second).toEqual(first);
  expect(third).toEqual(first);
  expect((await filesOnDisk()).length).toBe(before);
  const elsewhere = await aDraftOrder(db, { ownerId: owner.id });
  expect(await upload(elsewhere.orderNo, { uploadKey })).toEqual({ ok: false, error: { code: "key-used" } });
});

test("the same key sent five times at once makes one version", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const uploadKey = newId();
  const before = (await filesOnDisk()).length;
  const results = await Promise.all(Array.from({ length: 5 }, () => upload(order.orderNo, { uploadKey })));
  expect(new Set(results.map((result) => result.ok && result.value.id)).size).toBe(1);
  expect(await listFiles(db, order.id)).toHaveLength(1);
  expect((await filesOnDisk()).length).toBe(before + 3);
});

test("eight uploads to one place at once become versions 1 to 8, each once, one of them current", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const results = await Promise.all(Array.from({ length: 8 }, () => upload(order.orderNo)));
  expect(results.every(({ ok }) => ok)).toBe(true);
  const files = await listFiles(db, order.id);
  expect(files.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(files.filter(({ status }) => status === "CURRENT").map(({ version }) => version)).toEqual([8]);
});

test("a removed file stays as an earlier version, its place is missing again, and the next is version 2", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const first = await upload(order.orderNo);
  if (!first.ok) throw new Error(first.error.code);
  const remove = () => removeMaterial(db, { orderNo: order.orderNo, id: first.value.id, actor: owner });
  expect([await remove(), await remove()]).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  const list = await listMaterials(db, { id: order.id, ownerId: owner.id, type: "FIRST" });
  const item = list.find((one) => one.item.code === "SPONSOR_CERT");
  expect(item).toMatchObject({
    state: "MISSING",
    slots: [{ current: null, earlier: [{ status: "REMOVED" }] }, {}, {}],
  });
  expect(await upload(order.orderNo)).toMatchObject({ ok: true, value: { version: 2 } });
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
  const result = await upload(order.orderNo, given);
  expect(result.ok ? "taken" : result.error.code).toBe(code);
  expect((await filesOnDisk()).length).toBe(before);
  expect(await db.material.count({ where: { orderId: order.id } })).toBe(0);
  expect(await db.filingEvent.count({ where: { orderId: order.id } })).toBe(0);
});

test("a small or grey picture is taken with a warning", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const bytes = await sharp(licence).resize(1000).greyscale().jpeg().toBuffer();
  const result = await upload(order.orderNo, { bytes });
  expect(result.ok && result.value.findings).toEqual([
    { code: "M103", severity: "WARN", params: { w: 1000, h: 714 } },
    { code: "M104", severity: "WARN" },
  ]);
  const list = await listMaterials(db, { id: order.id, ownerId: owner.id, type: "FIRST" });
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
  const result = await upload(order.orderNo, { bytes });
  if (isTaken) expect(result.ok).toBe(true);
  else
    expect(result).toEqual({
      ok: false,
      error: { code: "M102", severity: "BLOCK", params: { size: "4.01MB" } },
    });
});

test("when the transaction fails the files are gone too", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const before = (await filesOnDisk()).length;
  // The row's uploader does not exist as far as the event is concerned: an impossible id fails the insert.
  const broken = { ...owner, id: owner.id };
  const failing = uploadMaterial(
    {
      db: db.$extends({
        query: { auditRow: { create: () => Promise.reject(new Error("the disk is full")) } },
      }) as never,
      store,
      actor: broken,
    },
    anUpload(order.orderNo),
  );
  await expect(failing).rejects.toThrow("the disk is full");
  expect((await filesOnDisk()).length).toBe(before);
  expect(await db.material.count({ where: { orderId: order.id } })).toBe(0);
});

test("a process that dies between file and row leaves only what the sweep removes", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  await upload(order.orderNo);
  const kept = await filesOnDisk();
  const key = "ab".repeat(20);
  for (const name of [key, `${key}-preview`, `${key}-thumb`]) await store.put(name, Buffer.from("sealed"));
  expect(await sweepMaterials(db, store, now())).toBe(0);
  const later = new Date(now().getTime() + 2 * 3_600_000);
  expect(await sweepMaterials(db, store, later)).toBe(3);
  expect((await filesOnDisk()).sort()).toEqual(kept.sort());
  const [file] = await listFiles(db, order.id);
  if (!file) throw new Error("no file");
  expect((await readMaterial({ db, store, actor: owner }, file.id, "original")).bytes.length).toBe(
    file.bytes,
  );
});
