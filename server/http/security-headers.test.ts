import { expect, test } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";

const PLAIN = { https: false, development: false };

test("scripts run by nonce alone, and nothing may be framed, embedded, rebased or posted elsewhere", () => {
  const policy = contentSecurityPolicy("n1", PLAIN).split("; ");
  expect(policy).toEqual(
    expect.arrayContaining([
      "script-src 'self' 'nonce-n1' 'strict-dynamic'",
      "style-src 'self' 'nonce-n1'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]),
  );
});

test("code is evaluated in development alone", () => {
  expect(contentSecurityPolicy("n1", { ...PLAIN, development: true })).toContain("'unsafe-eval'");
  expect(contentSecurityPolicy("n1", PLAIN)).not.toContain("'unsafe-eval'");
});

test.each([
  [true, "max-age=31536000; includeSubDomains"],
  [false, undefined],
])("https (%s) decides whether browsers must stay with it: %s", (https, hsts) => {
  expect(securityHeaders("", { ...PLAIN, https })["strict-transport-security"]).toBe(hsts);
  expect(contentSecurityPolicy("n1", { ...PLAIN, https }).includes("upgrade-insecure-requests")).toBe(https);
});
