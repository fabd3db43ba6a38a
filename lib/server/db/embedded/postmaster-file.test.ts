import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findPostmaster, isAlive, removeDeadFile } from "./postmaster-file";

let cluster = "";
beforeEach(() => {
  cluster = mkdtempSync(path.join(tmpdir(), "icp-pid-"));
});
afterEach(() => rmSync(cluster, { recursive: true }));

const file = () => path.join(cluster, "postmaster.pid");
const write = (pid: number) => writeFileSync(file(), `${pid}\n${cluster}\n1795000000\n5433\n`);

/** A number above what systems give out. */
const NOBODY = 2_000_000_000;

test("a folder without the file has no server", () => {
  expect(findPostmaster(cluster)).toBeNull();
});

test("a number that is free is no server; PostgreSQL itself removes that file", () => {
  write(NOBODY);
  expect([isAlive(NOBODY), findPostmaster(cluster)]).toEqual([false, null]);
  removeDeadFile(cluster);
  expect(existsSync(file())).toBe(true);
});

test.runIf(process.platform === "linux")("a number that another program has now is no server", () => {
  write(process.pid);
  expect(findPostmaster(cluster)).toBeNull();
  removeDeadFile(cluster);
  expect(existsSync(file())).toBe(false);
});
