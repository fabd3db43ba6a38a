import type { RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import { type Outside, type OutsideParts, PUBLIC, startOutside } from "@/tests/support/outside";
import { GuardedClient } from "../../outbound/guarded-client";
import { LiveSiteProbe } from "./live";

const DOMAIN = "site-of-tests.com";
const NUMBER = "粤ICP备2026000001号-1";
const page =
  (html: string, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(html);
  };
const FILED = page(`<footer><a href="https://beian.miit.gov.cn/">${NUMBER}</a></footer>`);

let outside: Outside | undefined;
afterEach(() => outside?.stop());

async function probe(parts: OutsideParts, visitMs?: number) {
  outside = await startOutside(parts);
  const client = new GuardedClient({ ...outside, userAgent: "portal of the tests" });
  return new LiveSiteProbe(outside.names, client, visitMs);
}

const visit = async (parts: OutsideParts, visitMs?: number) => (await probe(parts, visitMs)).visit(DOMAIN);

test("the domain and its www. are asked for addresses and names", async () => {
  const sites = await probe({
    answer: FILED,
    resolve: (host, type) => {
      if (host === DOMAIN) return type === "A" ? [PUBLIC] : "NXDOMAIN";
      if (type === "A") return "SERVFAIL";
      return type === "CNAME" ? ["cdn.example.net"] : [];
    },
  });
  expect(await sites.lookUp(DOMAIN)).toEqual([
    { host: DOMAIN, type: "A", records: [PUBLIC] },
    { host: DOMAIN, type: "AAAA", records: [] },
    { host: DOMAIN, type: "CNAME", records: [] },
    { host: `www.${DOMAIN}`, type: "A", records: "UNANSWERED" },
    { host: `www.${DOMAIN}`, type: "AAAA", records: [] },
    { host: `www.${DOMAIN}`, type: "CNAME", records: ["cdn.example.net"] },
  ]);
});

test("name servers that say nothing at all leave everything open", async () => {
  const sites = await probe({ answer: FILED, resolve: () => "SERVFAIL" });
  expect(await sites.lookUp(DOMAIN)).toBe("UNKNOWN");
  expect(await sites.visit(DOMAIN)).toBe("UNKNOWN");
});

test("the home page is opened by https first, and its number read", async () => {
  expect(await visit({ answer: FILED })).toEqual({ reachable: true, shownNumbers: [NUMBER] });
  expect(outside?.requests.map(({ url }) => url)).toEqual([`www.${DOMAIN}/`]);
  expect(outside?.dialled).toEqual([`${PUBLIC}:443`]);
});

test.each([
  ["nobody listens", { isSecure: false }],
  ["nobody vouches for its certificate", { isTrusted: false }],
])("where with https %s it is opened by http", async (_, parts) => {
  expect(await visit({ answer: FILED, ...parts })).toEqual({ reachable: true, shownNumbers: [NUMBER] });
  expect(outside?.dialled.at(-1)).toBe(`${PUBLIC}:80`);
});

test("a domain without www. is opened itself", async () => {
  const resolve: OutsideParts["resolve"] = (host, type) => (host === DOMAIN && type === "A" ? [PUBLIC] : []);
  expect(await visit({ answer: FILED, resolve })).toMatchObject({ reachable: true });
  expect(outside?.requests.map(({ url }) => url)).toEqual([`${DOMAIN}/`]);
});

test("a page without a number is a page", async () => {
  expect(await visit({ answer: page("<h1>coming soon</h1>") })).toEqual({
    reachable: true,
    shownNumbers: [],
  });
});

test.each([403, 404, 500, 503])("an answer %i is no page", async (status) => {
  expect(await visit({ answer: page(NUMBER, status) })).toEqual({ reachable: false, shownNumbers: [] });
});

test.each([
  ["resolves to nothing", () => []],
  ["leads inside", (_: string, type: string) => (type === "A" ? ["127.0.0.1"] : [])],
] as const)("a domain that %s is not reachable", async (_, resolve) => {
  expect(await visit({ answer: FILED, resolve })).toEqual({ reachable: false, shownNumbers: [] });
  expect(outside?.dialled).toEqual([]);
});

test("a site that sends on to where nobody may go is not reachable", async () => {
  const answer: RequestListener = (_, response) =>
    response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end(NUMBER);
  expect(await visit({ answer })).toEqual({ reachable: false, shownNumbers: [] });
  expect(outside?.dialled.every((place) => place.startsWith(PUBLIC))).toBe(true);
});

test("a site that is too slow stays unknown", async () => {
  expect(await visit({ answer: () => {} }, 150)).toBe("UNKNOWN");
});

test.each([
  ["shows one before", `${NUMBER}${" ".repeat(600_000)}`, { reachable: true, shownNumbers: [NUMBER] }],
  ["may show one later", `${" ".repeat(600_000)}${NUMBER}`, "UNKNOWN"],
])("of a page that is too long and %s", async (_, html, expected) => {
  expect(await visit({ answer: page(html) })).toEqual(expected);
});
