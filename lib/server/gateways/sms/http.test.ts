import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { HttpSms } from "./http";

const SMS = { key: "code:1", to: "13800138000", sender: "12381", body: "123456" };

async function sendTo(status: number) {
  const got: { headers?: IncomingHttpHeaders; body?: unknown } = {};
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    got.headers = request.headers;
    got.body = JSON.parse(Buffer.concat(chunks).toString());
    response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const sent = new HttpSms(`http://user:p%40ss@127.0.0.1:${port}/sms`).send(SMS);
  const failure = await sent.then(
    () => null,
    (error: Error) => error.message,
  );
  server.close();
  return { ...got, failure };
}

test("a message goes as JSON with its key and the login of the address", async () => {
  const { headers, body, failure } = await sendTo(202);
  expect(failure).toBeNull();
  expect(body).toEqual({ key: "code:1", to: "13800138000", sender: "12381", text: "123456" });
  expect(headers?.["idempotency-key"]).toBe("code:1");
  expect(headers?.authorization).toBe(`Basic ${Buffer.from("user:p@ss").toString("base64")}`);
});

test.each([302, 400, 503])("an answer %i counts as not taken", async (status) => {
  expect((await sendTo(status)).failure).not.toBeNull();
});
