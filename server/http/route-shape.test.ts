import { expect, test } from "vitest";
import { describeRoute } from "./route-shape";

test.each([
  ["/", "/"],
  ["/sign-in", "/sign-in"],
  ["/sign-in?mail=a@b.cn", "/sign-in"],
  ["/filings/BA20261121123456/sponsor/person", "/filings/:id/sponsor/person"],
  ["/filings/BA20261121123456/services/s1/details", "/filings/:id/services/s1/details"],
  ["/records/%E7%B2%A4ICP%E5%A4%872026000001%E5%8F%B7", "/records/:id"],
  ["/api/materials/0193c1d2-aaaa-7bbb-8ccc-123456789abc/preview", "/api/materials/:id/preview"],
  ["/t/abcdefgh", "/t/:id"],
  ["/t", "/t"],
  ["/lookup/13800138000", "/lookup/:id"],
  ["/lookup/example.com", "/lookup/:id"],
  ["/lookup/abcdefghijklmnopqrstuvwxyzabcdefghijklmnop", "/lookup/:id"],
])("%s is logged as %s", (url, shape) => {
  expect(describeRoute(url)).toBe(shape);
});
