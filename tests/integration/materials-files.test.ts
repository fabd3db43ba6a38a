import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { newId, now } from "@/lib/server/clock";
import { type MaterialStoreGateway, StoreFullError } from "@/lib/server/gateways/material-store/port";
import { listFiles } from "@/lib/server/materials/material-repository";
import { readMaterial } from "@/lib/server/materials/read-material";
import { sweepMaterials } from "@/lib/server/materials/sweep-materials";
import { uploadMaterial } from "@/lib/server/materials/upload-material";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "@/tests/support/builders/account";
import { aDraftOrder } from "@/tests/support/builders/draft-order";
import { testDatabase } from "@/tests/support/database";
import { materialBench } from "@/tests/support/material-bench";

const { db } = await testDatabase(20);
const { store, licence, upload, filesOnDisk } = await materialBench(db);
let owner: Actor;

beforeAll(async () => {
  await writeReferenceData(db, now());
  owner = await anActor(db);
});

test("nothing on the disk can be read as a picture", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  await upload(owner, order.orderNo);
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
  const file = await upload(owner, one.orderNo);
  await upload(owner, two.orderNo);
  if (!file.ok) throw new Error(file.error.code);
  const other = await db.orderKey.findUniqueOrThrow({ where: { orderId: two.id } });
  await db.orderKey.update({ where: { orderId: one.id }, data: { keyCipher: other.keyCipher } });
  await expect(readMaterial({ db, store, actor: owner }, file.value.id, "original")).rejects.toThrow();
});

test("the owner gets every size back as it was stored", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const file = await upload(owner, order.orderNo);
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

test("a store without room refuses in words, keeps nothing, and takes the same upload once there is room", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const place = { code: "SPONSOR_CERT", owner: "sponsor", side: "1" } as const;
  const file = { orderNo: order.orderNo, uploadKey: newId(), fileName: "licence.jpg", bytes: licence };
  const send = (given: MaterialStoreGateway) =>
    uploadMaterial({ db, store: given, actor: owner }, { ...place, ...file });
  const before = await filesOnDisk();
  const full: MaterialStoreGateway = {
    put: async (key, bytes) => {
      if (key.endsWith("-thumb")) throw new StoreFullError("the disk is full");
      await store.put(key, bytes);
    },
    get: (key) => store.get(key),
    remove: (key) => store.remove(key),
    list: () => store.list(),
  };
  expect(await send(full)).toEqual({ ok: false, error: { code: "no-space" } });
  expect(await filesOnDisk()).toEqual(before);
  expect(await db.material.count({ where: { orderId: order.id } })).toBe(0);
  expect(await send(store)).toMatchObject({ ok: true, value: { version: 1 } });
});

test("a repeated key answers the first result and stores nothing twice", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const uploadKey = newId();
  const first = await upload(owner, order.orderNo, { uploadKey });
  const before = (await filesOnDisk()).length;
  const [second, third] = [
    await upload(owner, order.orderNo, { uploadKey }),
    await upload(owner, order.orderNo, { uploadKey }),
  ];
  expect(second).toEqual(first);
  expect(third).toEqual(first);
  expect((await filesOnDisk()).length).toBe(before);
  const elsewhere = await aDraftOrder(db, { ownerId: owner.id });
  expect(await upload(owner, elsewhere.orderNo, { uploadKey })).toEqual({
    ok: false,
    error: { code: "key-used" },
  });
});

test("the same key sent five times at once makes one version", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const uploadKey = newId();
  const before = (await filesOnDisk()).length;
  const results = await Promise.all(
    Array.from({ length: 5 }, () => upload(owner, order.orderNo, { uploadKey })),
  );
  expect(new Set(results.map((result) => result.ok && result.value.id)).size).toBe(1);
  expect(await listFiles(db, order.id)).toHaveLength(1);
  expect((await filesOnDisk()).length).toBe(before + 3);
});

test("eight uploads to one place at once become versions 1 to 8, each once, one of them current", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const results = await Promise.all(Array.from({ length: 8 }, () => upload(owner, order.orderNo)));
  expect(results.every(({ ok }) => ok)).toBe(true);
  const files = await listFiles(db, order.id);
  expect(files.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(files.filter(({ status }) => status === "CURRENT").map(({ version }) => version)).toEqual([8]);
});

test("when the transaction fails the files are gone too", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const before = (await filesOnDisk()).length;
  await db.$executeRaw`alter table audit_row add constraint broken check (action <> 'material.upload') not valid`;
  try {
    await expect(upload(owner, order.orderNo)).rejects.toThrow("broken");
  } finally {
    await db.$executeRaw`alter table audit_row drop constraint broken`;
  }
  expect((await filesOnDisk()).length).toBe(before);
  expect(await db.material.count({ where: { orderId: order.id } })).toBe(0);
});

test("a process that dies between file and row leaves only what the sweep removes", async () => {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  await upload(owner, order.orderNo);
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
