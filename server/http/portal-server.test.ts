import type http from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { errors as english } from "@/lib/i18n/messages/en/errors";
import { errors as chinese } from "@/lib/i18n/messages/zh-CN/errors";
import {
  closeServer,
  createPortalServer,
  type Handler,
  type PortalServerOptions,
  type Served,
} from "./portal-server";

let server: http.Server | undefined;
afterEach(async () => {
  if (server?.listening) await closeServer(server, 0);
});

const ids: string[] = [];
const served: Served[] = [];

async function listen(handler: Handler, changes: Partial<PortalServerOptions> = {}): Promise<string> {
  ids.length = 0;
  served.length = 0;
  server = createPortalServer(handler, {
    places: { most: 1, atOnce: 1 },
    trustProxy: false,
    maxBody: 10,
    isOwnOrigin: (origin, host) => origin === `http://${host}` || origin === "https://public.example",
    security: { https: true, development: false },
    withId: (id, work) => {
      ids.push(id);
      return work();
    },
    onServed: (one) => served.push(one),
    onError: () => {},
    ...changes,
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

/** A handler whose answers wait until they are let go. */
function waitingHandler() {
  const waiting: (() => void)[] = [];
  const handler: Handler = async (_, response) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    response.end("done");
  };
  const reached = async (count: number) => {
    while (waiting.length < count) await new Promise((resolve) => setImmediate(resolve));
  };
  return { handler, reached, letGo: () => waiting.splice(0).map((go) => go()) };
}

const echo: Handler = async (request, response) => {
  response.end(JSON.stringify(request.headers));
};

test("a request above the cap is told to come again, and its place is free when the other is done", async () => {
  const { handler, reached, letGo } = waitingHandler();
  const url = await listen(handler);
  const first = fetch(url);
  await reached(1);
  const refused = await fetch(url);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "2"]);
  letGo();
  expect(await (await first).text()).toBe("done");
  const third = fetch(url);
  await reached(1);
  letGo();
  expect((await third).status).toBe(200);
});

test.each([
  [64 * 1024, "keep-alive"],
  [64 * 1024 + 1, "close"],
])("whoever is told to come again with a body of %i bytes finds the connection: %s", async (bytes, kept) => {
  const { handler, reached, letGo } = waitingHandler();
  const url = await listen(handler, { maxBody: 100_000 });
  const first = fetch(url);
  await reached(1);
  const refused = await fetch(url, { method: "POST", body: "x".repeat(bytes) });
  expect([refused.status, refused.headers.get("connection")]).toEqual([503, kept]);
  letGo();
  await first;
});

test("bodies that never end keep nobody out, and one that ends is served", async () => {
  const url = await listen(async (request, response) => {
    let length = 0;
    for await (const chunk of request) length += String(chunk).length;
    response.end(String(length));
  });
  const { port } = new URL(url);
  const head = "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 4\r\n\r\n";
  const sockets = Array.from({ length: 5 }, () => connect(Number(port), "127.0.0.1"));
  // One after the other: at the same moment they are more than the cap.
  for (const [n, socket] of sockets.entries()) {
    socket.write(`${head}ab`);
    while (ids.length <= n) await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await (await fetch(url)).text()).toBe("0");
  const [first, ...others] = sockets;
  const answer = new Promise<string>((resolve) => first?.once("data", (bytes) => resolve(bytes.toString())));
  first?.write("cd");
  expect(await answer).toMatch(/^HTTP\/1\.1 200 /);
  for (const socket of others) socket.destroy();
});

test.each([
  "/api/health?x=1",
  "/api/events",
  "/api/uploads",
  "/api/materials/1/small",
  "/_next/static/chunks/a.js",
])("%s is answered at the cap", async (path) => {
  const { handler, reached, letGo } = waitingHandler();
  const url = await listen(handler);
  const both = [fetch(url), fetch(url + path)];
  await reached(2);
  letGo();
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
});

test.each([
  ["10 bytes", "x".repeat(10), 200],
  ["11 bytes", "x".repeat(11), 413],
])("of a limit of 10, a body of %s is answered %s", async (_, body, status) => {
  const url = await listen(echo);
  expect((await fetch(url, { method: "POST", body })).status).toBe(status);
});

test("a form that is too large is answered in both languages, and its line goes on after the rest is read", async () => {
  const url = await listen(echo, { maxBody: 1000 });
  const { port } = new URL(url);
  const socket = connect(Number(port), "127.0.0.1");
  let answer = "";
  const said = async (text: string) => {
    while (!answer.includes(text)) await new Promise((resolve) => socket.once("data", resolve));
  };
  socket.on("data", (data) => {
    answer += data;
  });
  socket.write(`POST /filings/new HTTP/1.1\r\nhost: a\r\ncontent-length: 200000\r\n\r\n${"x".repeat(1000)}`);
  await said("</html>");
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toContain(chinese.tooLarge.title);
  expect(answer).toContain(english.tooLarge.title);
  socket.write(`${"x".repeat(199_000)}GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`);
  await said("HTTP/1.1 200");
  socket.destroy();
});

test.each([
  ["script asks", "/filings/new", { "next-action": "x" }],
  ["the api answers", "/api/filings/new/draft", {}],
])("where %s there is no page about it", async (_, path, headers) => {
  const url = await listen(echo);
  const answer = await fetch(url + path, {
    method: "POST",
    headers: new Headers(headers),
    body: "x".repeat(11),
  });
  expect([answer.status, await answer.text()]).toEqual([413, ""]);
});

test("what no form could ever be is cut off", async () => {
  const length = 64 * 1024 * 1024 + 1;
  const head = `POST / HTTP/1.1\r\nhost: a\r\ncontent-length: ${length}\r\n\r\n`;
  const answer = await say(await listen(echo), head);
  expect(answer).toMatch(/^HTTP\/1\.1 413 .*connection: close/is);
});

/** What the server answers to these bytes, as it stands on the wire. */
async function say(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(port), hostname);
    socket.on("data", (data) => {
      answer += data;
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(answer));
    socket.write(bytes);
  });
}

test.each([
  ["no host", "GET / HTTP/1.1\r\nconnection: close\r\n\r\n", 400],
  ["a whole address", "GET http://a/ HTTP/1.1\r\nhost: a\r\n\r\n", 400],
  ["TRACE", "TRACE / HTTP/1.1\r\nhost: a\r\n\r\n", 405],
  ["nonsense", "nonsense\r\n\r\n", 400],
  [
    "a body that hides its length",
    "POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    411,
  ],
  ["a body that is too long", "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 11\r\n\r\n", 413],
  ["an expectation", "GET / HTTP/1.1\r\nhost: a\r\nexpect: miracles\r\n\r\n", 417],
  ["headers of 20 kB", `GET / HTTP/1.1\r\nhost: a\r\nx: ${"x".repeat(20_000)}\r\n\r\n`, 431],
  ["headers that never end", "GET / HTTP/1.1\r\nhost: a\r\n", 408],
  ["a body that never comes", "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\n\r\n", 408],
])("%s is refused, with the headers of every answer", async (_, bytes, status) => {
  const { handler } = waitingHandler();
  const answer = await say(await listen(handler, { timeouts: { headers: 60, request: 90 } }), bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toContain("content-security-policy: ");
  expect(answer).toContain("x-content-type-options: nosniff");
  expect(answer).toContain("strict-transport-security: ");
});

test("each answer has a nonce of its own, and the handler sees the same policy, not the client's", async () => {
  const url = await listen(echo);
  const ask = async () => {
    const forged = { "content-security-policy": "script-src 'nonce-evil'" };
    const response = await fetch(url, { headers: forged });
    const policy = response.headers.get("content-security-policy");
    expect(await response.json()).toMatchObject({ "content-security-policy": policy });
    return /'nonce-([\w+/=]{24})'/.exec(policy ?? "")?.[1];
  };
  const nonces = [await ask(), await ask()];
  expect(nonces.every(Boolean)).toBe(true);
  expect(new Set(nonces).size).toBe(2);
});

test("what the api answers can do nothing when it is opened as a page", async () => {
  const response = await fetch(`${await listen(echo)}/api/materials/x`);
  expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'; sandbox;/);
});

const FORGED = {
  "x-forwarded-for": "1.2.3.4",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "https",
  "x-request-id": "forged",
};

test("what a client says about itself is replaced by what the connection says", async () => {
  const seen = await (await fetch(await listen(echo), { headers: FORGED })).json();
  expect(seen).toMatchObject({ "x-forwarded-for": "127.0.0.1", "x-request-id": ids[0] });
  expect(seen).not.toHaveProperty("x-forwarded-host");
  expect(seen).not.toHaveProperty("x-forwarded-proto");
});

test("what a trusted proxy says is kept, except the request id", async () => {
  const seen = await (await fetch(await listen(echo, { trustProxy: true }), { headers: FORGED })).json();
  expect(seen).toMatchObject({ ...FORGED, "x-request-id": ids[0] });
});

test("each answer carries the id under which it is logged, without the query", async () => {
  const response = await fetch(`${await listen(echo)}/track?phone=13800138000`);
  await response.text();
  expect(response.headers.get("x-request-id")).toBe(ids[0]);
  while (served.length === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(served[0]).toMatchObject({ id: ids[0], method: "GET", route: "/track", status: 200 });
});

test("a handler that throws is a 500 without a word from below", async () => {
  const errors: unknown[] = [];
  const broken: Handler = async () => {
    throw new Error("select * from account");
  };
  const response = await fetch(await listen(broken, { onError: (_, error) => errors.push(error) }));
  expect([response.status, await response.text(), errors.length]).toEqual([500, "", 1]);
});

test("closing waits for the request on its way", async () => {
  const { handler, reached, letGo } = waitingHandler();
  const url = await listen(handler);
  const first = fetch(url);
  await reached(1);
  const closing = server && closeServer(server, 5000);
  letGo();
  expect((await first).status).toBe(200);
  await closing;
  await expect(fetch(url)).rejects.toThrow();
});

test("what a foreign page sends is refused before anybody reads it; a page of ours behind a proxy is not", async () => {
  const url = await listen(echo);
  const ask = async (origin: string | null, method = "POST") =>
    (await fetch(url, { method, headers: origin === null ? {} : { origin } })).status;
  expect(await ask("https://foreign.example")).toBe(403);
  expect(await ask("null", "PATCH")).toBe(403);
  expect(await ask(url)).toBe(200);
  expect(await ask("https://public.example")).toBe(200);
  expect(await ask(null)).toBe(200);
  expect(await ask("https://foreign.example", "GET")).toBe(200);
});
