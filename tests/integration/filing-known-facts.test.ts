import { beforeAll, expect, test } from "vitest";
import { subjectOf } from "@/lib/server/filing/check-type";
import { collectFacts } from "@/lib/server/filing/collect-facts";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { factsAfter, isFactAnswer } from "@/lib/server/filing/known-facts";
import { saveStep } from "@/lib/server/filing/save-step";
import { requirePostedPage } from "@/lib/server/filing/step-page";
import { requireWizardOrder } from "@/lib/server/filing/wizard-order";
import { registriesOf } from "@/lib/server/gateways/registries";
import { aFiler, type Filer, openFiling, proveMobiles } from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling, typeInto } from "@/tests/support/filing-bench";

const { db } = await testDatabase();
prepareFiling(db);

let filer: Filer;
let orderNo: string;
let orderId: string;

beforeAll(async () => {
  filer = await aFiler(db, AT);
  orderNo = await openFiling(db, filer, AT);
  orderId = (await requireSavedOrder(db, orderNo)).id;
  await proveMobiles(db, orderId, AT);
});

const open = () => requireWizardOrder(db, filer.actor, orderNo, { at: AT });

/** Posts one step as its page shows it, with some answers changed. */
async function post(id: "sponsor" | "check", changes: Readonly<Record<string, string>>) {
  const ref = { id, serviceKey: "" };
  const { page, fields } = await requirePostedPage(db, { actor: filer.actor, orderNo, ref, at: AT });
  const shown = fields.filter(({ path }) => path in changes);
  const form = new FormData();
  form.set("version", String(page.draft.version));
  for (const [path, value] of Object.entries(changes)) form.set(path, value);
  const saved = await saveStep(db, { actor: filer.actor, page, ref, fields: shown, form, at: AT });
  if (!saved.ok) throw new Error(saved.error.code);
  return { before: page, after: saved.value.page };
}

test("no fact is looked up by any other answer", async () => {
  const subject = subjectOf(filer.actor, await requireSavedOrder(db, orderNo));
  const draft = await requireDraft(db, { orderId });
  const others = Object.entries(draft.answers).filter(([path]) => !isFactAnswer(path));
  const changed = others.map(([path, value]) => [path, typeof value === "string" ? `${value}x` : []]);
  const answers = { ...draft.answers, ...Object.fromEntries(changed) };
  const facts = (given: typeof answers) =>
    collectFacts(db, registriesOf(db), { ...draft, answers: given }, subject);
  expect(others.length).toBeGreaterThan(20);
  expect(await facts(answers)).toEqual(await facts(draft.answers));
});

test("what a page knew still holds after a save of other answers", async () => {
  const { before, after } = await post("sponsor", { "sponsor.subjectRemark": "另有说明" });
  expect(after.draft.answers["sponsor.subjectRemark"]).toBe("另有说明");
  expect(after.context.facts?.domains).toBe(before.context.facts?.domains);
});

test("another domain is looked at anew, and the type is asked for it", async () => {
  const { before, after } = await post("check", { "services.s1.domain": "known-facts-demo.cn" });
  expect(Object.keys(after.context.facts?.domains ?? {})).toEqual(["known-facts-demo.cn"]);
  expect(after.draft.typeDecision?.askedFor).not.toBe(before.draft.typeDecision?.askedFor);
  expect((await requireDraft(db, { orderId })).typeDecision).toEqual(after.draft.typeDecision);
});

test("what somebody else saved meanwhile makes known facts old", async () => {
  const page = await open();
  await typeInto(db, { filer, orderNo, orderId }, { "services.s1.domain": "other-tab-demo.cn" });
  const draft = await requireDraft(db, { orderId });
  expect(factsAfter(page, { draft, changed: [] })).toBeNull();
  const { facts } = page.context;
  if (!facts) throw new Error("a page has facts");
  const known = { draft: page.draft, facts };
  const later = await requireWizardOrder(db, filer.actor, orderNo, { at: AT, known });
  expect(Object.keys(later.context.facts?.domains ?? {})).toEqual(["other-tab-demo.cn"]);
});
