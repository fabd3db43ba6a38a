import { expect, test } from "vitest";
import { completeServiceCode } from "@/lib/domain/network/service-code";
import { abandonOrder } from "@/lib/server/filing/applicant-acts";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { findHeldServiceCodes, spendServiceCodes } from "@/lib/server/filing/service-codes";
import type { Patch } from "@/lib/wizard/merge";
import { anAccount } from "@/tests/support/builders/account";
import { aFiler, anInstance, openFiling } from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, type OpenFiling, prepareFiling, typeInto } from "@/tests/support/filing-bench";

const { db } = await testDatabase(20);

prepareFiling(db);

async function anOpen(): Promise<OpenFiling> {
  const filer = await aFiler(db, AT);
  const orderNo = await openFiling(db, filer, AT);
  return { filer, orderNo, orderId: (await requireSavedOrder(db, orderNo)).id };
}

const change = (one: OpenFiling, patch: Patch) => typeInto(db, one, patch);
const held = ({ orderId }: OpenFiling) => findHeldServiceCodes(db, orderId);

let bought = 0;

/** A code that somebody bought and may hand to anybody, or to one account. */
async function aCode(targetAccountId: string | null = null): Promise<string> {
  bought += 1;
  const code = completeServiceCode(`CDEX${String(bought).padStart(15, "0")}`);
  if (!code.ok) throw new Error("not a code");
  const instanceId = await anInstance(db, (await anAccount(db)).id, AT);
  await db.serviceCode.create({ data: { code: code.value, instanceId, targetAccountId } });
  return code.value;
}

const byCode = (key: string, code: string): Patch => ({
  [`services.${key}.access.resourceMode`]: "SERVICE_CODE",
  [`services.${key}.access.serviceCode`]: code,
});
const byInstance = (key: string, instanceId: string): Patch => ({
  [`services.${key}.access.resourceMode`]: "OWN_INSTANCE",
  [`services.${key}.access.instanceId`]: instanceId,
});

test("an order holds a code of its instance for each service, and keeps it over later saves", async () => {
  const one = await anOpen();
  const first = await held(one);
  expect(Object.keys(first)).toEqual(["s1"]);
  await change(one, { "services.s1.access.ipRanges": "119.29.7.9" });
  expect(await held(one)).toEqual(first);
  await change(one, { "services.s2.serviceType": "APP", ...byInstance("s2", one.filer.instanceId) });
  const both = await held(one);
  expect(both.s1).toBe(first.s1);
  expect(both.s2).toBeTruthy();
  expect(both.s2).not.toBe(both.s1);
});

test("no more codes than the instance has places, and a place that is given back is taken at once", async () => {
  const one = await anOpen();
  const instanceId = await anInstance(db, one.filer.actor.id, AT, 1);
  await change(one, byInstance("s1", instanceId));
  await change(one, { "services.s2.serviceType": "WEBSITE", ...byInstance("s2", instanceId) });
  expect(Object.keys(await held(one))).toEqual(["s1"]);
  const gone = Object.fromEntries(
    Object.keys((await requireDraft(db, { orderId: one.orderId })).answers)
      .filter((path) => path.startsWith("services.s1."))
      .map((path) => [path, null] as const),
  );
  await change(one, gone);
  expect(Object.keys(await held(one))).toEqual(["s2"]);
  expect(await db.serviceCode.count({ where: { instanceId } })).toBe(1);
});

test("instances of others give no codes", async () => {
  const one = await anOpen();
  await change(one, byInstance("s1", await anInstance(db, (await anAccount(db)).id, AT)));
  expect(await held(one)).toEqual({});
});

test("a typed code is held; another code instead gives it back", async () => {
  const one = await anOpen();
  const [code, other] = [await aCode(), await aCode(one.filer.actor.id)];
  await change(one, byCode("s1", code));
  expect(await held(one)).toEqual({ s1: code });
  expect(await db.serviceCode.count({ where: { orderId: one.orderId } })).toBe(1);
  await change(one, byCode("s1", other));
  expect(await held(one)).toEqual({ s1: other });
  expect(await db.serviceCode.findUnique({ where: { code } })).toMatchObject({
    state: "FREE",
    orderId: null,
  });
});

test("one code serves one service: the first keeps it until it asks for another", async () => {
  const one = await anOpen();
  const [code, other] = [await aCode(), await aCode()];
  await change(one, byCode("s1", code));
  await change(one, { "services.s2.serviceType": "WEBSITE", ...byCode("s2", code) });
  expect(await held(one)).toEqual({ s1: code });
  await change(one, byCode("s1", other));
  expect(await held(one)).toEqual({ s1: other, s2: code });
});

test("a code for another account, a used one and one that is not there are not held", async () => {
  const one = await anOpen();
  const used = await aCode();
  await db.serviceCode.update({ where: { code: used }, data: { state: "USED" } });
  for (const code of [await aCode((await anAccount(db)).id), used, "NOTHERE"]) {
    await change(one, byCode("s1", code));
    expect(await held(one)).toEqual({});
  }
  expect(await db.serviceCode.findUnique({ where: { code: used } })).toMatchObject({ state: "USED" });
});

test("two accounts that type one code at the same time: one of them holds it", async () => {
  const [one, two] = [await anOpen(), await anOpen()];
  for (let round = 0; round < 5; round += 1) {
    const code = await aCode();
    await Promise.all([change(one, byCode("s1", code)), change(two, byCode("s1", code))]);
    const holders = [await held(one), await held(two)].filter(({ s1 }) => s1 === code);
    expect(holders).toHaveLength(1);
  }
});

test("orders that want the same two codes the other way round both end, each code with one holder", async () => {
  const [one, two] = [await anOpen(), await anOpen()];
  for (const open of [one, two]) await change(open, { "services.s2.serviceType": "WEBSITE" });
  for (let round = 0; round < 5; round += 1) {
    const [a, b] = [await aCode(), await aCode()];
    await Promise.all([
      change(one, { ...byCode("s1", a), ...byCode("s2", b) }),
      change(two, { ...byCode("s1", b), ...byCode("s2", a) }),
    ]);
    const codes = [...Object.values(await held(one)), ...Object.values(await held(two))];
    expect(codes.sort()).toEqual([a, b].sort());
  }
});

test("a free code is not taken for its instance's owner while another order takes it", async () => {
  const [owner, guest] = [await anOpen(), await anOpen()];
  for (let round = 0; round < 5; round += 1) {
    const instanceId = await anInstance(db, owner.filer.actor.id, AT, 1);
    const code = await aCode();
    await db.serviceCode.update({ where: { code }, data: { instanceId } });
    await Promise.all([change(owner, byInstance("s1", instanceId)), change(guest, byCode("s1", code))]);
    const holders = [(await held(owner)).s1, (await held(guest)).s1].filter((one) => one === code);
    expect(holders).toHaveLength(1);
  }
});

test("abandoning gives codes back; those of an approved filing stay used", async () => {
  const [one, two] = [await anOpen(), await anOpen()];
  const request = { orderNo: one.orderNo, actor: one.filer.actor, at: AT, typed: one.orderNo };
  const { s1: given } = await held(one);
  expect(await abandonOrder(db, request)).toMatchObject({ ok: true });
  expect(await held(one)).toEqual({});
  expect(await db.serviceCode.findUnique({ where: { code: given ?? "" } })).toMatchObject({ state: "FREE" });
  await spendServiceCodes(db, two.orderId);
  expect(await db.serviceCode.findMany({ where: { orderId: two.orderId } })).toMatchObject([
    { state: "USED" },
  ]);
});
