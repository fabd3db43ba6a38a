import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { findOrderNo, visitAs } from "../support/e2e/demo-people";
import { Visitor } from "../support/e2e/visitor";
import { testEnvironment } from "../support/environment";

/** Bytes that a first visit may bring, packed as a proxy packs them. */
const MOST = { script: 156_000, style: 15_800 };
const PUBLIC = [
  ...[
    "/",
    "/sign-in",
    "/sign-up",
    "/recover",
    "/verify",
    "/track",
    "/help",
    "/pre-check",
    "/rules",
    "/rules/gd",
  ],
  "/pre-check/result?province=44&kind=ENTERPRISE&person=OTHER&services=BOTH&sponsor=UNKNOWN&service=NO&holder=OTHER&approvals=NEWS",
];
const OF_ACCOUNT = ["/filings", "/filings/new", "/records", "/account/notices", "/account/security"];
const OF_DRAFT = [
  ...["", "/check", "/sponsor", "/sponsor/person", "/services/s1/details", "/services/s1/address"],
  ...["/services/s1/person", "/services/s1/access", "/materials", "/confirm", "/abandon"],
];
const OF_SUBMITTED = ["", "/withdraw", "/receipt/1"];

const sizes = new Map<string, Promise<number>>();

async function measure(path: string): Promise<number> {
  const answer = await fetch(`${testEnvironment.portalUrl}${path}`);
  return gzipSync(Buffer.from(await answer.arrayBuffer()), { level: 9 }).length;
}

async function weigh(tags: readonly string[]): Promise<number> {
  const paths = tags.flatMap((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []);
  const found = [...new Set(paths)].map((path) => {
    const size = sizes.get(path) ?? measure(path);
    sizes.set(path, size);
    return size;
  });
  return (await Promise.all(found)).reduce((sum, one) => sum + one, 0);
}

async function weighPage(path: string, visitor: Visitor) {
  const text = await visitor.get(path);
  const scripts = (text.match(/<script\b[^>]*\bsrc=[^>]*>/g) ?? []).filter(
    (tag) => !/\bnomodule\b/i.test(tag),
  );
  const styles = text.match(/<link\b[^>]*\brel="stylesheet"[^>]*>/g) ?? [];
  return { path, script: await weigh(scripts), style: await weigh(styles) };
}

test("no page of an applicant brings more script and style than a slow phone can load", async () => {
  const visitor = new Visitor();
  const [drafter, submitter] = [await visitAs("draft"), await visitAs("submitted")];
  const draft = findOrderNo(await drafter.get("/filings"));
  const submitted = findOrderNo(await submitter.get("/filings"));
  const pages = [
    ...PUBLIC.map((path) => weighPage(path, visitor)),
    ...OF_ACCOUNT.map((path) => weighPage(path, drafter)),
    ...OF_DRAFT.map((below) => weighPage(`/filings/${draft}${below}`, drafter)),
    ...OF_SUBMITTED.map((below) => weighPage(`/filings/${submitted}${below}`, submitter)),
  ];
  const weighed = await Promise.all(pages);
  for (const { script, style } of weighed) {
    expect(script).toBeGreaterThan(0);
    expect(style).toBeGreaterThan(0);
  }
  const heavy = weighed.filter(({ script, style }) => script > MOST.script || style > MOST.style);
  expect(heavy).toEqual([]);
});

test("pages and the files of the build come packed to whoever takes it, and are the same", async () => {
  const text = await new Visitor().get("/");
  const script = /<script\b[^>]*\bsrc="([^"]+)"/.exec(text)?.[1] ?? "";
  const style = /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/.exec(text)?.[1] ?? "";
  for (const [path, coding, type] of [
    [script, "gzip", "application/javascript; charset=UTF-8"],
    [style, "br", "text/css; charset=UTF-8"],
  ] as const) {
    const url = testEnvironment.portalUrl + path;
    const [packed, plain] = await Promise.all(
      [coding, "identity"].map((one) => fetch(url, { headers: { "accept-encoding": one } })),
    );
    expect(packed?.headers.get("content-encoding")).toBe(coding);
    expect(plain?.headers.get("content-encoding")).toBeNull();
    for (const answer of [packed, plain]) {
      expect(answer?.headers.get("content-type")).toBe(type);
      expect(answer?.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    }
    expect(await packed?.text()).toBe(await plain?.text());
  }
  const page = await fetch(`${testEnvironment.portalUrl}/`, { headers: { "accept-encoding": "gzip" } });
  expect(page.headers.get("content-encoding")).toBe("gzip");
  expect(await page.text()).toContain("</html>");
});
