import { beforeAll, expect, test } from "vitest";
import { oneOf } from "@/app/(console)/bureau/bureau-words";
import { normaliseFreeText, normaliseName, normaliseText } from "@/lib/domain/text/normalise";
import { findContact } from "@/lib/forms/account-fields";
import { parseSignUp } from "@/lib/forms/account-forms";
import { mailingForm, parcelForm } from "@/lib/forms/papers-form";
import { staffForm } from "@/lib/forms/staff-form";
import { trackForm } from "@/lib/forms/track-form";
import { listAccounts } from "@/lib/server/admin/list-accounts";
import { listAudit } from "@/lib/server/admin/list-audit";
import { listOrders } from "@/lib/server/admin/list-orders";
import { paramOf, parseOrderFilter } from "@/lib/server/admin/order-filter";
import type { Actor } from "@/lib/server/auth/actor";
import { createStaff } from "@/lib/server/auth/create-staff";
import { signIn } from "@/lib/server/auth/sign-in";
import { completeSignUp, requestSignUp } from "@/lib/server/auth/sign-up";
import { listRegister } from "@/lib/server/bureau/list-register";
import { refuseOrder } from "@/lib/server/bureau/refuse-order";
import { resolveReasons } from "@/lib/server/bureau/resolve-reasons";
import { now } from "@/lib/server/clock";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { enterTrackingNumber } from "@/lib/server/filing/enter-tracking-number";
import { judgeFields } from "@/lib/server/filing/judge-fields";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import { reportPoliceFiling } from "@/lib/server/records/report-police-filing";
import { contestRemark } from "@/lib/server/review/answer-remark";
import { decideInitialReview } from "@/lib/server/review/decide-initial-review";
import { revealValue } from "@/lib/server/review/reveal-value";
import { saveRemark } from "@/lib/server/review/save-remark";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { requestTracking } from "@/lib/server/tracking/track-order";
import { anActor } from "@/tests/support/builders/account";
import { aDraftOrder } from "@/tests/support/builders/draft-order";
import { aPassedOrder } from "@/tests/support/builders/passed-order";
import { decideFaces, passTheRest } from "@/tests/support/builders/review-desk";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { aRemark, aSubmittedOrder } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";
import { FIELD_PATHS, LONG, NASTY, UNCLEAN } from "@/tests/support/hostile-texts";
import { requireCode } from "@/tests/support/messages";

const { db } = await testDatabase();
const ALL = Object.entries({ ...NASTY, ...LONG });
/** One of each kind, where each text takes an order of its own. */
const FEW = [
  "controls",
  "lone high surrogate",
  "emoji",
  "direction marks",
  "html",
  "formula",
  "long Chinese",
];
const HOUR_MS = 3_600_000;

let owner: Actor;
let reviewer: Actor;
let firstReviewer: Actor;
let officer: Actor;
let admin: Actor;

beforeAll(async () => {
  await writeReferenceData(db, now());
  owner = await anActor(db);
  [reviewer, firstReviewer] = [
    await anActor(db, { role: "REVIEWER" }),
    await anActor(db, { role: "REVIEWER" }),
  ];
  [officer, admin] = [await anActor(db, { role: "BUREAU" }), await anActor(db, { role: "ADMIN" })];
});

const aTakenOrder = () =>
  aSubmittedOrder(db, {
    ...{ ownerId: owner.id, status: "INITIAL_REVIEW", reviewerId: reviewer.id },
    leaseUntil: new Date(now().getTime() + HOUR_MS),
  });

type Done = { readonly ok: boolean; readonly error?: unknown };

/** What became of a text: kept as `read` finds it, or refused with a code. */
async function outcomeOf(done: Done, read: () => Promise<string | null | undefined>) {
  return done.ok ? { kept: await read() } : { code: JSON.stringify(done.error) };
}

/** Each text is kept in its normal form, or refused; nothing else comes of it. */
async function expectKept(
  texts: readonly (readonly [string, string])[],
  normalise: (text: string) => string,
  store: (text: string, turn: number) => Promise<Awaited<ReturnType<typeof outcomeOf>>>,
): Promise<void> {
  const kept: string[] = [];
  for (const [turn, [kind, text]] of texts.entries()) {
    const outcome = await store(text, turn);
    if ("code" in outcome) expect(outcome.code, kind).toMatch(/[a-z]/);
    else {
      expect(outcome.kept, kind).toBe(normalise(text));
      kept.push(kind);
    }
  }
  for (const kind of ["emoji", "html", "formula"]) expect(kept).toContain(kind);
}

const some = ALL.filter(([kind]) => FEW.includes(kind));

test("a remark", async () => {
  const { id, orderNo } = await aTakenOrder();
  const place = { target: "sponsor.sponsorName", reasonCode: "R-SUB-04" };
  await expectKept(ALL, normaliseFreeText, async (text) => {
    const done = await saveRemark(db, { orderNo, ...place, text, actor: reviewer, at: now() });
    return outcomeOf(done, async () => (await db.remark.findFirst({ where: { orderId: id } }))?.text);
  });
});

test("an answer to a remark", async () => {
  const order = await aSubmittedOrder(db, { ownerId: owner.id, status: "SUPPLEMENT_REQUIRED" });
  const { orderNo } = order;
  await expectKept(ALL, normaliseFreeText, async (text) => {
    const remarkId = await aRemark(db, order, { target: "sponsor.sponsorName" });
    const done = await contestRemark(db, { orderNo, remarkId, text, actor: owner, at: now() });
    return outcomeOf(done, async () => (await db.remark.findUnique({ where: { id: remarkId } }))?.answer);
  });
});

test("why somebody looks at a masked value", async () => {
  const { id, orderNo } = await aTakenOrder();
  const first200 = (text: string) => [...normaliseText(text)].slice(0, 200).join("");
  const path = "sponsorPrincipal.certNo";
  await expectKept(ALL, first200, async (note) => {
    const asked = { orderNo, path, reason: "OTHER", note, actor: reviewer, at: now() };
    const done = await revealValue(db, asked);
    return outcomeOf(done, async () => {
      const where = { objectId: id, action: "filing.reveal" };
      const row = await db.auditRow.findFirst({ where, orderBy: { seq: "desc" } });
      return JSON.parse(JSON.stringify(row?.payload)).note ?? "";
    });
  });
});

test("which papers are asked for, and where to", async () => {
  await expectKept(some, normaliseFreeText, async (text) => {
    const parsed = mailingForm.safeParse({ papers: text, address: text });
    if (!parsed.success) return { code: parsed.error.message };
    const order = await aTakenOrder();
    await decideFaces(db, order, "PASSED");
    await passTheRest(db, order.orderNo, reviewer);
    const asked = { orderNo: order.orderNo, submissionNumber: 1, actor: reviewer, at: now() };
    const done = await decideInitialReview(db, { ...asked, decision: "MAILING", mailing: parsed.data });
    return outcomeOf(done, async () => {
      const { papersAsked, papersAddress } = await requireSavedOrder(db, order.orderNo);
      expect(papersAddress).toBe(normaliseText(text));
      return papersAsked;
    });
  });
});

test("a reason of the bureau", async () => {
  await expectKept(some, normaliseFreeText, async (text) => {
    const facts = { ownerId: owner.id, reviewerId: firstReviewer.id, status: "BUREAU_REVIEW" } as const;
    const { id, orderNo } = await aPassedOrder(db, facts);
    const asked = { orderNo, submissionNumber: 1, actor: officer, at: now() };
    const reasons = await resolveReasons(db, asked, { code1: "R-BUR-01", place1: text, text1: text });
    const done = await refuseOrder(db, { ...asked, reasons });
    return outcomeOf(done, async () => (await db.remark.findFirst({ where: { orderId: id } }))?.text);
  });
});

test("name and organisation of a member of staff", async () => {
  await expectKept(ALL.slice(1), normaliseText, async (text, turn) => {
    const email = `hostile-${turn}@tests.example`;
    const names = { displayName: text, organisation: text };
    const parsed = staffForm.safeParse({ email, role: "REVIEWER", provinces: "", ...names });
    if (!parsed.success) return { code: parsed.error.message };
    const done = await createStaff(db, parsed.data, admin);
    return outcomeOf(done, async () => {
      const made = await db.account.findFirst({ orderBy: { createdAt: "desc" } });
      expect(made?.organisation).toBe(made?.displayName);
      return made?.displayName;
    });
  });
  // Never all provinces because the list of some is too long to read.
  const provinces = "44,31,".repeat(100);
  const asked = { email: "a@tests.example", role: "BUREAU", displayName: "", organisation: "" };
  expect(staffForm.safeParse({ ...asked, provinces }).data?.provinces).toContain("44");
  expect(staffForm.safeParse({ ...asked, provinces: `${provinces}x` }).success).toBe(false);
});

test("the name of a new account", async () => {
  await expectKept(some, normaliseName, async (displayName, turn) => {
    const contacts = { email: `named-${turn}@tests.example`, mobile: `137000000${10 + turn}` };
    const parsed = parseSignUp({ displayName, ...contacts, password: "k7#pQz2mXw", agreed: "yes" });
    if (!parsed.ok) return { code: JSON.stringify(parsed.error) };
    const begun = await requestSignUp(db, parsed.value, { address: "127.0.0.3", locale: "zh-CN" });
    if (!begun.ok) return { code: begun.error.code };
    const [emailCode, mobileCode] = [
      await requireCode(db, contacts.email),
      await requireCode(db, contacts.mobile),
    ];
    const done = await completeSignUp(db, begun.value, { emailCode, mobileCode }, { locale: "zh-CN" });
    const { id } = begun.value;
    return outcomeOf(done, async () => (await db.account.findUnique({ where: { id } }))?.displayName);
  });
});

test("every field of the wizard, all at once", async () => {
  const { id: orderId, orderNo } = await aDraftOrder(db, { ownerId: owner.id });
  const save = async (patch: Record<string, string>) => {
    const { version: base } = await requireDraft(db, { orderId });
    const saved = await saveAnswers(db, { actor: owner, orderNo, patch, base, at: now() });
    if (!saved.ok) throw new Error(saved.error.code);
    await judgeFields(db, { ...saved.value, at: now(), locale: "zh-CN" });
    return (await requireDraft(db, { orderId })).answers;
  };
  for (const [kind, text] of Object.entries(NASTY)) {
    const answers = await save(Object.fromEntries(FIELD_PATHS.map((path) => [path, text])));
    for (const part of Object.values(answers).flat()) expect(UNCLEAN.test(part), kind).toBe(false);
  }
  const html = NASTY.html ?? "";
  expect(await save({ "services.s2.servicePrincipal.remark": html })).toMatchObject({
    "services.s2.servicePrincipal.remark": html,
  });
  for (const [kind, text] of Object.entries(LONG)) {
    const answers = await save({
      "sponsor.sponsorName": text,
      "sponsor.certNo": text,
      "services.s2.servicePrincipal.remark": text,
    });
    expect(UNCLEAN.test(String(answers["services.s2.servicePrincipal.remark"])), kind).toBe(false);
  }
});

test("the number of a parcel", async () => {
  const { orderNo } = await aSubmittedOrder(db, { ownerId: owner.id, status: "MAILING_REQUIRED" });
  for (const [kind, text] of ALL) {
    const parsed = parcelForm.safeParse({ carrier: "OTHER", number: text });
    expect(parcelForm.safeParse({ carrier: text, number: "SF1234567890123" }).success, kind).toBe(false);
    if (!parsed.success) continue;
    await enterTrackingNumber(db, { orderNo, actor: owner, at: now(), parcel: parsed.data });
    expect(UNCLEAN.test((await requireSavedOrder(db, orderNo)).papersNumber ?? ""), kind).toBe(false);
  }
});

test("what is looked for finds nothing, and breaks nothing", async () => {
  const page = {};
  const asker = { address: "127.0.0.1", locale: "zh-CN" } as const;
  for (const [kind, text] of ALL) {
    const filter = parseOrderFilter({
      q: [text, "x"],
      state: text,
      province: text,
      age: text,
      reviewer: text,
    });
    await expect(listOrders(db, filter, page, now()), kind).resolves.toBeTruthy();
    const q = paramOf({ q: text }, "q").slice(0, 100);
    await expect(listAccounts(db, { q, role: null, status: null }, page), kind).resolves.toBeTruthy();
    await expect(listAudit(db, q, page), kind).resolves.toBeTruthy();
    await expect(
      listRegister(db, officer, { q: oneOf(text).slice(0, 64), page }),
      kind,
    ).resolves.toBeTruthy();
    const tracked = trackForm.safeParse({ orderNo: text, mobile: text });
    if (tracked.success) await requestTracking(db, tracked.data, asker);
    await expect(reportPoliceFiling(db, { number: text, actor: owner, at: now() }), kind).rejects.toThrow(
      "record",
    );
  }
  for (const [, typed] of ALL.slice(0, 5)) {
    const asked = { contact: findContact(typed), typed, password: typed, address: "127.0.0.2" };
    expect((await signIn(db, asked)).ok).toBe(false);
  }
});
