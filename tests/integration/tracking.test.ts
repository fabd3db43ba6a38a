import { afterEach, expect, test } from "vitest";
import { SYSTEM_ACTOR } from "@/lib/server/auth/actor";
import { setClock } from "@/lib/server/clock";
import { saveIdentifiers } from "@/lib/server/filing/identifiers";
import { addEvent } from "@/lib/server/filing/order-repository";
import { orderTimeline } from "@/lib/server/tracking/order-timeline";
import { findTrackable, openTracking, requestTracking } from "@/lib/server/tracking/track-order";
import { makeTrackToken, readTrackToken, TRACK_SECONDS } from "@/lib/server/tracking/track-token";
import { findTrackedOrder } from "@/lib/server/tracking/tracked-order";
import { anActor } from "../support/builders/account";
import { aDraftOrder, EXAMPLE_ANSWERS } from "../support/builders/draft-order";
import { testDatabase } from "../support/database";
import { listOutbox, requireCode } from "../support/messages";

const { db } = await testDatabase();
afterEach(() => setClock(null));

let people = 0;

async function anOrder() {
  people += 1;
  const mobile = `1371000${String(people).padStart(4, "0")}`;
  const ownerMobile = `1372000${String(people).padStart(4, "0")}`;
  const owner = await anActor(db, { mobile: ownerMobile, displayName: "诸葛青云" });
  const order = await aDraftOrder(db, { ownerId: owner.id, status: "SUBMITTED" });
  const answers = { ...EXAMPLE_ANSWERS, "sponsorPrincipal.mobile": mobile };
  await saveIdentifiers(db, order.id, answers, ["sponsorPrincipal.mobile"]);
  return { ...order, owner, ownerMobile, mobile };
}

const asker = { address: "192.0.2.1", locale: "zh-CN" as const };

test("the owner and every person in charge may follow an order, nobody else", async () => {
  const { orderNo, id, mobile, ownerMobile } = await anOrder();
  const other = await anOrder();
  expect(await findTrackable(db, { orderNo, mobile })).toBe(id);
  expect(await findTrackable(db, { orderNo, mobile: ownerMobile })).toBe(id);
  expect(await findTrackable(db, { orderNo, mobile: other.mobile })).toBeNull();
  expect(await findTrackable(db, { orderNo: "BA20300101000000", mobile })).toBeNull();
});

test("the answer is the same whether they belong together or not; a code goes out only then", async () => {
  const { orderNo, mobile } = await anOrder();
  const stranger = (await anOrder()).mobile;
  expect(await requestTracking(db, { orderNo, mobile }, asker)).toEqual({ ok: true, value: null });
  expect(await requestTracking(db, { orderNo, mobile: stranger }, asker)).toEqual({ ok: true, value: null });
  expect(await listOutbox(db, mobile)).toHaveLength(1);
  expect(await listOutbox(db, stranger)).toHaveLength(0);
});

test("asking again at once has to wait, for either kind of pair alike", async () => {
  const { orderNo, mobile } = await anOrder();
  const stranger = (await anOrder()).mobile;
  for (const key of [
    { orderNo, mobile },
    { orderNo, mobile: stranger },
  ]) {
    await requestTracking(db, key, asker);
    expect(await requestTracking(db, key, asker)).toMatchObject({ ok: false, error: { code: "WAIT" } });
  }
});

test("the code opens the order once, within five minutes", async () => {
  const key = await anOrder();
  await requestTracking(db, key, asker);
  const code = await requireCode(db, key.mobile);
  const wrong = code === "000000" ? "000001" : "000000";
  expect(await openTracking(db, key, wrong)).toEqual({ ok: false, error: "CODE_WRONG" });
  expect(await openTracking(db, key, code)).toEqual({ ok: true, value: key.id });
  expect(await openTracking(db, key, code)).toEqual({ ok: false, error: "CODE_WRONG" });
});

test("a code is dead after five minutes, and after five tries", async () => {
  const late = await anOrder();
  await requestTracking(db, late, asker);
  const lateCode = await requireCode(db, late.mobile);
  const begin = Date.now();
  setClock(() => new Date(begin + 5 * 60_000 + 1000));
  expect(await openTracking(db, late, lateCode)).toMatchObject({ ok: false });
  setClock(null);
  const tried = await anOrder();
  await requestTracking(db, tried, asker);
  const code = await requireCode(db, tried.mobile);
  const wrong = code === "000000" ? "000001" : "000000";
  for (let n = 0; n < 5; n += 1) await openTracking(db, tried, wrong);
  expect(await openTracking(db, tried, code)).toMatchObject({ ok: false });
});

test("a code for one order does not open another", async () => {
  const own = await anOrder();
  const other = await anOrder();
  await requestTracking(db, own, asker);
  const code = await requireCode(db, own.mobile);
  expect(await openTracking(db, { ...own, orderNo: other.orderNo }, code)).toMatchObject({ ok: false });
});

test("what is shown names the state, who must act and what happened, and nobody", async () => {
  const { orderNo, id, owner } = await anOrder();
  const at = new Date("2026-11-20T01:00:00Z");
  await addEvent(db, id, owner, { type: "create", at });
  for (let n = 1; n <= 3; n += 1) {
    await addEvent(db, id, owner, { type: "material.upload", at: new Date(at.getTime() + n * 1000) });
  }
  await addEvent(db, id, owner, {
    type: "submit",
    at: new Date(at.getTime() + 9000),
    payload: { from: "DRAFT" },
  });
  const shown = await findTrackedOrder(db, orderNo, "zh-CN");
  expect(shown).toMatchObject({ state: "等待初审", ball: { actor: "reviewer" } });
  expect(shown?.timeline.map(({ title, phase }) => `${phase} ${title}`)).toEqual([
    "past 新建备案订单",
    "past 上传3份资料",
    "past 提交备案申请",
    "now 等待初审",
    "next 初审",
    "next 工信部短信核验",
    "next 管局审核",
    "next 发放备案号",
  ]);
  const text = JSON.stringify(shown);
  for (const secret of [owner.id, "诸葛", "星河", "13800138000", "110101199001010015", "zhangwei"]) {
    expect(text).not.toContain(secret);
  }
});

test("a resubmission is told from a submission, an end with its reason, an unknown act in general words", async () => {
  const { id, orderNo, owner } = await anOrder();
  const at = (n: number) => new Date(Date.UTC(2026, 10, 20, 1, n));
  await addEvent(db, id, owner, { type: "submit", at: at(1), payload: { from: "INITIAL_REJECTED" } });
  await addEvent(db, id, owner, { type: "dance", at: at(2) });
  const admin = await anActor(db, { role: "ADMIN" });
  await addEvent(db, id, admin, { type: "end", at: at(3), payload: { reason: "DUPLICATE", note: "" } });
  await addEvent(db, id, SYSTEM_ACTOR, { type: "purge", at: at(4) });
  const order = await db.filingOrder.update({ where: { orderNo }, data: { status: "CANCELLED_BY_ADMIN" } });
  const lines = await orderTimeline(db, order, "en");
  expect(lines.map(({ actorText, title, detail }) => [actorText, title, detail ?? ""].join(" | "))).toEqual([
    "applicant | Submitted again after changes | ",
    "applicant | Order updated | ",
    "administrator | Order ended | Reason: Another order is about the same filing",
    "system | Data deleted | ",
  ]);
});

test("the cookie opens one order for a quarter of an hour and cannot be changed", () => {
  const at = new Date("2026-11-21T04:00:00Z");
  const token = makeTrackToken("BA20261121000001", at);
  const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
  expect(readTrackToken(token, later(TRACK_SECONDS - 1))).toBe("BA20261121000001");
  expect(readTrackToken(token, later(TRACK_SECONDS))).toBeNull();
  expect(readTrackToken(token.replace("000001", "000002"), at)).toBeNull();
  expect(readTrackToken(token.slice(0, -2), at)).toBeNull();
  expect(readTrackToken("", at)).toBeNull();
});
