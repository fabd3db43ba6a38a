import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { saveEndProposal } from "@/lib/server/admin/end-proposal";
import type { Actor } from "@/lib/server/auth/actor";
import { saveSession } from "@/lib/server/auth/session-repository";
import { approveOrder } from "@/lib/server/bureau/approve-order";
import { newId, now } from "@/lib/server/clock";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { openAccountDraft } from "@/lib/server/filing/draft-repository";
import type { StoredOrder } from "@/lib/server/filing/order-repository";
import { newServiceCode } from "@/lib/server/filing/service-codes";
import { proposeRule } from "@/lib/server/rules/change-rules";
import { sealText } from "@/lib/server/sealed/seal";
import { anActor } from "@/tests/support/builders/account";
import { aDraftOrder } from "@/tests/support/builders/draft-order";
import { aCompleteFiling, aFiler, anInstance } from "@/tests/support/builders/filing";
import { aPassedOrder } from "@/tests/support/builders/passed-order";
import { aQueuedFiling } from "@/tests/support/builders/queued-filing";
import { decideFaces, passTheRest } from "@/tests/support/builders/review-desk";
import { changeRule, draftRule } from "@/tests/support/builders/rule-change";
import { aTellingRule } from "@/tests/support/builders/rule-documents";
import { aRemark, aSubmittedOrder, type RemarkFacts } from "@/tests/support/builders/submitted-order";
import { MISSING_SINCE, type ObjectName } from "./manifest";

/** One object of somebody's. */
export interface Thing {
  /** As it stands in paths and forms. */
  readonly number: string;
  /** Rows that hang on it. */
  readonly ids: readonly string[];
  readonly owner: Actor;
}

/** Who works at the desks of the matrix, and where. */
export interface Desks {
  readonly db: PrismaClient;
  readonly reviewer: Actor;
  /** Passed the orders that lie at the bureau: whoever decides must be somebody else. */
  readonly firstReviewer: Actor;
  readonly officer: Actor;
}

const HOUR_MS = 3_600_000;
/** A row for each way by which the rightful person takes one away. */
const ROWS = 4;
let sponsors = 0;

const ofOrder = (owner: Actor, { orderNo }: { orderNo: string }, ids: readonly string[] = []): Thing => ({
  ...{ number: orderNo, ids, owner },
});

async function aComplete({ db }: Desks) {
  const filer = await aFiler(db, now());
  const { orderNo, orderId } = await aCompleteFiling(db, filer, now());
  const pictures = await db.material.findMany({ where: { orderId }, select: { id: true } });
  return { orderNo, orderId, owner: filer.actor, ids: pictures.map(({ id }) => id) };
}

async function remarksOn({ db }: Desks, order: StoredOrder, facts: Partial<RemarkFacts>): Promise<string[]> {
  const ids: string[] = [];
  for (let row = 0; row < ROWS; row += 1) {
    ids.push(await aRemark(db, order, { target: "sponsor.commAddress", ...facts }));
  }
  return ids;
}

async function aSubmitted(desks: Desks, facts: Partial<Parameters<typeof aSubmittedOrder>[1]> = {}) {
  const owner = await anActor(desks.db);
  return { owner, order: await aSubmittedOrder(desks.db, { ownerId: owner.id, ...facts }) };
}

/** In the hands of the reviewer. */
function aTaken(desks: Desks) {
  const leaseUntil = new Date(now().getTime() + HOUR_MS);
  return aSubmitted(desks, { status: "INITIAL_REVIEW", reviewerId: desks.reviewer.id, leaseUntil });
}

async function aPassed({ db, firstReviewer }: Desks, status: "BUREAU_REVIEW" | "SMS_FAILED") {
  const owner = await anActor(db);
  sponsors += 1;
  const answers = { "sponsor.certNo": `sponsor-${sponsors}` };
  const facts = { ownerId: owner.id, reviewerId: firstReviewer.id, status, answers };
  return { owner, order: await aPassedOrder(db, facts) };
}

async function aRecord(desks: Desks): Promise<Thing> {
  const { owner, order } = await aPassed(desks, "BUREAU_REVIEW");
  const decision = { orderNo: order.orderNo, submissionNumber: 1, actor: desks.officer, at: now() };
  const approved = await approveOrder(desks.db, decision);
  if (!approved.ok) throw new Error(approved.error.code);
  return { number: approved.value.subjectNumber, ids: [], owner };
}

/** An administrator proposed to end it; another one may. */
async function aProposed(desks: Desks): Promise<Thing> {
  const { owner, order } = await aPassed(desks, "BUREAU_REVIEW");
  const { id: byId } = await anActor(desks.db, { role: "ADMIN" });
  await saveEndProposal(desks.db, order, { reason: "DUPLICATE", note: "", byId, at: now() });
  return ofOrder(owner, order);
}

async function aSecured({ db }: Desks): Promise<Thing> {
  const owner = await anActor(db, { role: "REVIEWER" });
  const secret = { secretCipher: sealText("secret"), lastStep: 0n, createdAt: now() };
  await db.secondFactor.create({ data: { accountId: owner.id, ...secret } });
  return { number: owner.id, ids: [], owner };
}

let rules = 0;

/** A rule of nobody's province that tells something, with what its author needs to go on. */
function aRule(): RuleDocument {
  rules += 1;
  return aTellingRule(`own.matrix-${rules}`);
}

/** Rules are nobody's: an applicant stands in for the owner. */
async function ofNobody(db: PrismaClient, { id }: RuleDocument): Promise<Thing> {
  return { number: id, ids: [], owner: await anActor(db) };
}

async function aRuleDraft({
  db,
}: Desks): Promise<{ author: Actor; document: RuleDocument; version: number }> {
  const author = await anActor(db, { role: "ADMIN" });
  const document = aRule();
  return { author, document, version: await draftRule(db, author, document, { at: now() }) };
}

/** How each object is made. */
export const MAKERS: Readonly<Record<ObjectName, (desks: Desks) => Promise<Thing>>> = {
  rule: async ({ db }) => {
    const people = [await anActor(db, { role: "ADMIN" }), await anActor(db, { role: "ADMIN" })] as const;
    const document = aRule();
    await changeRule(db, people, document, { at: now() });
    return ofNobody(db, document);
  },
  ruleDraft: async (desks) => {
    const { document } = await aRuleDraft(desks);
    return ofNobody(desks.db, document);
  },
  ruleProposal: async (desks) => {
    const { author, document, version } = await aRuleDraft(desks);
    await proposeRule(desks.db, { documentId: document.id, actor: author, version, at: now() });
    return ofNobody(desks.db, document);
  },
  draft: async ({ db }) => {
    const owner = await anActor(db);
    return ofOrder(owner, await aDraftOrder(db, { ownerId: owner.id }));
  },
  stale: async ({ db }) => {
    const owner = await anActor(db);
    const order = await aDraftOrder(db, { ownerId: owner.id });
    const stale = [{ item: "services.s1.remark", because: "region", version: 1, at: now().toISOString() }];
    await db.filingDraft.update({ where: { orderId: order.id }, data: { stale } });
    return ofOrder(owner, order);
  },
  // Stopped, so that it can be taken out and put back; behind another one, so that it can be moved.
  queued: async ({ db }) => {
    const owner = await anActor(db);
    await aDraftOrder(db, { ownerId: owner.id });
    const facts = { accountId: owner.id, state: "STOPPED" } as const;
    const ids: string[] = [];
    for (let row = 0; row < ROWS; row += 1)
      ids.push(await aQueuedFiling(db, { ...facts, position: row + 1 }));
    return { number: await aQueuedFiling(db, { ...facts, position: ROWS + 1 }), ids, owner };
  },
  agreed: async ({ db }) => {
    const owner = await anActor(db);
    const order = await aDraftOrder(db, { ownerId: owner.id });
    const data = { submitAt: new Date(now().getTime() + 24 * HOUR_MS), submitDigest: "digest" };
    await db.filingOrder.update({ where: { id: order.id }, data });
    return ofOrder(owner, order);
  },
  expired: async ({ db }) => {
    const owner = await anActor(db);
    const order = await aDraftOrder(db, { ownerId: owner.id });
    const data = { status: "EXPIRED", stageEnteredAt: now(), dueAt: null } as const;
    await db.filingOrder.update({ where: { id: order.id }, data });
    const next = await openAccountDraft(db, owner.id, now());
    return ofOrder(owner, order, [next.id]);
  },
  represented: async ({ db }) => {
    const owner = await anActor(db);
    const answers = { "sponsorPrincipal.isLegalRep": "false" };
    return ofOrder(owner, await aDraftOrder(db, { ownerId: owner.id, answers }));
  },
  complete: async (desks) => {
    const { owner, ids, orderNo } = await aComplete(desks);
    return { number: orderNo, ids, owner };
  },
  ownPicture: async (desks) => {
    const { owner, ids } = await aComplete(desks);
    return { number: ids[0] ?? "", ids, owner };
  },
  picture: async (desks) => {
    const { owner, ids, orderId: id } = await aComplete(desks);
    await desks.db.filingOrder.update({
      where: { id },
      data: { status: "BUREAU_REVIEW", provinceCode: "44" },
    });
    return { number: ids[0] ?? "", ids, owner };
  },
  submitted: async (desks) => {
    const { owner, order } = await aSubmitted(desks);
    return ofOrder(owner, order);
  },
  next: async (desks) => {
    const { owner, order } = await aSubmitted(desks, { dueAt: new Date(0) });
    return ofOrder(owner, order);
  },
  mailing: async (desks) => {
    const { owner, order } = await aSubmitted(desks, { status: "MAILING_REQUIRED" });
    const asked = { papersAsked: "授权书原件", papersAddress: "广州市天河区1号" };
    await desks.db.filingOrder.update({ where: { id: order.id }, data: asked });
    return ofOrder(owner, order);
  },
  supplement: async (desks) => {
    const { owner, order } = await aSubmitted(desks, { status: "SUPPLEMENT_REQUIRED" });
    return ofOrder(owner, order, await remarksOn(desks, order, {}));
  },
  unverified: async (desks) => {
    const { owner, order } = await aPassed(desks, "SMS_FAILED");
    return ofOrder(owner, order);
  },
  record: aRecord,
  missing: async (desks) => {
    const { number: subjectNumber, owner } = await aRecord(desks);
    const { id } = await desks.db.filingSubject.findUniqueOrThrow({ where: { subjectNumber } });
    const data = { missingSince: new Date(MISSING_SINCE), evidence: [] };
    await desks.db.recordWatch.update({ where: { subjectId: id }, data });
    return { number: id, ids: [], owner };
  },
  held: async (desks) => {
    const { owner, order } = await aTaken(desks);
    await decideFaces(desks.db, order, "MANUAL");
    return ofOrder(owner, order, await remarksOn(desks, order, { isSent: false }));
  },
  checked: async (desks) => {
    const { owner, order } = await aTaken(desks);
    await decideFaces(desks.db, order, "PASSED");
    await passTheRest(desks.db, order.orderNo, desks.reviewer);
    return ofOrder(owner, order);
  },
  answered: async (desks) => {
    const { owner, order } = await aTaken(desks);
    return ofOrder(owner, order, await remarksOn(desks, order, { status: "CONTESTED" }));
  },
  case: async (desks) => {
    const { owner, order } = await aPassed(desks, "BUREAU_REVIEW");
    return ofOrder(owner, order);
  },
  proposed: aProposed,
  message: async ({ db }) => {
    const owner = await anActor(db);
    const id = newId();
    const sealed = { toCipher: sealText("someone@tests.example"), bodyCipher: sealText("text") };
    await db.outboxMessage.create({
      data: { id, key: id, channel: "EMAIL", status: "FAILED", attempts: 9, createdAt: now(), ...sealed },
    });
    return { number: id, ids: [], owner };
  },
  notice: async ({ db }) => {
    const owner = await anActor(db);
    const id = newId();
    const says = { code: "N01", params: {}, link: "/filings" };
    await db.inboxNotice.create({ data: { id, accountId: owner.id, key: id, createdAt: now(), ...says } });
    return { number: id, ids: [], owner };
  },
  session: async ({ db }) => {
    const owner = await anActor(db);
    return { number: await saveSession(db, owner.id), ids: [], owner };
  },
  bystander: async ({ db }) => {
    const owner = await anActor(db);
    return { number: owner.id, ids: [], owner };
  },
  secured: aSecured,
  instance: async ({ db }) => {
    const owner = await anActor(db);
    const number = await anInstance(db, owner.id, now(), 2 * ROWS);
    const codes = Array.from({ length: ROWS }, newServiceCode);
    await db.serviceCode.createMany({ data: codes.map((code) => ({ code, instanceId: number })) });
    return { number, ids: codes, owner };
  },
  trusted: async ({ db }) => {
    const owner = await anActor(db);
    const id = newId();
    const sealed = { contactHash: id, contactCipher: sealText("someone@tests.example") };
    await db.serviceCodeTrust.create({ data: { id, ownerId: owner.id, createdAt: now(), ...sealed } });
    return { number: id, ids: [], owner };
  },
};
