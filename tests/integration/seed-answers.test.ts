import { expect, test } from "vitest";
import { findDraft, openAccountDraft } from "@/lib/server/filing/draft-repository";
import { checkType, subjectOf } from "@/lib/server/filing/check-type";
import { requireRuleContext } from "@/lib/server/filing/rule-context";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import type { Answers } from "@/lib/wizard/answers";
import { checkOrderBySteps } from "@/lib/wizard/order-steps";
import { answersOf, type DemoSponsor } from "@/prisma/seed/builders/sponsor";
import {
  APPROVED_SPONSORS,
  COMPANY_SPONSOR,
  QUEUE_SPONSORS,
  REGISTRY_SPONSORS,
  SPONSORS_BY_STATUS,
} from "@/prisma/seed/demo-sponsors";
import { saveDemoAccount } from "@/prisma/seed/demo-accounts";
import { seedInstances } from "@/prisma/seed/instances";
import { seedDemo } from "@/prisma/seed/seed-demo";
import { TOUR_ANSWERS } from "@/prisma/seed/tour";
import { anActor } from "../support/builders/account";
import { testDatabase } from "../support/database";

const { db } = await testDatabase();
const at = new Date("2026-11-21T02:00:00Z");
await writeReferenceData(db, at);
await seedDemo(db, at);

let number = 100;

async function findingsOf(account: { id: string }, answers: Answers): Promise<string[]> {
  const actor = { id: account.id, role: "APPLICANT" as const, displayName: "", provinces: [], organisation: null, sessionId: "" };
  await openAccountDraft(db, actor.id, at);
  const saved = await saveAnswers(db, { actor, orderNo: null, patch: answers, base: 0, at });
  if (!saved.ok) throw new Error(saved.error.code + saved.error.path);
  const decision = await checkType(db, saved.value.draft, subjectOf(actor, null), at);
  const draft = await findDraft(db, { accountId: actor.id });
  if (!draft) throw new Error("no draft");
  const context = await requireRuleContext(db, draft, subjectOf(actor, null), { phase: "SUBMISSION", at });
  const found = [...checkOrderBySteps(context).values()].flat();
  return [
    String(decision?.type ?? "FIRST"),
    ...found
      .filter(({ path }) => !path.startsWith("agreements") && !path.endsWith("mobileCode") && path !== "order" && !path.startsWith("verificationForm"))
      .map(({ code, severity, path, params }) => `${severity} ${code} ${path} ${JSON.stringify(params ?? {})}`),
  ];
}

test.each([COMPANY_SPONSOR, ...Object.values(SPONSORS_BY_STATUS), ...QUEUE_SPONSORS, ...APPROVED_SPONSORS])(
  "$number",
  async (sponsor) => {
    number += 1;
    const actor = await anActor(db);
    const instance = await seedInstances(db, { accountId: actor.id, account: `x${number}`, number, at });
    expect(await findingsOf(actor, answersOf(sponsor, instance))).toEqual(["FIRST"]);
  },
);

test("tour", async () => {
  const applicant = await db.account.findFirstOrThrow({ where: { displayName: "林晓" } });
  expect(await findingsOf(applicant, TOUR_ANSWERS)).toEqual(["FIRST"]);
});
