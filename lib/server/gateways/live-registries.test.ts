import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { type Outside, PUBLIC, startOutside } from "@/tests/support/outside";
import { EnvironmentError, readEnv } from "../env";
import { openRegistries } from "./live-registries";

const folder = mkdtempSync(path.join(tmpdir(), "icp-registries-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let outside: Outside | undefined;
afterEach(() => outside?.stop());

const DOMAIN = "site-of-tests.com";
const answer: RequestListener = (request, response) => {
  if (!request.url?.startsWith("/rdap/")) return void response.end("粤ICP备2026000001号-1");
  response.writeHead(200, { "content-type": "application/rdap+json" });
  response.end(JSON.stringify({ objectClassName: "domain", ldhName: DOMAIN }));
};

async function open(source: Record<string, string>, answerAs = answer) {
  outside = await startOutside({ answer: answerAs });
  const { nameServer, port } = outside;
  const settings = Object.entries(source).map(([name, value]) => [name, value.replace("PORT", String(port))]);
  const where = readEnv({
    PUBLIC_URL: "https://beian.example",
    DNS_SERVERS: nameServer,
    ...Object.fromEntries(settings),
  });
  return openRegistries(where, outside.wire);
}

const LIVE = { SITE_PROBE: "live", DOMAIN_REGISTRY: "rdap" };

test("the demo asks nobody outside", async () => {
  expect(await open({})).toEqual({ domains: null, sites: null });
});

test("every page of an order asks; outside each question comes once a minute", async () => {
  const { sites } = await open(LIVE);
  const looks = [sites?.lookUp(DOMAIN), sites?.lookUp(DOMAIN), sites?.visit(DOMAIN), sites?.visit(DOMAIN)];
  const [lookups, again, visit] = await Promise.all(looks);
  expect(lookups).toHaveLength(6);
  expect(again).toEqual(lookups);
  expect(visit).toEqual({ reachable: true, shownNumbers: ["粤ICP备2026000001号-1"] });
  expect(outside?.asked).toHaveLength(8);
  expect(outside?.requests).toHaveLength(1);
  expect(outside?.requests[0]?.headers["user-agent"]).toBe("icp-filing-portal (+https://beian.example)");
});

test("the registry of a suffix is found in the file that is named", async () => {
  const file = path.join(folder, "dns.json");
  writeFileSync(file, JSON.stringify({ version: "1.0", services: [[["com"], [`https://${DOMAIN}/rdap/`]]] }));
  const { domains } = await open({ ...LIVE, RDAP_BOOTSTRAP: file });
  expect(await domains?.findDomain(DOMAIN)).toMatchObject({ expiresOn: "UNKNOWN", isLapsed: false });
  expect(await domains?.findDomain("example.cn")).toBe("UNKNOWN");
  expect(outside?.dialled).toEqual([`${PUBLIC}:443`]);
});

test("the service that a setting names may lie inside, and answers for every suffix", async () => {
  const { domains } = await open({ ...LIVE, RDAP_URL: "http://127.0.0.1:PORT/rdap" });
  expect(await domains?.findDomain(DOMAIN)).toMatchObject({ isLapsed: false });
  expect(await domains?.findDomain("example.cn")).toBe("UNKNOWN");
  expect(outside?.requests.map(({ url }) => url)).toEqual([
    `127.0.0.1:${outside?.port}/rdap/domain/${DOMAIN}`,
    `127.0.0.1:${outside?.port}/rdap/domain/example.cn`,
  ]);
});

test("what RDAP may reach inside a home page may not", async () => {
  const inside = () => `http://127.0.0.1:${outside?.port}/rdap/`;
  const sendInside: RequestListener = (_, response) => response.writeHead(302, { location: inside() }).end();
  const { sites } = await open({ ...LIVE, RDAP_URL: "http://127.0.0.1:PORT/rdap" }, sendInside);
  expect(await sites?.visit(DOMAIN)).toEqual({ reachable: false, shownNumbers: [] });
  expect(outside?.requests.every(({ url }) => url.endsWith(`${DOMAIN}/`))).toBe(true);
});

test("a file that cannot be used stops the start by name", async () => {
  const where = open({ ...LIVE, RDAP_BOOTSTRAP: path.join(folder, "no-such-file.json") });
  await expect(where).rejects.toThrow(EnvironmentError);
  await expect(where).rejects.toThrow(/RDAP_BOOTSTRAP/);
});
