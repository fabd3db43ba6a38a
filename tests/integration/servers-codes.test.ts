import { expect, test } from "vitest";
import { LIMITS } from "@/lib/server/auth/throttle";
import { ask } from "@/lib/server/db/ask-together";
import { abandonOrder } from "@/lib/server/filing/applicant-acts";
import { lookAtServiceCodes, serviceCodesOf } from "@/lib/server/filing/instances";
import {
  findHeldServiceCodes,
  newServiceCode,
  reserveServiceCodes,
  spendServiceCodes,
} from "@/lib/server/filing/service-codes";
import { bindServiceCode, voidServiceCode } from "@/lib/server/instances/change-code";
import { listGivenCodes, listReceivedCodes } from "@/lib/server/instances/code-uses";
import { generateServiceCodes } from "@/lib/server/instances/generate-codes";
import { listOwnInstances, listQuota, requireInstance } from "@/lib/server/instances/own-instances";
import { askForCode, distrustContact, listTrusted, trustContact } from "@/lib/server/instances/white-list";
import { expireWaitingOrders } from "@/lib/server/jobs/expire-waiting-orders";
import { type AccountFacts, anAccount, anActor } from "@/tests/support/builders/account";
import { aDraftOrder } from "@/tests/support/builders/draft-order";
import { aFiler, anInstance, openFiling } from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling, typeInto } from "@/tests/support/filing-bench";

const { db } = await testDatabase(50);

prepareFiling(db);

const email = (value: string) => ({ kind: "email", value }) as const;
const byCode = (code: string) => ({
  "services.s1.access.resourceMode": "SERVICE_CODE",
  "services.s1.access.serviceCode": code,
});

/** An owner with an instance of some places. */
async function anOwner(quota = 5, given: Partial<AccountFacts> = {}) {
  const actor = await anActor(db, given);
  const instanceId = await anInstance(db, actor.id, AT, quota);
  const generate = async (count: number, known?: number) => {
    const page = await requireInstance(db, actor, { id: instanceId, at: AT });
    return generateServiceCodes(db, { actor, instanceId, count, known: known ?? page.known, at: AT });
  };
  const codes = async () => (await listGivenCodes(db, actor, instanceId)).map(({ code }) => code);
  return { actor, instanceId, generate, codes };
}

/** A new owner's code, free and unbound. */
async function aFreeCode(given: Partial<AccountFacts> = {}) {
  const owner = await anOwner(5, given);
  await owner.generate(1);
  return { ...owner, code: (await owner.codes())[0] ?? "" };
}

/** Lets an order of an account use a code; says whether it holds it. */
async function use(ownerId: string, code: string): Promise<boolean> {
  const order = { ...(await aDraftOrder(db, { ownerId })), ownerId };
  const answers = { "services.s1.serviceType": "WEBSITE", ...byCode(code) };
  await db.$transaction((tx) => reserveServiceCodes(tx, order, answers));
  return (await findHeldServiceCodes(db, order.id)).s1 === code;
}

test("codes are made up to the quota, above it none", async () => {
  const { generate, codes } = await anOwner(5);
  expect(await generate(2)).toEqual({ ok: true, value: 2 });
  expect(await generate(4)).toEqual({ ok: false, error: { code: "no-place", left: 3 } });
  expect(await codes()).toHaveLength(2);
  expect(await generate(3)).toEqual({ ok: true, value: 3 });
  expect(await generate(1)).toEqual({ ok: false, error: { code: "no-place", left: 0 } });
  expect(new Set(await codes()).size).toBe(5);
});

test("sent twice, or from a second tab, a form makes its codes once", async () => {
  const { generate, codes } = await anOwner(5);
  const made = await Promise.all([1, 2, 3].map(() => generate(1, 0)));
  expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  expect(made.filter((one) => !one.ok && one.error.code === "moved")).toHaveLength(2);
  expect(await codes()).toHaveLength(1);
});

test("an instance that is not fit gives no codes, somebody else's does not exist", async () => {
  const { actor, instanceId, generate } = await anOwner();
  await db.cloudInstance.update({ where: { id: instanceId }, data: { paidMonths: 2 } });
  expect(await generate(1)).toEqual({ ok: false, error: { code: "unfit" } });
  const stranger = { actor: await anActor(db), instanceId, count: 1, known: 0, at: AT };
  await expect(generateServiceCodes(db, stranger)).rejects.toThrow();
  const { rows } = await listOwnInstances(db, actor, { after: null, at: AT });
  expect(rows).toMatchObject([{ id: instanceId, unmet: ["TERM"], left: 0 }]);
});

test("one code, 50 orders at the same time: one holds it", async () => {
  const { code } = await aFreeCode();
  const guests = await Promise.all(Array.from({ length: 50 }, () => anAccount(db)));
  const winners = (await Promise.all(guests.map(({ id }) => use(id, code)))).filter((won) => won);
  expect(winners).toHaveLength(1);
  expect(await db.serviceCode.findUnique({ where: { code } })).toMatchObject({ state: "RESERVED" });
});

test("an order that is abandoned or expires gives its code back, still bound; an approved one keeps it", async () => {
  const { code, actor, instanceId } = await aFreeCode();
  const filer = await aFiler(db, AT);
  const { email: contact } = await anAccount(db);
  await bindServiceCode(db, { actor, code, contact: email(contact), at: AT });
  await db.serviceCode.update({ where: { code }, data: { targetAccountId: filer.actor.id } });
  const open = async () => {
    const orderNo = await openFiling(db, filer, AT);
    const one = { filer, orderNo, orderId: (await requireSavedOrder(db, orderNo)).id };
    await typeInto(db, one, byCode(code));
    return one;
  };
  const state = async () => (await listGivenCodes(db, actor, instanceId))[0];
  const first = await open();
  expect(await state()).toMatchObject({ state: "RESERVED", use: { isOwn: false, serviceName: null } });
  await abandonOrder(db, { orderNo: first.orderNo, actor: filer.actor, at: AT, typed: first.orderNo });
  expect(await state()).toMatchObject({ state: "FREE", isBound: true, use: null });
  const second = await open();
  expect((await state())?.state).toBe("RESERVED");
  await expireWaitingOrders(db, new Date(AT.getTime() + 60 * 86_400_000));
  expect((await requireSavedOrder(db, second.orderNo)).status).toBe("EXPIRED");
  expect(await state()).toMatchObject({ state: "FREE", isBound: true });
  const third = await open();
  await spendServiceCodes(db, third.orderId);
  expect(await state()).toMatchObject({ state: "USED" });
  expect(await voidServiceCode(db, { actor, code, at: AT })).toEqual({
    ok: false,
    error: { code: "not-free" },
  });
  expect(await use(filer.actor.id, code)).toBe(false);
});

test("binding answers the same for an account and for nobody, and only the bound account can use the code", async () => {
  const guest = await anAccount(db);
  const known = await aFreeCode();
  const unknown = await aFreeCode();
  const bind = ({ actor, code }: typeof known, contact: string) =>
    bindServiceCode(db, { actor, code, contact: email(contact), at: AT });
  expect(await bind(known, guest.email.toUpperCase())).toEqual(await bind(unknown, "later@tests.example"));
  expect(await bind(known, "other@tests.example")).toEqual({ ok: false, error: { code: "not-free" } });
  const [shown] = await listGivenCodes(db, unknown.actor, unknown.instanceId);
  expect(shown).toMatchObject({ isBound: true, boundTo: "l***@tests.example" });
  expect(await use((await anAccount(db)).id, known.code)).toBe(false);
  expect(await use(guest.id, unknown.code)).toBe(false);
  expect(await use(guest.id, known.code)).toBe(true);
  const later = await anAccount(db, { email: "later@tests.example" });
  const looks = await lookAtServiceCodes(db, await ask(db, serviceCodesOf([unknown.code])), null);
  expect(looks[unknown.code]?.code.targetAccount).toBe(later.id);
  expect(await use(later.id, unknown.code)).toBe(true);
});

test("one's own account needs no binding", async () => {
  const { actor, code } = await aFreeCode({ email: "own@tests.example" });
  const bound = await bindServiceCode(db, { actor, code, contact: email("own@tests.example"), at: AT });
  expect(bound).toEqual({ ok: false, error: { code: "own-account" } });
});

test("a void code serves nobody, gives its place back, and cannot be voided while it is in use", async () => {
  const { actor, code, codes, generate } = await aFreeCode();
  expect(await voidServiceCode(db, { actor, code, at: AT })).toMatchObject({ ok: true });
  expect(await voidServiceCode(db, { actor, code, at: AT })).toMatchObject({ error: { code: "not-free" } });
  expect(await use((await anAccount(db)).id, code)).toBe(false);
  expect(await generate(5)).toEqual({ ok: true, value: 5 });
  expect(await codes()).toHaveLength(6);
  await expect(voidServiceCode(db, { actor: await anActor(db), code, at: AT })).rejects.toThrow();
});

test("a code that is voided and used at the same time is either void or held", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { actor, code } = await aFreeCode();
    const guest = await anAccount(db);
    const [gone, held] = await Promise.all([
      voidServiceCode(db, { actor, code, at: AT }),
      use(guest.id, code),
    ]);
    expect(gone.ok).toBe(!held);
  }
});

test("both sides see who uses what, masked, and the name once it is on record", async () => {
  const { actor, instanceId, code } = await aFreeCode();
  const guest = await anActor(db, { displayName: "欧阳明月" });
  await db.account.update({ where: { id: actor.id }, data: { displayName: "诸葛小雨" } });
  expect(await use(guest.id, code)).toBe(true);
  const [given] = await listGivenCodes(db, actor, instanceId);
  const [received] = await listReceivedCodes(db, guest, AT);
  expect(given?.use?.orderNo).toMatch(/^BA2026\*{8}\d\d$/);
  expect(received).toMatchObject({ code, state: "RESERVED", use: { isOwn: true } });
  expect(received?.use?.orderNo).toMatch(/^BA\d{14}$/);
  expect(received?.giver).not.toContain("小雨");
  expect(JSON.stringify(given)).not.toContain("明月");
  expect(await listReceivedCodes(db, actor, AT)).toEqual([]);
});

test("unused codes expire with their instance, and come back when it is renewed", async () => {
  const { actor, instanceId } = await aFreeCode();
  const stateAt = async (at: Date) =>
    (await requireInstance(db, actor, { id: instanceId, at })).codes[0]?.state;
  const { expiresAt } = await db.cloudInstance.findUniqueOrThrow({ where: { id: instanceId } });
  expect(await stateAt(new Date(expiresAt.getTime() - 1))).toBe("FREE");
  expect(await stateAt(expiresAt)).toBe("EXPIRED");
  const later = new Date(expiresAt.getTime() + 1);
  await db.cloudInstance.update({ where: { id: instanceId }, data: { expiresAt: later } });
  expect(await stateAt(expiresAt)).toBe("FREE");
});

test("the quota is told product by product", async () => {
  const { actor, instanceId, generate } = await anOwner(5);
  await anInstance(db, actor.id, AT, 2);
  const site = await anInstance(db, actor.id, AT, 3);
  await db.cloudInstance.update({ where: { id: site }, data: { product: "SITE_BUILDER" } });
  await generate(2);
  await db.serviceCode.create({ data: { code: newServiceCode(), instanceId, state: "USED" } });
  await db.serviceCode.create({ data: { code: newServiceCode(), instanceId, state: "VOID" } });
  expect(await listQuota(db, actor)).toEqual([
    { product: "ECS", quota: 7, taken: 1, unused: 2, left: 4 },
    { product: "SITE_BUILDER", quota: 3, taken: 0, unused: 0, left: 3 },
  ]);
});

test("whoever is on the white list gets one code at a time, everybody else the same answer and none", async () => {
  const { actor: trusting } = await anOwner(2, { email: "giver@tests.example" });
  const guest = await anActor(db, { email: "trusted@tests.example" });
  const ask = (contact: string, who = guest) =>
    askForCode(db, { actor: who, contact: email(contact), at: AT });
  const received = async () => (await listReceivedCodes(db, guest, AT)).map(({ state }) => state);

  expect(await ask("giver@tests.example")).toEqual(await ask("nobody@tests.example"));
  expect(await received()).toEqual([]);
  const trust = { actor: trusting, contact: email("Trusted@tests.example"), at: AT };
  await trustContact(db, trust);
  await trustContact(db, trust);
  expect(await listTrusted(db, trusting)).toMatchObject([{ contact: "T***@tests.example" }]);
  await Promise.all([ask("giver@tests.example"), ask("giver@tests.example")]);
  expect(await received()).toEqual(["FREE"]);
  const [first] = await listReceivedCodes(db, guest, AT);
  expect(await use(guest.id, first?.code ?? "")).toBe(true);
  await ask("giver@tests.example");
  expect(await received()).toEqual(["FREE", "RESERVED"]);
  await voidServiceCode(db, { actor: trusting, code: first?.code ?? "", at: AT });
  const [stranger] = [await anActor(db)];
  expect(await ask("giver@tests.example", stranger)).toEqual({ ok: true, value: null });
  expect(await listReceivedCodes(db, stranger, AT)).toEqual([]);

  const [row] = await listTrusted(db, trusting);
  await distrustContact(db, { actor: guest, id: row?.id ?? "", at: AT });
  expect(await listTrusted(db, trusting)).toHaveLength(1);
  await distrustContact(db, { actor: trusting, id: row?.id ?? "", at: AT });
  expect(await listTrusted(db, trusting)).toEqual([]);
});

test("a white list is not filled and emptied without end: each time leaves a line in the audit", async () => {
  const { actor } = await anOwner(1, { email: "tireless@tests.example" });
  const { points } = LIMITS["service-code-account"];
  const change = async () => {
    const trusted = await trustContact(db, { actor, contact: email("friend@tests.example"), at: AT });
    const [row] = await listTrusted(db, actor);
    if (row) await distrustContact(db, { actor, id: row.id, at: AT });
    return trusted.ok;
  };
  const key = `service-code-account:${actor.id}`;
  expect(await change()).toBe(true);
  await db.rateLimit.update({ where: { key }, data: { points: points - 1 } });
  expect([await change(), await change()]).toEqual([true, false]);
});
