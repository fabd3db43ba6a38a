import { expect, test } from "vitest";
import { isSameOrigin } from "./same-origin";

const PUBLIC = "https://beian.example.cn";

test.each([
  ["the public address", "https://beian.example.cn", "10.0.0.5:3000", true],
  ["the host that was asked", "http://127.0.0.1:3000", "127.0.0.1:3000", true],
  ["no origin", null, "127.0.0.1:3000", false],
  ["the origin of sandboxed pages", "null", "127.0.0.1:3000", false],
  ["another host", "https://evil.example", "127.0.0.1:3000", false],
  ["another port", "http://127.0.0.1:3001", "127.0.0.1:3000", false],
  ["a host that begins alike", "https://beian.example.cn.evil.example", "10.0.0.5:3000", false],
  ["the public address without encryption", "http://beian.example.cn", "10.0.0.5:3000", false],
  ["no host", "http://127.0.0.1:3000", null, false],
  ["something else than a page", "ftp://127.0.0.1:3000", "127.0.0.1:3000", false],
])("a request from %s", (_, origin, host, isSame) => {
  expect(isSameOrigin(origin, host, PUBLIC)).toBe(isSame);
});
