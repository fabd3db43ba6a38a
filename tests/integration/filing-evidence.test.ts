import { expect, test } from "vitest";
import { evidenceText } from "@/lib/i18n/evidence-text";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { findSubmission } from "@/lib/server/filing/submission-repository";
import { submitOrder } from "@/lib/server/filing/submit-order";
import { requireWorkbench } from "@/lib/server/review/find-workbench";
import { sealText } from "@/lib/server/sealed/seal";
import { anActor } from "@/tests/support/builders/account";
import { aCompleteFiling, aFiler } from "@/tests/support/builders/filing";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";

const { db } = await testDatabase();
prepareFiling(db);

const HOLDER_NUMBER = "110101199001010015";

test("what the outside said goes with the submission, masked, and stands on the workbench at its field", async () => {
  const filer = await aFiler(db, AT);
  const { domain, certNo } = filer.sponsor;
  await db.registryDomain.create({
    data: {
      ...{ domain, registrar: "r", registrarApproved: true, expiresAt: new Date("2028-01-01T00:00:00Z") },
      ...{
        realNameAt: new Date("2026-01-01T00:00:00Z"),
        holderName: "欧阳小明",
        holderCertType: "RESIDENT_ID",
      },
      holderCertNoCipher: sealText(HOLDER_NUMBER),
    },
  });
  const { orderNo, orderId } = await aCompleteFiling(db, filer, AT);
  const { typeDecision } = await requireDraft(db, { orderId });
  const told = typeDecision?.evidence.map(({ path, question, about, confidence }) =>
    [path, question, about, confidence].join(" "),
  );
  expect(told).toEqual([
    `sponsor.certNo SPONSOR ${certNo.slice(0, 3)}***********${certNo.slice(-4)} FULL`,
    `services.s1.domain SERVICE ${domain} FULL`,
    `services.s1.domain REGISTRATION ${domain} FULL`,
    `services.s1.domain RESOLUTION ${domain} NONE`,
    `services.s1.access.instanceId INSTANCE ${filer.instanceId} FULL`,
  ]);
  const stored = JSON.stringify(await db.filingDraft.findMany({ select: { typeDecision: true } }));
  for (const secret of [certNo, HOLDER_NUMBER, "欧阳小明"]) expect(stored).not.toContain(secret);

  // The holder is somebody else: the sponsor takes the domain over before it submits.
  await db.registryDomain.update({
    where: { domain },
    data: {
      holderName: filer.sponsor.name,
      holderCertType: "BUSINESS_LICENCE",
      holderCertNoCipher: sealText(certNo),
    },
  });
  expect(await submitOrder(db, { orderNo, actor: filer.actor, at: AT })).toMatchObject({ ok: true });
  const submission = await findSubmission(db, orderId, 1);
  const ofDomain = submission?.typeDecision?.evidence.find(({ question }) => question === "REGISTRATION");
  expect(ofDomain).toMatchObject({
    via: "TABLE",
    at: AT.toISOString(),
    answer: { holder: filer.sponsor.name },
  });

  const reviewer = await anActor(db, { role: "REVIEWER" });
  const bench = await requireWorkbench(db, { orderNo, actor: reviewer, locale: "en", at: AT });
  const fields = bench.sections.flatMap(({ items }) => items);
  const atDomain = fields.find(({ target }) => target === "services.s1.domain")?.evidence ?? [];
  expect(atDomain.map(({ title, confidence }) => `${title}: ${confidence.text}`)).toEqual([
    `Whether the website or App is filed · ${domain}: Verified`,
    `Registration of the domain · ${domain}: Verified`,
    `Whether the domain resolves · ${domain}: Unverified`,
  ]);
  expect(atDomain[1]?.lines).toContain("Ends on: 2028-01-01");
  expect(fields.find(({ target }) => target === "services.s1.access.instanceId")?.evidence).toHaveLength(1);
  for (const { images, checkPoints } of bench.materials)
    expect(checkPoints.length > 1).toBe(images.length > 0);
  expect(bench.faces[0]?.checkPoints).toContain("Liveness passed");
  expect(bench.checkPoints.site).toContain("Filed sites open");
  expect(bench.checkPoints.order).toContain("Both persons were called");
  expect(bench.why.every(({ source }) => source !== "MIIT_REGISTRY")).toBe(true);
  if (ofDomain) expect(evidenceText(ofDomain, "zh-CN").lines).toContain("已实名认证：是");
});
