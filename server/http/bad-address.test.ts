import type http from "node:http";
import { afterEach, expect, test } from "vitest";
import { errors as english } from "@/lib/i18n/messages/en/errors";
import { errors as chinese } from "@/lib/i18n/messages/zh-CN/errors";
import { closeServer, createPortalServer } from "./portal-server";

let server: http.Server | undefined;
afterEach(async () => {
  if (server?.listening) await closeServer(server, 0);
});

async function listen(): Promise<string> {
  const listening = createPortalServer(async (_, response) => void response.end("read"), {
    places: { most: 4, atOnce: 4 },
    trustProxy: false,
    maxBody: 10,
    isOwnOrigin: () => true,
    security: { https: true, development: false },
    withId: (_, work) => work(),
    onServed: () => {},
    onError: () => {},
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const address = listening.address();
  if (!address || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

test.each(["/bureau/%00", "/admin/orders?q=a%00b", "/filings/%zz", "/records/%E7%B2", "/help%", "/t/%C0%80"])(
  "an address that cannot be read is refused in both languages: %s",
  async (path) => {
    const url = await listen();
    for (const method of ["GET", "POST"]) {
      const answer = await fetch(url + path, { method });
      expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "text/html; charset=utf-8"]);
      const text = await answer.text();
      expect(text).toContain(chinese.badAddress.title);
      expect(text).toContain(english.badAddress.title);
    }
    const data = await fetch(`${url}/api${path}`);
    expect([data.status, await data.text()]).toEqual([
      400,
      `${chinese.badAddress.title}\n${english.badAddress.title}\n`,
    ]);
  },
);

test.each(["/records/%E7%B2%A4ICP", "/help?q=100%", "/filings?q=%zz", "/a%2500"])(
  "%s can be read",
  async (path) => {
    expect((await fetch((await listen()) + path)).status).toBe(200);
  },
);
