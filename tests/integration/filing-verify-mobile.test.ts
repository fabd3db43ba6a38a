import { beforeEach, expect, test } from "vitest";
import { sendPersonCode, verifyPersonMobile } from "@/lib/server/filing/verify-mobile";
import { requireWizardOrder } from "@/lib/server/filing/wizard-order";
import { checkOrderBySteps } from "@/lib/wizard/order-steps";
import { aFiler, type Filer, openFiling } from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling, typeInto } from "@/tests/support/filing-bench";
import { requireCode } from "@/tests/support/messages";

const SPONSOR = "sponsorPrincipal";
const { db } = await testDatabase();
let clock = AT;
let filer: Filer;
let orderNo: string;
let asked = 0;

prepareFiling(db, () => clock);
beforeEach(async () => {
  clock = AT;
  asked += 1;
  filer = await aFiler(db, AT);
  orderNo = await openFiling(db, filer, AT);
});

const page = () => requireWizardOrder(db, filer.actor, orderNo, { at: clock });
const address = () => `203.0.113.${asked}`;
const send = async () =>
  sendPersonCode(db, await page(), { owner: SPONSOR, locale: "zh-CN", address: address() });
const verify = async (code: string) =>
  verifyPersonMobile(db, await page(), { actor: filer.actor, owner: SPONSOR, code, at: clock });
const codeOf = () => requireCode(db, filer.sponsor.mobile);
const wrong = (code: string) => (code === "000000" ? "000001" : "000000");

/** Codes of the findings about mobiles that still have to answer. */
async function open(): Promise<string[]> {
  const found = [...checkOrderBySteps((await page()).context).values()].flat();
  return found
    .filter(({ code }) => code === "F308" || code === "F504")
    .map(({ code, path }) => `${code} ${path}`);
}

async function changeMobile(mobile: string): Promise<void> {
  const { id: orderId } = await requireSavedOrder(db, orderNo);
  await typeInto(db, { filer, orderNo, orderId }, { [`${SPONSOR}.mobile`]: mobile });
}

test("the right code proves the mobile, once, wherever the same number stands in the order", async () => {
  expect(await open()).toContain(`F308 ${SPONSOR}.mobileCode`);
  expect(await send()).toMatchObject({ ok: true });
  const code = await codeOf();
  expect(await verify(code)).toBe(true);
  expect(await open()).toEqual([]);
  expect(await verify(code)).toBe(false);
});

test("a wrong code, or none of six digits, proves nothing; the right one still does", async () => {
  await send();
  const code = await codeOf();
  for (const typed of [wrong(code), "12345", "", "abcdef"]) expect(await verify(typed)).toBe(false);
  expect(await open()).toContain(`F308 ${SPONSOR}.mobileCode`);
  expect(await verify(code)).toBe(true);
});

test("after five wrong tries the right code is too late", async () => {
  await send();
  const code = await codeOf();
  for (let tries = 0; tries < 5; tries += 1) await verify(wrong(code));
  expect(await verify(code)).toBe(false);
});

test("a code counts for five minutes", async () => {
  await send();
  const code = await codeOf();
  clock = new Date(AT.getTime() + 5 * 60_000);
  expect(await verify(code)).toBe(false);
  clock = new Date(AT.getTime() + 5 * 60_000 - 1);
  expect(await verify(code)).toBe(true);
});

test("another mobile has to answer anew, and a code that went to the old one does not do", async () => {
  await send();
  const code = await codeOf();
  await verify(code);
  await changeMobile("13755501234");
  expect(await open()).toContain(`F504 ${SPONSOR}.mobile`);
  expect(await verify(code)).toBe(false);
  await changeMobile(filer.sponsor.mobile);
  expect(await open()).toEqual([]);
});

test("a code typed in two tabs at the same time is used up once, and neither tab fails", async () => {
  await send();
  const code = await codeOf();
  const both = await Promise.all([verify(code), verify(code)]);
  expect(both).toContain(true);
  expect(await open()).toEqual([]);
});

test("the next code is not sent at once, and a number that is none gets no code", async () => {
  expect(await send()).toMatchObject({ ok: true });
  const again = await send();
  expect(again).toMatchObject({ ok: false, error: { code: "WAIT" } });
  await changeMobile("12345");
  expect(await send()).toMatchObject({ ok: false, error: { code: "F306" } });
  const nobody = { owner: "nobody", locale: "zh-CN" as const, address: address() };
  expect(await sendPersonCode(db, await page(), nobody)).toMatchObject({ error: { code: "F306" } });
});

test("before there is an order nothing is proved", async () => {
  const other = await aFiler(db, AT);
  const begun = await requireWizardOrder(db, other.actor, "new", { at: AT });
  expect(
    await verifyPersonMobile(db, begun, { actor: filer.actor, owner: SPONSOR, code: "123456", at: AT }),
  ).toBe(false);
});
