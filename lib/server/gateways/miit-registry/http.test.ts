import http, { type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { HttpMiitRegistry } from "./http";

const SPONSOR = { certType: "BUSINESS_LICENCE", certNo: "91440300MA5DEMX715" } as const;
const RECORD = { subjectNumber: "粤ICP备2020000777号", sponsorName: "深圳市星河软件有限公司", lastSerial: 4 };

let server: http.Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

const asked: Asked[] = [];

async function registry(answer: RequestListener, answerMs = 2000): Promise<HttpMiitRegistry> {
  asked.length = 0;
  server = http.createServer(async (request, response) => {
    const { method, url, headers } = request;
    const body = Buffer.concat(await request.toArray()).toString();
    asked.push({ method, url, authorization: headers.authorization, body: JSON.parse(body) });
    answer(request, response);
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const { port } = listening.address() as AddressInfo;
  return new HttpMiitRegistry({ url: `http://127.0.0.1:${port}/miit/`, token: "a token", answerMs });
}

const saying =
  (content: unknown, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(typeof content === "string" ? content : JSON.stringify(content));
  };

test.each(["NO", "SHELL", "YES", "IN_REVIEW", "UNKNOWN"])(
  "a sponsor that is %s there is so here",
  async (state) => {
    const record = state === "YES" ? RECORD : null;
    const gateway = await registry(saying({ state, record, more: "ignored" }));
    expect(await gateway.findSponsor(SPONSOR)).toEqual({ state, record });
  },
);

test("numbers of documents travel in the body, with the token, never in an address", async () => {
  const gateway = await registry(saying({ state: "NO", record: null }));
  await gateway.findSponsor(SPONSOR);
  await gateway.findService({ type: "WEBSITE", domain: "a-demo.cn" }, SPONSOR);
  const common = { method: "POST", authorization: "Bearer a token" };
  expect(asked).toEqual([
    { ...common, url: "/miit/sponsor", body: SPONSOR },
    { ...common, url: "/miit/service", body: { type: "WEBSITE", domain: "a-demo.cn", sponsor: SPONSOR } },
  ]);
});

test("a service on record comes with number and name", async () => {
  const found = {
    state: "FILED",
    isSameSponsor: true,
    isOurs: false,
    record: { serviceNumber: "粤ICP备2020000777号-4A", name: null },
  };
  const gateway = await registry(saying(found));
  expect(await gateway.findService({ type: "APP", name: "星河" }, SPONSOR)).toEqual(found);
});

const NO_ANSWERS: readonly [string, RequestListener][] = [
  ["500", saying({ state: "NO", record: null }, 500)],
  ["401", saying({ state: "NO", record: null }, 401)],
  ["404", saying({ state: "NO", record: null }, 404)],
  ["204", saying("", 204)],
  ["a redirect", (_, response) => response.writeHead(302, { location: "/elsewhere" }).end()],
  ["a page", saying("<html>")],
  ["half an answer", saying('{"state":"NO"')],
  ["another state", saying({ state: "MAYBE", record: null })],
  ["a record of another shape", saying({ state: "YES", record: { ...RECORD, lastSerial: -1 } })],
  ["more than it may be", saying({ state: "NO", record: null, more: "x".repeat(65_536) })],
  ["a broken connection", (request) => request.socket.destroy()],
  [
    "a body that breaks off",
    (request, response) => {
      response.writeHead(200, { "content-length": "500" });
      response.write('{"state":"NO",', () => request.socket.destroy());
    },
  ],
];

test.each(NO_ANSWERS)("%s is no answer, and never “not on record”", async (_, answer) => {
  const gateway = await registry(answer);
  expect(await gateway.findSponsor(SPONSOR)).toEqual({ state: "UNKNOWN", record: null });
  expect(await gateway.findService({ type: "APP", name: "x" }, SPONSOR)).toEqual({ state: "UNKNOWN" });
});

test.each<[string, RequestListener]>([
  ["before it answers", () => {}],
  ["in the middle of its answer", (_, response) => void response.write('{"state":')],
])("who is slow %s is not waited for", async (_, answer) => {
  const gateway = await registry(answer, 50);
  expect(await gateway.findSponsor(SPONSOR)).toEqual({ state: "UNKNOWN", record: null });
});

test("who is not there has not answered", async () => {
  const gateway = new HttpMiitRegistry({ url: "http://127.0.0.1:9/", token: "x" });
  expect(await gateway.findSponsor(SPONSOR)).toEqual({ state: "UNKNOWN", record: null });
});
