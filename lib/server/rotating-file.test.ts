import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { RotatingFile } from "./rotating-file";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "icp-log-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => new RotatingFile(path.join(folder, "a.log"), { maxBytes: 10, files: 3 });
const read = (name: string) => readFileSync(path.join(folder, name), "utf8");

test("a full file moves on, and no more than the agreed number is kept", () => {
  const file = open();
  for (const line of ["11111111", "22222222", "33333333", "44444444"]) file.write(line);
  expect(readdirSync(folder).sort()).toEqual(["a.log", "a.log.1", "a.log.2"]);
  expect([read("a.log"), read("a.log.1"), read("a.log.2")]).toEqual(["44444444", "33333333", "22222222"]);
});

test("a file is filled to the limit exactly", () => {
  const file = open();
  for (const part of ["12345", "67890", "x"]) file.write(part);
  expect([read("a.log.1"), read("a.log")]).toEqual(["1234567890", "x"]);
});

test("a restart goes on where the last one ended", () => {
  open().write("123456");
  const file = open();
  file.write("7");
  file.write("890x");
  expect([read("a.log.1"), read("a.log")]).toEqual(["1234567", "890x"]);
});

test("of two writers one moves the full file, the other follows", () => {
  const [first, second] = [open(), open()];
  first.write("aaaaaaaa");
  second.write("b");
  first.write("cccc");
  second.write("dddddddd");
  expect(readdirSync(folder).sort()).toEqual(["a.log", "a.log.1"]);
  expect(read("a.log")).toBe("ccccdddddddd");
});
