import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { newId, now } from "@/lib/server/clock";
import { removeMaterial } from "@/lib/server/materials/remove-material";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "@/tests/support/builders/account";
import { aDraftOrder } from "@/tests/support/builders/draft-order";
import { aSpecimen } from "@/tests/support/builders/image";
import { testDatabase } from "@/tests/support/database";
import { materialBench } from "@/tests/support/material-bench";

const { db } = await testDatabase();
const { upload } = await materialBench(db);
const CARD = { code: "PRINCIPAL_ID", owner: "sponsorPrincipal", side: "FRONT" } as const;
let owner: Actor;

beforeAll(async () => {
  await writeReferenceData(db, now());
  owner = await anActor(db);
});

/** An order of which the reviewer wants another licence, with licence and card handed in. */
async function aSupplement() {
  const order = await aDraftOrder(db, { ownerId: owner.id });
  const licence = await upload(owner, order.orderNo);
  const card = await upload(owner, order.orderNo, { ...CARD, bytes: await aSpecimen("id-front") });
  await db.filingOrder.update({
    where: { id: order.id },
    data: { status: "SUPPLEMENT_REQUIRED", submissionNumber: 1 },
  });
  await db.remark.create({
    data: {
      id: newId(),
      orderId: order.id,
      submissionNumber: 1,
      stage: "INITIAL",
      target: "material:SPONSOR_CERT:sponsor",
      reasonCode: "R-MAT-01",
      isSent: true,
      createdAt: now(),
    },
  });
  return { order, licence, card };
}

test("only the material a reviewer asked for can be replaced", async () => {
  const { order } = await aSupplement();
  expect(await upload(owner, order.orderNo)).toMatchObject({ ok: true, value: { version: 2 } });
  const card = { ...CARD, bytes: await aSpecimen("id-front") };
  expect(await upload(owner, order.orderNo, card)).toEqual({ ok: false, error: { code: "locked" } });
});

test("a place that is still empty can be filled, because an answer may have made it necessary", async () => {
  const { order } = await aSupplement();
  const back = { ...CARD, side: "BACK", bytes: await aSpecimen("id-back") };
  expect(await upload(owner, order.orderNo, back)).toMatchObject({ ok: true });
});

test("nothing but what was asked for can be taken away", async () => {
  const { order, licence, card } = await aSupplement();
  if (!licence.ok || !card.ok) throw new Error("the materials were not taken");
  const remove = (id: string) => removeMaterial(db, { orderNo: order.orderNo, id, actor: owner });
  expect(await remove(card.value.id)).toEqual({ ok: false, error: "locked" });
  expect(await remove(licence.value.id)).toEqual({ ok: true, value: null });
});
