import { expect, test } from "vitest";
import { submitOrder } from "@/lib/server/filing/submit-order";
import type { Patch } from "@/lib/wizard/merge";
import { aCompleteFiling, aFiler, onRecordAtMiit } from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, type OpenFiling, prepareFiling, typeInto } from "@/tests/support/filing-bench";
import { tracesOf } from "@/tests/support/order-traces";

const { db } = await testDatabase();

prepareFiling(db);

async function aComplete(): Promise<OpenFiling> {
  const filer = await aFiler(db, AT);
  return { filer, ...(await aCompleteFiling(db, filer, AT)) };
}

const submit = ({ filer, orderNo }: OpenFiling) => submitOrder(db, { orderNo, actor: filer.actor, at: AT });

const change = (one: OpenFiling, patch: Patch) => typeInto(db, one, patch);

const SOMEONE_ELSE = "11010519491231002X";

/** What is wrong, how it comes about, and what the refusal names. */
const OBSTACLES: readonly [string, (one: OpenFiling) => Promise<unknown>, string, string][] = [
  [
    "an agreement without its tick",
    (one) => change(one, { "agreements.personalData": null }),
    "F501",
    "agreements.personalData",
  ],
  [
    "an agreement of an older version",
    (one) => change(one, { "agreements.authenticity": "2025-1" }),
    "F501",
    "agreements.authenticity",
  ],
  [
    "a missing answer",
    (one) => change(one, { "services.s1.serviceName": null }),
    "F001",
    "services.s1.serviceName",
  ],
  [
    "a wrong check digit",
    (one) => change(one, { "sponsorPrincipal.certNo": "110105194912310021" }),
    "F303",
    "sponsorPrincipal.certNo",
  ],
  [
    "a document that runs out",
    (one) => change(one, { "sponsorPrincipal.certValidTo": "2026-12-01" }),
    "F305",
    "sponsorPrincipal.certValidTo",
  ],
  [
    "a mobile that was changed after its code",
    (one) => change(one, { "sponsorPrincipal.mobile": "13755501234" }),
    "F504",
    "sponsorPrincipal.mobile",
  ],
  [
    "a mobile that was never proved",
    ({ orderId }) => db.mobileVerification.deleteMany({ where: { orderId } }),
    "F308",
    "sponsorPrincipal.mobileCode",
  ],
  [
    "a missing material",
    ({ orderId }) =>
      db.material.updateMany({ where: { orderId, kind: "SPONSOR_CERT" }, data: { status: "REMOVED" } }),
    "M109",
    "material:SPONSOR_CERT:sponsor",
  ],
  [
    "a missing face check",
    ({ orderId }) => db.faceCheck.deleteMany({ where: { orderId } }),
    "M109",
    "material:FACE_CHECK:services.s1",
  ],
  [
    "a person the face check was not of",
    (one) =>
      change(one, {
        "sponsorPrincipal.certNo": SOMEONE_ELSE,
        "services.s1.servicePrincipal.certNo": SOMEONE_ELSE,
      }),
    "M109",
    "material:FACE_CHECK:services.s1",
  ],
  [
    "a registry that gives no answer",
    ({ filer }) => onRecordAtMiit(db, filer.sponsor, { subject: "UNKNOWN" }),
    "E-TYPE-UNKNOWN",
    "order",
  ],
  [
    "an instance whose term is over",
    ({ filer }) =>
      db.cloudInstance.update({
        where: { id: filer.instanceId },
        data: { expiresAt: new Date(AT.getTime() - 1) },
      }),
    "F601",
    "services.s1.access.instanceId",
  ],
];

test.each(OBSTACLES)("%s stands in the way and nothing is left behind", async (_, spoil, code, path) => {
  const one = await aComplete();
  await spoil(one);
  const before = await tracesOf(db, one.orderId);
  const refused = await submit(one);
  const findings = !refused.ok && "findings" in refused.error ? refused.error.findings : [];
  expect(refused).toMatchObject({ ok: false, error: { code: "rules-pass" } });
  expect(findings.map((found) => `${found.code} ${found.path}`)).toContain(`${code} ${path}`);
  expect(await tracesOf(db, one.orderId)).toEqual(before);
});

test("a type that is another one today is refused by its name once, and is the order's from then on", async () => {
  const one = await aComplete();
  await onRecordAtMiit(db, one.filer.sponsor, { subject: "FILED" });
  expect(await submit(one)).toEqual({
    ok: false,
    error: { code: "type-changed", type: "ADD_SERVICE_EXTERNAL" },
  });
  expect(await requireSavedOrder(db, one.orderNo)).toMatchObject({
    type: "ADD_SERVICE_EXTERNAL",
    status: "DRAFT",
    submissionNumber: 0,
  });
  expect(await submit(one)).toMatchObject({ ok: true });
});
