import { expect, test } from "vitest";
import { checkType, subjectOf } from "@/lib/server/filing/check-type";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { acknowledgeStale, listStale } from "@/lib/server/filing/stale-items";
import { requireOrderMaterials } from "@/lib/server/materials/order-materials";
import { uploadMaterials } from "@/prisma/seed/upload-materials";
import { anActor } from "@/tests/support/builders/account";
import { aFiler, type Filer, openFiling } from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, type OpenFiling, prepareFiling, typeInto } from "@/tests/support/filing-bench";

const { db } = await testDatabase();

prepareFiling(db);

async function opened(given: Parameters<typeof aFiler>[2] = {}): Promise<OpenFiling> {
  const filer: Filer = await aFiler(db, AT, given);
  const orderNo = await openFiling(db, filer, AT);
  return { filer, orderNo, orderId: (await requireSavedOrder(db, orderNo)).id };
}

/** Types answers into the order and asks the basic check again. */
async function recheck(filing: OpenFiling, patch: Parameters<typeof typeInto>[2]): Promise<void> {
  await typeInto(db, filing, patch);
  const draft = await requireDraft(db, { orderId: filing.orderId });
  const order = await requireSavedOrder(db, filing.orderNo);
  await checkType(db, draft, { subject: subjectOf(filing.filer.actor, order), at: AT });
}

async function staleOf({ orderId, orderNo }: OpenFiling) {
  const order = await requireSavedOrder(db, orderNo);
  const { list } = await requireOrderMaterials(db, order);
  return listStale(db, orderId, await requireDraft(db, { orderId }), list);
}

const OTHER_PROVINCE = { "sponsor.regionCode": "330106" };

test("another province lists what was written for the old one, and keeps all of it", async () => {
  const filing = await opened();
  await typeInto(db, filing, { "services.s1.remark": "本站展示公司产品" });
  const before = (await requireDraft(db, { orderId: filing.orderId })).answers;
  await recheck(filing, OTHER_PROVINCE);
  expect(await staleOf(filing)).toEqual([{ item: "services.s1.remark", because: "region" }]);
  expect((await requireDraft(db, { orderId: filing.orderId })).answers).toEqual({
    ...before,
    ...OTHER_PROVINCE,
  });
});

test("what is not there, or was written after the change, is not listed", async () => {
  const filing = await opened();
  await recheck(filing, OTHER_PROVINCE);
  expect(await staleOf(filing)).toEqual([]);
  await typeInto(db, filing, { "services.s1.remark": "写于变更之后" });
  expect(await staleOf(filing)).toEqual([]);
});

test("changes add up until the applicant has looked at them", async () => {
  const filing = await opened();
  await typeInto(db, filing, { "services.s1.remark": "本站展示公司产品" });
  await recheck(filing, OTHER_PROVINCE);
  await recheck(filing, { "services.s1.serviceType": "APP", "services.s1.appName": "某某助手" });
  const items = (await staleOf(filing)).map(({ item }) => item);
  expect(items).toEqual(expect.arrayContaining(["services.s1.remark", "services.s1.homepageUrl"]));
  await acknowledgeStale(db, { actor: filing.filer.actor, orderNo: filing.orderNo });
  expect(await staleOf(filing)).toEqual([]);
  await expect(acknowledgeStale(db, { actor: await anActor(db), orderNo: filing.orderNo })).rejects.toThrow();
});

test("another certificate lists the pictures of the old one; those uploaded since are none of it", async () => {
  const filing = await opened();
  await uploadMaterials(db, filing.filer.actor, filing.orderNo, 0);
  const other = await aFiler(db, AT);
  await recheck(filing, { "sponsor.certNo": String(other.answers["sponsor.certNo"]) });
  expect(await staleOf(filing)).toContainEqual({ item: "SPONSOR_CERT", because: "certificate" });
  await db.material.updateMany({
    where: { orderId: filing.orderId, kind: "SPONSOR_CERT" },
    data: { uploadedAt: new Date(AT.getTime() + 1) },
  });
  expect((await staleOf(filing)).map(({ item }) => item)).not.toContain("SPONSOR_CERT");
});
