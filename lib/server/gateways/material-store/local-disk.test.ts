import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { LocalDiskStore } from "./local-disk";

const folder = await mkdtemp(path.join(tmpdir(), "store-"));
const store = new LocalDiskStore(async () => folder);
afterAll(() => rm(folder, { recursive: true, force: true }));

const keyOf = (digit: string) => digit.repeat(40);

async function keys(): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of store.list()) found.push(key);
  return found.sort();
}

test("gives back what was put, and null for what was not", async () => {
  await store.put(keyOf("a"), Buffer.from("bytes"));
  expect((await store.get(keyOf("a")))?.toString()).toBe("bytes");
  expect(await store.get(keyOf("f"))).toBeNull();
});

test("a key is never overwritten, not even by two at once", async () => {
  const tries = ["1", "2", "3"].map((text) => store.put(keyOf("b"), Buffer.from(text)));
  const results = await Promise.allSettled(tries);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const winner = results.findIndex(({ status }) => status === "fulfilled");
  expect((await store.get(keyOf("b")))?.toString()).toBe(String(winner + 1));
  expect(await readdir(path.join(folder, "bb"))).toEqual([keyOf("b")]);
});

test("removing is final, and removing nothing is no error", async () => {
  await store.put(`${keyOf("c")}-thumb`, Buffer.from("x"));
  await store.remove(`${keyOf("c")}-thumb`);
  await store.remove(`${keyOf("c")}-thumb`);
  expect(await store.get(`${keyOf("c")}-thumb`)).toBeNull();
});

test("the list names unfinished writes, so that the sweep can take them away", async () => {
  const part = `dd${"0".repeat(38)}.part`;
  await store.put(keyOf("d"), Buffer.from("x"));
  await writeFile(path.join(folder, "dd", part), "half");
  await writeFile(path.join(folder, "dd", "README"), "not ours");
  expect(await keys()).toEqual([keyOf("a"), keyOf("b"), part, keyOf("d")].sort());
  await store.remove(part);
  expect(await keys()).not.toContain(part);
});

test("an empty store has an empty list", async () => {
  const none: string[] = [];
  for await (const { key } of new LocalDiskStore(async () => path.join(folder, "absent")).list())
    none.push(key);
  expect(none).toEqual([]);
});

test.each([
  "../../etc/passwd",
  "a",
  "",
  `${"a".repeat(40)}/../x`,
  `${"A".repeat(40)}`,
  `${"a".repeat(40)}.part`,
])("%j is no key", async (key) => {
  await expect(store.get(key)).rejects.toThrow(RangeError);
  await expect(store.put(key, Buffer.from("x"))).rejects.toThrow(RangeError);
});
