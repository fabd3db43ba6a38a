import { expect, test } from "vitest";
import { type Memory, Remembered } from "./remembered";

const MEMORY: Memory = { keepMs: 1000, keepUnknownMs: 1000, patienceMs: 1000, mostAsked: 2, mostKept: 2 };

/** Somebody who answers when told. */
function someone(memory: Partial<Memory> = {}) {
  const asked: string[] = [];
  const waiting = new Map<string, (answer: string | Error) => void>();
  const remembered = new Remembered<string>(
    (key) =>
      new Promise((resolve, reject) => {
        asked.push(key);
        waiting.set(key, (answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      }),
    { ...MEMORY, ...memory },
  );
  const find = (key: string, answer: string | Error = key.toUpperCase()) => {
    const found = remembered.find(key);
    waiting.get(key)?.(answer);
    return found;
  };
  return { asked, find, waiting, remembered };
}

test("an answer is kept, and asked for again when it is old", async () => {
  const { asked, find } = someone();
  expect([await find("a"), await find("a", "B")]).toEqual(["A", "A"]);
  expect(asked).toEqual(["a"]);
  const short = someone({ keepMs: 0 });
  expect([await short.find("a"), await short.find("a", "B")]).toEqual(["A", "B"]);
});

test("a silence is kept for a time of its own", async () => {
  const { find } = someone({ keepUnknownMs: 0 });
  expect([await find("a", "UNKNOWN"), await find("a")]).toEqual(["UNKNOWN", "A"]);
});

test("who asks the same at the same time shares one question", async () => {
  const { asked, remembered, waiting } = someone();
  const both = [remembered.find("a"), remembered.find("a")];
  waiting.get("a")?.("A");
  expect(await Promise.all(both)).toEqual(["A", "A"]);
  expect(asked).toEqual(["a"]);
});

test("a failure is a silence", async () => {
  expect(await someone().find("a", new Error("broken"))).toBe("UNKNOWN");
});

test("nobody waits longer than is said, and the next one has the answer", async () => {
  const { remembered, waiting, asked } = someone({ patienceMs: 5 });
  expect(await remembered.find("a")).toBe("UNKNOWN");
  waiting.get("a")?.("A");
  await Promise.resolve();
  expect(await remembered.find("a")).toBe("A");
  expect(asked).toEqual(["a"]);
});

test("no more than so many are asked at the same time; what is known is still said", async () => {
  const { remembered, find, asked, waiting } = someone({ mostKept: 9 });
  expect(await find("a")).toBe("A");
  const open = [remembered.find("b"), remembered.find("c")];
  expect([await remembered.find("d"), await remembered.find("a")]).toEqual(["UNKNOWN", "A"]);
  for (const key of ["b", "c"]) waiting.get(key)?.(key);
  await Promise.all(open);
  expect(await find("d")).toBe("D");
  expect(asked).toEqual(["a", "b", "c", "d"]);
});

test("of more answers than are kept the oldest goes", async () => {
  const { find, asked } = someone();
  for (const key of ["a", "b", "c", "c", "a"]) await find(key);
  expect(asked).toEqual(["a", "b", "c", "a"]);
});
