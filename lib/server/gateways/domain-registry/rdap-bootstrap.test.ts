import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { SUFFIXES } from "@/lib/domain/network/tables/suffixes";
import { findService, readBootstrap } from "./rdap-bootstrap";

const folder = mkdtempSync(path.join(tmpdir(), "icp-bootstrap-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(content: string): string {
  const file = path.join(folder, "dns.json");
  writeFileSync(file, content);
  return file;
}

const edition = (services: unknown) => JSON.stringify({ version: "1.0", publication: "2026", services });

test("the bootstrap of ours knows approved suffixes alone, each at an address of its own scheme", () => {
  const services = readBootstrap(undefined);
  const approved = SUFFIXES.filter((row) => row.approved === "YES").map(({ ascii }) => ascii);
  expect([...services.keys()].filter((suffix) => !approved.includes(suffix))).toEqual([]);
  expect(services.size).toBeGreaterThan(100);
  for (const address of services.values()) expect(address).toMatch(/^https:\/\/[^/]+\/(?:[^?#]*\/)?$/);
});

test.each([
  ["example.com", "https://rdap.verisign.com/com/v1/"],
  ["example.net", "https://rdap.verisign.com/net/v1/"],
  ["xn--fsq.xn--55qx5d", "https://restwhois.ngtld.cn/"],
  ["example.cn", null],
  ["example.com.cn", null],
  ["com", null],
])("for %s answers %s", (domain, address) => {
  expect(findService(domain, readBootstrap(undefined))).toBe(address);
});

test("of several suffixes the longest decides, whatever its case", () => {
  const file = fileOf(
    edition([
      [["cn"], ["https://rdap.example.cn/"]],
      [["COM.cn"], ["https://rdap.example.com.cn/"]],
    ]),
  );
  const services = readBootstrap(file);
  expect(findService("a.com.cn", services)).toBe("https://rdap.example.com.cn/");
  expect(findService("a.net.cn", services)).toBe("https://rdap.example.cn/");
});

test("of several addresses the first with https counts; a suffix without one is passed over", () => {
  const file = fileOf(
    edition([
      [["cn"], ["http://rdap.example.cn/", "https://rdap.example.cn/no-slash", "https://rdap.example.cn/"]],
      [["top"], ["http://rdap.example.top/"]],
      [["vip"], [], "something new"],
    ]),
  );
  expect([...readBootstrap(file)]).toEqual([["cn", "https://rdap.example.cn/"]]);
});

test.each([
  ["no JSON", "services"],
  ["another version", JSON.stringify({ version: "2.0", services: [] })],
  ["another form", JSON.stringify({ version: "1.0", services: { cn: "https://rdap.example.cn/" } })],
])("a file with %s cannot be used", (_, content) => {
  expect(() => readBootstrap(fileOf(content))).toThrow();
});

test("a file that is not there cannot be used", () => {
  expect(() => readBootstrap(path.join(folder, "no-such-file.json"))).toThrow(/ENOENT/);
});
