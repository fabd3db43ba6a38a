import { expect, test } from "vitest";
import { keepRunning, type Running } from "./keep-running";

/** A stand-in for processes: `die()` ends the one that runs, `broken` makes the next starts fail. */
function fakeProcess() {
  let end: ((reason: string) => void) | undefined;
  const facts = { starts: 0, stops: 0, broken: 0, time: 0, pauses: [] as number[], deaths: [] as string[] };
  const start = async (): Promise<Running> => {
    facts.starts += 1;
    if (facts.broken > 0) {
      facts.broken -= 1;
      throw new Error("no room");
    }
    const ended = new Promise<string>((resolve) => {
      end = resolve;
    });
    const stop = async () => {
      facts.stops += 1;
      end?.("code 0");
    };
    return { ended, stop };
  };
  const options = {
    now: () => facts.time,
    pause: async (ms: number) => facts.pauses.push(ms),
    onDeath: (name: string, reason: string) => facts.deaths.push(`${name}: ${reason}`),
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const die = async (reason = "SIGKILL") => {
    end?.(reason);
    await settle();
  };
  return { facts, start, options, die, settle };
}

test("what died is started again after a pause that doubles", async () => {
  const { facts, start, options, die } = fakeProcess();
  await keepRunning("web server", start, options);
  for (let times = 0; times < 4; times += 1) await die();
  expect(facts.starts).toBe(5);
  expect(facts.pauses).toEqual([250, 500, 1000, 2000]);
  expect(facts.deaths[0]).toBe("web server: SIGKILL");
});

test("the fifth death within a minute is the last", async () => {
  const { facts, start, options, die } = fakeProcess();
  const kept = await keepRunning("database", start, options);
  for (let times = 0; times < 5; times += 1) {
    facts.time += 14_999;
    await die();
  }
  expect((await kept.gaveUp).message).toMatch(/^The database died 5 times within a minute/);
  expect(facts.starts).toBe(5);
});

test("five deaths in a little more than a minute are borne", async () => {
  const { facts, start, options, die } = fakeProcess();
  await keepRunning("database", start, options);
  for (let times = 0; times < 8; times += 1) {
    facts.time += 15_000;
    await die();
  }
  expect(facts.starts).toBe(9);
});

test("a start that fails counts as a death", async () => {
  const { facts, start, options, die } = fakeProcess();
  const kept = await keepRunning("database", start, options);
  facts.broken = 9;
  await die();
  expect((await kept.gaveUp).message).toMatch(/died 5 times/);
  expect(facts.deaths).toEqual(["database: SIGKILL", ...Array(3).fill("database: no room")]);
});

test("the first start must succeed", async () => {
  const { facts, start, options } = fakeProcess();
  facts.broken = 1;
  await expect(keepRunning("database", start, options)).rejects.toThrow("no room");
});

test("what was stopped is not started again", async () => {
  const { facts, start, options, settle } = fakeProcess();
  const kept = await keepRunning("web server", start, options);
  await kept.stop();
  await settle();
  expect([facts.starts, facts.deaths]).toEqual([1, []]);
});

test("a stop during the pause prevents the new start", async () => {
  const { facts, start, options, die, settle } = fakeProcess();
  let goOn = () => {};
  const pause = () => new Promise<void>((resolve) => (goOn = resolve));
  const kept = await keepRunning("web server", start, { ...options, pause });
  await die();
  const stopping = kept.stop();
  goOn();
  await stopping;
  await settle();
  expect(facts.starts).toBe(1);
});
