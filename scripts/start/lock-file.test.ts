import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { adoptLock, releaseLock, takeLock } from "./lock-file.mjs";
import { findStartTime } from "./process-facts.mjs";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "icp-lock-"));
  file = path.join(folder, "data/start.lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (content: string) => {
  takeLock(file);
  writeFileSync(file, content);
};

test("a free lock is taken, and given back", () => {
  expect(takeLock(file)).toBeNull();
  expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^${process.pid} `));
  releaseLock(file);
  expect(readdirSync(path.dirname(file))).toEqual([]);
});

test("a lock of a living process is left alone, and its holder told", () => {
  const content = `${process.ppid} ${findStartTime(process.ppid)}\n`;
  write(content);
  expect(takeLock(file)).toBe(process.ppid);
  releaseLock(file);
  expect(readFileSync(file, "utf8")).toBe(content);
  expect(readdirSync(path.dirname(file))).toEqual(["start.lock"]);
});

test("a lock whose number went to another process since is taken over", () => {
  write(`${process.ppid} 1\n`);
  expect(takeLock(file)).toBeNull();
  expect(readdirSync(path.dirname(file))).toEqual(["start.lock"]);
});

test("a lock of a process that was killed is taken over", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  write(`${child.pid} ${findStartTime(Number(child.pid))}\n`);
  expect(takeLock(file)).toBe(child.pid);
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  expect(takeLock(file)).toBeNull();
});

test.each(["", "nonsense", "0 0", "-1 5"])("a broken lock (%j) is taken over", (content) => {
  write(content);
  expect(takeLock(file)).toBeNull();
});

test("a child adopts its parent's lock, and nobody else's", () => {
  write(`${process.ppid} ${findStartTime(process.ppid)}\n`);
  expect(adoptLock(file)).toBe(true);
  expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^${process.pid} `));
  writeFileSync(file, `1 ${findStartTime(1)}\n`);
  expect(adoptLock(file)).toBe(false);
  expect(existsSync(file)).toBe(true);
});

/** Takes the lock, says whether it got it, and stays until it is killed. */
const TAKE = `import { takeLock } from ${JSON.stringify(new URL("./lock-file.mjs", import.meta.url).href)};
console.log(takeLock(process.argv[1]) === null ? "mine" : "taken"); setInterval(() => {}, 1000);`;

test("of eight that find a dead holder's lock at once exactly one gets it", async () => {
  write("999999999 1\n");
  const children = Array.from({ length: 8 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", TAKE, file]),
  );
  const answers = await Promise.all(
    children.map(
      (child) => new Promise((resolve) => child.stdout.once("data", (data) => resolve(String(data).trim()))),
    ),
  );
  for (const child of children) child.kill("SIGKILL");
  expect(answers.filter((answer) => answer === "mine")).toHaveLength(1);
  expect(answers.filter((answer) => answer === "taken")).toHaveLength(7);
});
