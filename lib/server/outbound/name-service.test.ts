import { expect, test } from "vitest";
import { type NameAnswer, startNameServer } from "@/tests/support/name-server";
import { NameService } from "./name-service";

async function ask<T>(
  answers: Readonly<Record<string, NameAnswer>>,
  work: (names: NameService) => Promise<T>,
  patienceMs?: number,
) {
  const server = await startNameServer((host, type) => answers[`${host} ${type}`] ?? "NXDOMAIN");
  try {
    return await work(new NameService([server.address], patienceMs));
  } finally {
    server.stop();
  }
}

test.each([
  ["A", ["119.29.0.1", "119.29.0.2"]],
  ["AAAA", ["2400:3200::1"]],
  ["CNAME", ["cdn.example.net"]],
] as const)("records %s are given as they are", async (type, records) => {
  const answers = { [`www.example.com ${type}`]: records };
  expect(await ask(answers, (names) => names.records("www.example.com", type))).toEqual(records);
});

test.each([
  ["NXDOMAIN", []],
  [[], []],
  ["SERVFAIL", "UNANSWERED"],
  ["REFUSED", "UNANSWERED"],
] as const)("an answer of %j reads as %j", async (answer, expected) => {
  expect(await ask({ "example.com A": answer }, (names) => names.records("example.com", "A"))).toEqual(
    expected,
  );
});

test("a name server that is silent is waited for no longer than was said", async () => {
  const began = performance.now();
  const silent = ask({ "example.com A": "SILENT" }, (names) => names.records("example.com", "A"), 100);
  expect(await silent).toBe("UNANSWERED");
  expect(performance.now() - began).toBeLessThan(1000);
});

test("nobody at the name server's address is no answer", async () => {
  const server = await startNameServer(() => []);
  server.stop();
  expect(await new NameService([server.address]).records("example.com", "A")).toBe("UNANSWERED");
});

test("of very many records twenty are kept", async () => {
  const records = Array.from({ length: 21 }, (_, index) => `119.29.0.${index}`);
  const found = await ask({ "example.com A": records }, (names) => names.records("example.com", "A"));
  expect(found).toHaveLength(20);
});

test.each([
  ["both kinds", { "example.com A": ["119.29.0.1"], "example.com AAAA": ["2400:3200::1"] }, 2],
  ["one kind, the other unanswered", { "example.com A": ["119.29.0.1"], "example.com AAAA": "SERVFAIL" }, 1],
] as const)("addresses: %s", async (_, answers, count) => {
  expect(await ask(answers, (names) => names.addresses("example.com"))).toHaveLength(count);
});

test.each([
  ["none", {}, "UNREACHABLE"],
  ["none of one kind, the other unanswered", { "example.com AAAA": "SERVFAIL" }, "SILENT"],
] as const)("no address: %s", async (_, answers, failure) => {
  const found = ask(answers, (names) => names.addresses("example.com"));
  await expect(found).rejects.toMatchObject({ failure });
});

test.each([
  [["119.29.0.1"], true],
  [[], true],
  ["NXDOMAIN", false],
  ["SERVFAIL", false],
] as const)("with an answer of %j a name is known: %s", async (answer, isKnown) => {
  expect(await ask({ "example.com A": answer }, (names) => names.knows("example.com"))).toBe(isKnown);
});
