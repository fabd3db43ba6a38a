import { expect, test } from "vitest";
import { newId } from "@/lib/server/clock";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { certificateHash } from "@/lib/server/filing/identifiers";
import { requireWizardOrder } from "@/lib/server/filing/wizard-order";
import { registryKey } from "@/lib/server/gateways/miit-registry/stand-in";
import { sealText } from "@/lib/server/sealed/seal";
import { checkOrderBySteps } from "@/lib/wizard/order-steps";
import { aFiler, type Filer, onRecordAtMiit, openFiling } from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling, typeInto } from "@/tests/support/filing-bench";

const { db } = await testDatabase();
prepareFiling(db);

let count = 0;

interface Held {
  readonly name: string;
  readonly type?: "WEBSITE" | "APP";
  readonly domain?: string;
}

/** Puts services on record under a sponsor of the account here. */
async function onRecordHere({ actor, answers, sponsor }: Filer, services: readonly Held[]): Promise<string> {
  count += 1;
  const subjectNumber = `赣ICP备${2026000000 + count}号`;
  const certType = String(answers["sponsor.certType"]);
  await db.filingSubject.create({
    data: {
      ...{ id: newId(), ownerId: actor.id, provinceCode: "36", subjectNumber, approvedAt: AT, certType },
      ...{ sponsorKind: sponsor.kind, sponsorName: sponsor.name, certNoCipher: sealText(sponsor.certNo) },
      certNoHash: certificateHash(certType, sponsor.certNo),
      services: {
        create: services.map(({ name, type = "WEBSITE", domain = null }, index) => ({
          ...{ id: newId(), serial: index + 1, serviceNumber: `${subjectNumber}-${index + 1}`, name },
          ...{ serviceType: type, domainAscii: domain, domainUnicode: domain, approvedAt: AT },
        })),
      },
    },
  });
  return subjectNumber;
}

const sites = (amount: number): readonly Held[] =>
  Array.from({ length: amount }, (_, index) => ({
    name: `别的网站${index}`,
    domain: `site-${count}-${index}.cn`,
  }));

/** The order of a website in Jiangxi that is on record here, after its access through us ended, with what is said of it. */
async function accessAgain(others: readonly Held[], kind: "ENTERPRISE" | "INDIVIDUAL" = "ENTERPRISE") {
  const filer = await aFiler(db, AT, { kind });
  const { domain } = filer.sponsor;
  const name = "老站点软件";
  const subjectNumber = await onRecordHere(filer, [{ name, domain }, ...others]);
  const service = { state: "FILED", isTheirs: true, number: `${subjectNumber}-1`, name } as const;
  const certType = String(filer.answers["sponsor.certType"]);
  await onRecordAtMiit(db, filer.sponsor, { subject: "FILED", subjectNumber, service });
  await db.registrySubject.updateMany({
    where: { subjectNumber },
    data: { certType, certNoHash: certificateHash(certType, filer.sponsor.certNo) },
  });
  // The name is taken from the record.
  const { "services.s1.serviceName": _, ...answers } = filer.answers;
  const orderNo = await openFiling(db, { ...filer, answers }, AT);
  const order = await requireSavedOrder(db, orderNo);
  await typeInto(db, { filer, orderNo, orderId: order.id }, { "sponsor.regionCode": "360000" });
  const { context, draft } = await requireWizardOrder(db, filer.actor, orderNo, { at: AT });
  expect(draft.typeDecision).toMatchObject({ type: "ACCESS", row: 5 });
  const codes = [...checkOrderBySteps(context).values()]
    .flat()
    .map(({ code, severity }) => `${code} ${severity}`);
  return { filer, order, context, codes };
}

test("in Jiangxi a website that is accessed is not in the way of itself: name, domain, total", async () => {
  const { codes, context, order } = await accessAgain(sites(6));
  expect(codes.filter((code) => /F460|F419|F502|F503/.test(code))).toEqual([]);
  // Six others and itself: the seventh, which the bureau takes.
  expect(context.facts?.totals.filed).toBe(6);
  expect((await requireDraft(db, { orderId: order.id })).answers["services.s1.serviceName"]).toBe(
    "老站点软件",
  );
});

test("another website of the sponsor under the same name is in the way all the same, and so is the eighth one", async () => {
  const { codes, context } = await accessAgain([...sites(6), { name: "老站点软件", domain: "twin-demo.cn" }]);
  expect(codes).toEqual(expect.arrayContaining(["F460 BLOCK", "F503 WARN"]));
  expect(context.facts?.names.ofSponsor).toContainEqual(expect.objectContaining({ name: "老站点软件" }));
});

test.each([
  [4, false],
  [5, true],
])(
  "an individual with %i other services may access one more of theirs: refused %s",
  async (others, isRefused) => {
    const { codes } = await accessAgain(sites(others), "INDIVIDUAL");
    expect(codes.includes("F503 BLOCK")).toBe(isRefused);
  },
);

test("an App that is accessed again is not in the way of its own name", async () => {
  const filer = await aFiler(db, AT, { services: "APP" });
  const name = String(filer.answers["services.s1.appName"]);
  const other = { name: "另一应用", type: "APP" } as const;
  const number = await onRecordHere(filer, [{ name, type: "APP" }, other]);
  await onRecordAtMiit(db, filer.sponsor, { subject: "FILED", subjectNumber: number });
  const subject = await db.registrySubject.findFirstOrThrow({ where: { subjectNumber: number } });
  await db.registryService.create({
    data: {
      ...{ id: newId(), lookupKey: registryKey({ type: "APP", name }), name, state: "FILED" },
      ...{ providers: ["another provider"], subjectId: subject.id, serviceNumber: `${number}-1A` },
    },
  });
  const orderNo = await openFiling(db, filer, AT);
  const { context, draft } = await requireWizardOrder(db, filer.actor, orderNo, { at: AT });
  expect(draft.typeDecision?.type).toBe("ACCESS");
  expect(context.facts?.otherApps).toEqual([{ app: other.name, packageName: "" }]);
  expect([...checkOrderBySteps(context).values()].flat().map(({ code }) => code)).not.toContain("F441");
});
