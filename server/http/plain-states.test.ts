import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { errors as english } from "@/lib/i18n/messages/en/errors";
import { errors as chinese } from "@/lib/i18n/messages/zh-CN/errors";
import { noteKeptForm, withRequestId } from "@/lib/server/request-id";
import { withPlainStates } from "./plain-states";
import type { Handler } from "./portal-server";

const EMPTY = '<!DOCTYPE html><html id="__next_error__"><head></head><body><div></div>';
let server: http.Server;
let url: string;

beforeAll(async () => {
  const inRequest =
    (handle: Handler): Handler =>
    (request, response) =>
      withRequestId("1", () => withPlainStates(handle)(request, response));
  server = http.createServer(
    inRequest(async (request, response) => {
      const [, status = "200", body = ""] = (request.url ?? "").split("/");
      if (body === "kept") noteKeptForm(['我的<b>说明&"']);
      response.writeHead(Number(status), { "content-type": "text/html; charset=utf-8" });
      response.write(Buffer.from(body === "drawn" ? EMPTY.replace(' id="__next_error__"', "") : EMPTY));
      response.write("<p>备案</p>");
      response.end("</body></html>");
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const textOf = async (path: string, headers: HeadersInit = {}) =>
  (await fetch(url + path, { headers })).text();

test.each([
  [401, "signedOut"],
  [403, "forbidden"],
  [404, "notFound"],
] as const)(
  "an empty document of %s says in words what it is, in the reader's language",
  async (status, state) => {
    const text = await textOf(`/${status}`, { "accept-language": "zh-CN" });
    expect(text).toContain(`<body><noscript><main lang="zh-CN"`);
    expect(text).toContain(`<h1>${chinese[state].title}</h1>`);
    expect(text.endsWith("</noscript><div></div><p>备案</p></body></html>")).toBe(true);
    expect(await textOf(`/${status}`, { cookie: "a=b; locale=en", "accept-language": "zh-CN" })).toContain(
      `<h1>${english[state].title}</h1>`,
    );
  },
);

test("what was typed before the sign-in expired can be copied, and the way leads back", async () => {
  const text = await textOf("/401/kept");
  expect(text).toContain('>\n我的&lt;b&gt;说明&amp;"'.replace('"', "&quot;"));
  expect(text).toContain(chinese.signedOutForm.kept);
  expect(text).toContain('href="/sign-in?next=%2F401%2Fkept"');
});

test.each(["/200", "/500", "/404/drawn"])("%s is sent as it is", async (path) => {
  expect(await textOf(path)).not.toContain("noscript");
});
