import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSecrets } from "./secrets";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "icp-secrets-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const NONE = { session: undefined, keyRing: undefined, index: undefined, audit: undefined };
const KEY = Buffer.alloc(32, 7).toString("base64");
const GIVEN = { session: "s".repeat(32), keyRing: `k2:${KEY}, k1:${KEY}`, index: KEY, audit: KEY };
const embedded = () => ({ database: "embedded", demo: true, dataDir, secrets: NONE }) as const;
const production = () => ({ database: "postgresql", demo: false, dataDir, secrets: NONE }) as const;

test("the first start makes the secrets, the next one finds them again", () => {
  const first = readSecrets(embedded());
  expect(readSecrets(embedded())).toEqual(first);
  expect(first.keyRing.map(({ key }) => key.length)).toEqual([32]);
});

test("the file is for its owner alone", () => {
  readSecrets(embedded());
  expect(statSync(path.join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
});

test("two installations never share a key", () => {
  const first = readSecrets(embedded());
  const text = readFileSync(path.join(dataDir, "secrets.json"), "utf8");
  rmSync(path.join(dataDir, "secrets.json"));
  expect(readSecrets(embedded()).indexKey).not.toEqual(first.indexKey);
  expect(text).toContain(first.indexKey.toString("base64"));
});

test("a demo on another PostgreSQL keeps its secrets in the data folder too", () => {
  const demo = { ...production(), demo: true };
  expect(readSecrets(demo)).toEqual(readSecrets(demo));
});

test("real data demand secrets of the environment, each missing one is named", () => {
  expect(() => readSecrets(production())).toThrow(
    /SESSION_SECRET is missing; KEY_RING is missing; INDEX_KEY is missing; AUDIT_KEY is missing/,
  );
});

test("the first key of the ring is the current one", () => {
  const ring = readSecrets({ ...production(), secrets: GIVEN }).keyRing;
  expect(ring.map(({ id }) => id)).toEqual(["k2", "k1"]);
});

test.each([
  ["a short key", { ...GIVEN, index: "AAAA" }, /INDEX_KEY must be 32 bytes/],
  ["a ring without ids", { ...GIVEN, keyRing: KEY }, /KEY_RING/],
  ["a short session secret", { ...GIVEN, session: "s".repeat(31) }, /SESSION_SECRET must have 32/],
  ["half of the secrets", { ...GIVEN, audit: undefined }, /AUDIT_KEY is missing/],
])("%s is refused", (_, given, message) => {
  expect(() => readSecrets({ ...production(), secrets: given })).toThrow(message);
});
