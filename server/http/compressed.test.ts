import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http, { type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packBuildFiles } from "../launcher/pack-build-files";
import { listCompressed, withCompression } from "./compressed";

const PAGE = "<p>备案</p>".repeat(2000);
const WRITTEN = "console.log('备案');\n".repeat(500);
const SCRIPT = `//# allFunctionsCalledOnLoad\n${WRITTEN}`;

let folder: string;
let server: http.Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "compressed-"));
  writeFileSync(path.join(folder, "a.js"), WRITTEN);
  writeFileSync(path.join(folder, "font.woff2"), "x".repeat(5000));
  await packBuildFiles(folder);
  const files = listCompressed(folder);
  server = http.createServer(
    withCompression(async ({ url = "" }, response) => {
      const name = /^\/_next\/static\/([^?]+)/.exec(url)?.[1];
      if (name) return void response.end(readFileSync(path.join(folder, name)));
      response.setHeader("content-type", url === "/picture" ? "image/jpeg" : "text/html");
      response.end(url === "/small" ? "x" : PAGE);
    }, files),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** What stands on the wire: `fetch` would unpack it. */
async function get(url: string, coding?: string, method = "GET"): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const headers = coding === undefined ? {} : { "accept-encoding": coding };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    http
      .request({ host: "127.0.0.1", port, path: url, method, headers, agent: false }, resolve)
      .on("error", reject)
      .end();
  });
  const body = Buffer.concat(await answer.toArray());
  return { headers: answer.headers, body };
}

function unpack({ headers, body }: Answer): string {
  const coding = headers["content-encoding"];
  if (coding === "br") return brotliDecompressSync(body).toString();
  return (coding === "gzip" ? gunzipSync(body) : body).toString();
}

const ASKED = [
  [undefined, undefined],
  ["", undefined],
  ["identity", undefined],
  ["gzip", "gzip"],
  ["gzip, deflate, br, zstd", "br"],
  ["br;q=0, gzip", "gzip"],
  ["br ; q=0.0 , gzip;q=0", undefined],
  ["br;q=0.5", "br"],
  ["x-gzip-like, brotli", undefined],
] as const;

test.each(ASKED)("whoever takes %j has a file of the build in %s", async (asked, coding) => {
  for (const url of ["/_next/static/a.js", "/_next/static/a.js?v=1"]) {
    const answer = await get(url, asked);
    expect(answer.headers["content-encoding"]).toBe(coding);
    expect(answer.headers.vary).toBe("Accept-Encoding");
    expect(unpack(answer)).toBe(SCRIPT);
    if (coding) expect(answer.headers["content-type"]).toBe("application/javascript; charset=UTF-8");
    if (coding) expect(answer.body.length).toBeLessThan(SCRIPT.length / 10);
  }
});

test.each(ASKED)("whoever takes %j has a page in %s", async (asked, coding) => {
  const answer = await get("/filings", asked);
  expect(answer.headers["content-encoding"]).toBe(coding);
  expect(answer.headers.vary).toBe("Accept-Encoding");
  expect(unpack(answer)).toBe(PAGE);
});

test.each(["/small", "/picture", "/_next/static/font.woff2"])(
  "%s comes as it is, since nothing would be saved",
  async (url) => {
    const { headers } = await get(url, "gzip, br");
    expect(headers["content-encoding"]).toBeUndefined();
  },
);

test("a question for the head alone has no body", async () => {
  expect((await get("/_next/static/a.js", "gzip", "HEAD")).headers["content-encoding"]).toBe("gzip");
  expect((await get("/filings", "gzip", "HEAD")).body.length).toBe(0);
});

test("a script that the next build leaves as it is is packed as before", async () => {
  await packBuildFiles(folder);
  expect(readFileSync(path.join(folder, "a.js"), "utf8")).toBe(SCRIPT);
  expect([...listCompressed(folder)].sort()).toEqual(["/_next/static/a.js.br", "/_next/static/a.js.gz"]);
});
