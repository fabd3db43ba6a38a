import { expect, test } from "vitest";
import { fillText } from "@/lib/i18n/fill-text";
import { wizard } from "@/lib/i18n/messages/zh-CN/wizard";
import { holdQueued, queueFiling, withdrawQueued } from "@/lib/server/filing/change-queue";
import { openAccountDraft, requireDraft } from "@/lib/server/filing/draft-repository";
import { answerMoved, findMoved } from "@/lib/server/filing/moved-draft";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import { saveStep } from "@/lib/server/filing/save-step";
import { requirePostedPage } from "@/lib/server/filing/step-page";
import { NEW_ORDER } from "@/lib/wizard/step-view";
import { anActor } from "@/tests/support/builders/account";
import { aFiler, beginFiling, type Filer, openFiling } from "@/tests/support/builders/filing";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";
import { checkOf, QueueBench } from "@/tests/support/queue-bench";

const { db } = await testDatabase();
const bench = new QueueBench(db, AT);
const words = wizard.moved;

prepareFiling(db);

/** A filer whose first draft became an order, and the id of that draft. */
async function aMovedDraft() {
  const filer = await aFiler(db, AT);
  const { id: draftId } = await openAccountDraft(db, filer.actor.id, AT);
  const orderNo = await openFiling(db, filer, AT);
  return { filer, draftId, orderNo };
}

const save = ({ actor }: Filer, patch: Readonly<Record<string, string>>, draftId: string | null) =>
  saveAnswers(db, { actor, orderNo: null, draftId, patch, base: 1_000_000, at: AT });

const wizardOf = ({ actor }: Filer) => ({
  ...{ actor, at: AT, locale: "zh-CN" as const, words: wizard },
  refuse: (code: string, message: string) => ({ status: "refused" as const, code, message }),
});

function formOf(values: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return form;
}

test("a page drawn for a draft that is an order by now writes into no other draft", async () => {
  const { filer, draftId } = await aMovedDraft();
  const next = await openAccountDraft(db, filer.actor.id, AT);
  const patch = { "sponsor.sponsorName": "丁戊己软件有限公司" };
  expect(await save(filer, patch, draftId)).toEqual({ ok: false, error: { code: "moved" } });
  expect(await requireDraft(db, { accountId: filer.actor.id })).toMatchObject({ version: 0, id: next.id });
  expect(await save(filer, patch, next.id)).toMatchObject({ ok: true });
  // What was drawn before a release that names no draft means the one there is.
  expect(await save(filer, { "sponsor.superior": "丁戊己集团" }, null)).toMatchObject({ ok: true });
});

test("a posted page is held to its draft as well", async () => {
  const { filer, draftId } = await aMovedDraft();
  const { actor } = filer;
  const ref = { id: "check", serviceKey: "" } as const;
  const { page, fields } = await requirePostedPage(db, { actor, orderNo: NEW_ORDER, ref, at: AT });
  const post = (draft: string) => {
    const form = formOf({ draft, version: "0", "sponsor.sponsorName": "丁戊己软件有限公司" });
    return saveStep(db, { actor, page, ref, fields, form, at: AT });
  };
  expect(await post(draftId)).toEqual({ ok: false, error: { code: "moved" } });
  expect(await post(page.draft.id)).toMatchObject({ ok: true });
});

test("whoever sent the same twice goes on in the order", async () => {
  const { filer, draftId, orderNo } = await aMovedDraft();
  const form = formOf({
    draft: draftId,
    "sponsor.sponsorName": ` ${filer.sponsor.name}`,
    "services.s1.appName": "",
    "sponsorPrincipal.mobileCode": "123456",
    "nothing.of.ours": "x",
  });
  expect(await answerMoved(db, wizardOf(filer), { draftId, form })).toEqual({
    ...{ status: "done", value: null, next: `/filings/${orderNo}` },
  });
});

test("whoever typed something reads it again, and where it belongs", async () => {
  const { filer, draftId, orderNo } = await aMovedDraft();
  const form = formOf({
    "sponsor.sponsorName": "丁戊己软件有限公司",
    "sponsor.regionCode-province": "330000",
    "services.s1.serviceType": "APP",
  });
  const answer = await answerMoved(db, wizardOf(filer), { draftId, form });
  if (answer.status !== "invalid") throw new Error(answer.status);
  const [first, ...others] = answer.messages;
  expect(first).toMatchObject({ message: fillText(words.order, { orderNo }), href: `/filings/${orderNo}` });
  expect(others.map(({ label, message }) => `${label} ${message}`).sort()).toEqual(
    [
      ["主办者名称", "丁戊己软件有限公司"],
      ["主办者所属区域", "浙江省"],
      [others.find(({ message }) => message.includes("App"))?.label, "App"],
    ]
      .map(([label, mine]) => `${label} ${fillText(words.unsaved, { mine: mine ?? "" })}`)
      .sort(),
  );
});

test("what became of a draft is told its account alone", async () => {
  const { filer, draftId, orderNo } = await aMovedDraft();
  expect(await findMoved(db, filer.actor, draftId, words)).toEqual({
    ...{ message: fillText(words.order, { orderNo }), href: `/filings/${orderNo}`, link: words.toOrder },
  });
  const gone = { message: words.gone, href: "/filings/new", link: words.toNew };
  expect(await findMoved(db, await anActor(db), draftId, words)).toEqual(gone);
  expect(await findMoved(db, filer.actor, "not-an-id", words)).toEqual(gone);
  await beginFiling(db, { actor: filer.actor, answers: checkOf(filer, "two") }, AT);
  const { id: second } = await requireDraft(db, { accountId: filer.actor.id });
  const queued = await queueFiling(db, { actor: filer.actor, at: AT, draftId: second });
  const queuedId = queued.ok ? queued.value : "";
  expect(await findMoved(db, filer.actor, second, words)).toEqual({
    ...{ message: words.queue, href: `/filings/queue/${queuedId}`, link: words.toQueue },
  });
  expect(await findMoved(db, await anActor(db), second, words)).toEqual(gone);
  await withdrawQueued(db, { actor: filer.actor, queuedId, at: AT });
  expect(await findMoved(db, filer.actor, second, words)).toEqual(gone);
});

test("a page puts only the filing it showed into the queue", async () => {
  const { filer } = await bench.open();
  const { actor } = filer;
  await beginFiling(db, { actor, answers: checkOf(filer, "two") }, AT);
  const { id: draftId } = await requireDraft(db, { accountId: actor.id });
  const first = await queueFiling(db, { actor, at: AT, draftId });
  // The button was pressed twice.
  expect(await queueFiling(db, { actor, at: AT, draftId })).toEqual(first);
  await beginFiling(db, { actor, answers: checkOf(filer, "three") }, AT);
  expect(await queueFiling(db, { actor, at: AT, draftId })).toEqual(first);
  expect(await bench.idsOf(filer)).toEqual([first.ok && first.value]);
  const queuedId = first.ok ? first.value : "";
  await holdQueued(db, { actor, queuedId, at: AT });
  await withdrawQueued(db, { actor, queuedId, at: AT });
  expect(await queueFiling(db, { actor, at: AT, draftId })).toMatchObject({ error: { code: "moved" } });
  expect(await bench.idsOf(filer)).toEqual([]);
});
