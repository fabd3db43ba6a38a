import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { HttpSms } from "./http";

const SMS = { key: "code:1", to: "13800138000", sender: "12381", body: "123456" };
const SECRET = "a secret of the tests";

interface Answer {
  readonly status: number;
  readonly body?: string;
  /** Keeps the caller waiting. */
  readonly silent?: boolean;
}

/** Sends to a gateway that checks nothing, keeps what came, and answers as told. */
async function sendTo({ status, body = '{"accepted":true}', silent = false }: Answer, times = 1) {
  const got: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    got.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    if (!silent) response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const carrier = new HttpSms(`http://user:p%40ss@127.0.0.1:${port}/sms`, SECRET, silent ? 50 : 5000);
  const send = async () => {
    for (let i = 0; i < times; i += 1) await carrier.send(SMS);
    return null;
  };
  const failure = await send().catch((error: Error) => error.message);
  server.closeAllConnections();
  server.close();
  return { got, failure };
}

test("a message goes as JSON with its key and the login of the address", async () => {
  const { got, failure } = await sendTo({ status: 202 });
  expect(failure).toBeNull();
  const { headers, body } = got[0] ?? { headers: {}, body: "null" };
  expect(JSON.parse(body)).toEqual({ key: "code:1", to: "13800138000", sender: "12381", text: "123456" });
  expect(headers["idempotency-key"]).toBe("code:1");
  expect(headers.authorization).toBe(`Basic ${Buffer.from("user:p@ss").toString("base64")}`);
});

test("every call is signed over its time, a nonce of its own and exactly what is sent", async () => {
  const { got } = await sendTo({ status: 200 }, 2);
  const nonces = got.map(({ headers, body }) => {
    const [time, nonce] = [headers["x-timestamp"], headers["x-nonce"]];
    const expected = createHmac("sha256", SECRET).update(`${time}\n${nonce}\n${body}`).digest("hex");
    expect(headers["x-signature"]).toBe(expected);
    expect(Math.abs(Number(time) - Date.now() / 1000)).toBeLessThan(60);
    return nonce;
  });
  expect(new Set(nonces).size).toBe(2);
});

test.each([302, 400, 401, 500, 503])("an answer %i counts as not taken", async (status) => {
  expect((await sendTo({ status })).failure).not.toBeNull();
});

test.each(["", "<html>please sign in</html>", '{"accepted":false}', "{}"])(
  "200 with the answer %j counts as not taken",
  async (body) => {
    expect((await sendTo({ status: 200, body })).failure).not.toBeNull();
  },
);

test("a gateway that never answers counts as not taken", async () => {
  expect((await sendTo({ status: 200, silent: true })).failure).toMatch(/timeout/);
});
