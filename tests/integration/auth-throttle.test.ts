import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { consume, consumeSave, giveBack, LIMITS, type LimitName, SAVES } from "@/lib/server/auth/throttle";
import { newId } from "@/lib/server/clock";
import { testDatabase } from "@/tests/support/database";

const { db } = await testDatabase();

const keyOf = (limit: LimitName, of: string) => `${limit}:${of}`;
const pointsOf = async (limit: LimitName, of: string) =>
  (await db.rateLimit.findUnique({ where: { key: keyOf(limit, of) } }))?.points ?? 0;

/** A counter whose window is over, with so many points. */
const anExpiredCounter = (limit: LimitName, of: string, points: number) =>
  db.rateLimit.create({ data: { key: keyOf(limit, of), points, expire: 1n } });

test("of parallel tries over several connections exactly the limit passes", async () => {
  const of = newId();
  const { points } = LIMITS["verify-address"];
  const tries = Array.from({ length: points * 4 }, () => consume(db, [{ limit: "verify-address", of }]));
  expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(points);
});

test("who is refused for the address has not used up tries of the account, not even in parallel", async () => {
  const [account, address] = [newId(), newId()];
  const { points } = LIMITS["verify-address"];
  const tries = Array.from({ length: points + 8 }, () =>
    consume(db, [
      { limit: "upload-account", of: account },
      { limit: "verify-address", of: address },
    ]),
  );
  expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(points);
  expect(await pointsOf("upload-account", account)).toBe(points);
});

test("refused tries neither shorten nor lengthen the wait", async () => {
  const count = { limit: "code-pause", of: newId() } as const;
  await consume(db, [count]);
  const { expire } = await db.rateLimit.findUniqueOrThrow({ where: { key: keyOf(count.limit, count.of) } });
  for (let i = 0; i < 3; i += 1) {
    expect(await consume(db, [count])).toMatchObject({ ok: false, error: { limit: "code-pause" } });
  }
  expect(await db.rateLimit.findUnique({ where: { key: keyOf(count.limit, count.of) } })).toMatchObject({
    expire,
  });
});

test("giving back makes no credit: not for a counter at nothing, an unknown one, or one whose window is over", async () => {
  const [used, unknown, over] = [newId(), newId(), newId()];
  const limit = "sign-in-address";
  await consume(db, [{ limit, of: used }]);
  await anExpiredCounter(limit, over, 5);
  for (const of of [used, used, unknown, over]) await giveBack(db, [{ limit, of }]);
  expect([await pointsOf(limit, used), await pointsOf(limit, unknown), await pointsOf(limit, over)]).toEqual([
    0, 0, 5,
  ]);
});

test("an account saves up to its limit, and others are not held up by it", async () => {
  const [busy, other] = [newId(), newId()];
  for (let n = 0; n < SAVES.points; n += 1) expect((await consumeSave(busy)).ok).toBe(true);
  const refused = await consumeSave(busy);
  expect(refused).toMatchObject({ ok: false, error: { limit: "saves" } });
  const seconds = refused.ok ? 0 : refused.error.seconds;
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(SAVES.seconds);
  expect((await consumeSave(other)).ok).toBe(true);
});

test("what is counted for ten minutes keeps nothing of the request that it was counted in", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const requests = new AsyncLocalStorage<object>();
  const countIn = async () => {
    const request = { id: newId() };
    await requests.run(request, () => consumeSave(newId()));
    return new WeakRef(request);
  };
  const request = await countIn();
  await turn();
  collect();
  expect(request.deref()).toBeUndefined();
});
