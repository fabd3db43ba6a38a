import { afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/server/clock";
import { resendDueChallenges } from "@/lib/server/jobs/resend-due-challenges";
import { requestResend } from "@/lib/server/sms-verification/send-again";
import { testDatabase } from "@/tests/support/database";
import { listMinistrySms, requireCode } from "@/tests/support/messages";
import { after, HOUR, START, TAILS, VerificationBench } from "@/tests/support/verification-bench";

const { db } = await testDatabase(20);
const bench = await VerificationBench.open(db);

beforeEach(() => {
  setClock(() => START);
});
afterEach(() => setClock(null));

test.each([
  ["59.999 s after the last message", 59_999, false],
  ["60 s after it", 60_000, true],
])("%s the person may ask again or not", async (_, ms, sent) => {
  const { first } = await bench.anOrderBeingVerified();
  setClock(() => after(ms));
  expect(await requestResend(db, first, after(ms))).toBe(sent);
  expect(await listMinistrySms(db, first)).toHaveLength(sent ? 2 : 1);
});

test("a new message has a new code, the old one is void, and the deadline stays", async () => {
  const { order, first } = await bench.anOrderBeingVerified();
  const old = await requireCode(db, first);
  setClock(() => after(HOUR));
  await requestResend(db, first, after(HOUR));
  const fresh = await requireCode(db, first);
  if (fresh !== old)
    expect(await bench.enter(first, TAILS.first, after(HOUR), old)).toMatchObject({ answer: "WRONG" });
  expect(await bench.enter(first, TAILS.first, after(HOUR), fresh)).toMatchObject({ answer: "VERIFIED" });
  const row = await db.smsChallenge.findFirst({ where: { orderId: order.id, status: "VERIFIED" } });
  expect(row).toMatchObject({ sends: 2, deadline: after(24 * HOUR) });
});

test("five messages a day are sent again, a sixth only on the next day in China", async () => {
  const { first } = await bench.anOrderBeingVerified();
  const sent: boolean[] = [];
  for (const minute of [2, 4, 6, 8, 10, 12]) {
    setClock(() => after(minute * 60_000));
    sent.push(await requestResend(db, first, after(minute * 60_000)));
  }
  expect(sent).toEqual([true, true, true, true, true, false]);
  const midnight = new Date("2026-11-23T16:00:00.000Z");
  setClock(() => midnight);
  expect(await requestResend(db, first, new Date(midnight.getTime() - 1))).toBe(false);
  expect(await requestResend(db, first, midnight)).toBe(true);
});

test("nothing is sent again to a verifier who is done, a mobile nobody knows, or after the end", async () => {
  const { first, second } = await bench.anOrderBeingVerified();
  await bench.enter(first, TAILS.first, after(HOUR));
  expect(await requestResend(db, first, after(2 * HOUR))).toBe(false);
  expect(await requestResend(db, "13533334444", after(2 * HOUR))).toBe(false);
  expect(await requestResend(db, second, after(24 * HOUR))).toBe(false);
});

test("after 12 hours the system sends once more, to those who have not verified, however often it looks", async () => {
  const { order, first, second } = await bench.anOrderBeingVerified();
  await bench.enter(first, TAILS.first, after(HOUR));
  const sends = async () => (await bench.challengesOf(order)).map((row) => row.sends);
  await resendDueChallenges(db, after(12 * HOUR - 1));
  expect(await sends()).toEqual([1, 1]);
  const at = after(12 * HOUR);
  setClock(() => at);
  await Promise.all([resendDueChallenges(db, at), resendDueChallenges(db, at)]);
  await resendDueChallenges(db, after(13 * HOUR));
  expect(await sends()).toEqual([1, 2]);
  expect(await listMinistrySms(db, second)).toHaveLength(2);
});
