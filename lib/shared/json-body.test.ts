import { expect, test } from "vitest";
import { readJsonBody } from "./json-body";

const send = (body: string) => new Request("http://portal.test/", { method: "PATCH", body });

test("what was sent is read", async () => {
  expect(await readJsonBody(send('{"a":["b"]}'), 100)).toEqual({ a: ["b"] });
});

test.each([
  ['{"__proto__":{"role":"ADMIN"}}'],
  ['{"patch":{"__proto__":"x"}}'],
  ['{"patch":{"\\u005f_proto__":"x"}}'],
  ["{"],
  [`"${"x".repeat(100)}"`],
])("%s is no body", async (body) => {
  expect(await readJsonBody(send(body), 100)).toBeNull();
});

test("a body that breaks off is no body: who sent it is gone", async () => {
  const body = new ReadableStream({ pull: (part) => part.error(new Error("aborted")) });
  const request = new Request(
    "http://portal.test/",
    Object.assign({ method: "PATCH", body }, { duplex: "half" }),
  );
  expect(await readJsonBody(request, 100)).toBeNull();
});
