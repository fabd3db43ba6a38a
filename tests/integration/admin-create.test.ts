import { expect, test, vi } from "vitest";
import { requireConfiguredPorts } from "@/lib/server/messages/carriers";
import { parseStaff } from "@/scripts/admin/create-admin";
import { findRunningDatabaseUrl } from "@/scripts/admin/running-database";

test.each([
  [["--email", "A@B.cn"], { email: "A@b.cn", role: "ADMIN", provinces: [] }],
  [["--email=a@b.cn", "--role", "BUREAU", "--provinces", "44,31", "--name", "王"], null],
  [
    ["--email=a@b.cn", "--role", "BUREAU", "--provinces", "44,31", "--name", "王芳"],
    { email: "a@b.cn", role: "BUREAU", provinces: ["44", "31"], name: "王芳" },
  ],
  [["--email", "a@b.cn", "--role", "APPLICANT"], null],
  [["--email", "a@b.cn", "--provinces", "Guangdong"], null],
  [["--email", "nobody"], null],
  [["--mail", "a@b.cn"], null],
  [[], null],
])("npm run admin:create -- %j", (words, staff) => {
  expect(parseStaff(words)).toEqual(staff);
});

test("without a running portal it says what to do", () => {
  expect(() => findRunningDatabaseUrl("/nonexistent")).toThrow("npm start");
});

const NOTHING = {
  demo: false,
  mail: { smtpUrl: undefined, from: undefined },
  sms: { httpUrl: undefined, secret: undefined },
};

test.each([
  ["demo mode", { ...NOTHING, demo: true }, null],
  ["nothing configured", NOTHING, /Mail \(set MAIL_SMTP_URL\), Sms \(set SMS_HTTP_URL and SMS_HTTP_SECRET\)/],
  ["no SMS", { ...NOTHING, mail: { smtpUrl: "smtp://m", from: undefined } }, /^[^M]*: Sms \(/],
  [
    "an SMS address without a secret",
    {
      demo: false,
      mail: { smtpUrl: "smtp://m", from: undefined },
      sms: { httpUrl: "http://s", secret: undefined },
    },
    /^[^M]*: Sms \(/,
  ],
  [
    "all",
    { demo: false, mail: { smtpUrl: "smtp://m", from: "a@b.cn" }, sms: { httpUrl: "http://s", secret: "s" } },
    null,
  ],
])("a start with %s", (_, where, refusal) => {
  const start = vi.fn(() => requireConfiguredPorts({ ...where, publicUrl: "http://127.0.0.1:3000" }));
  if (refusal) expect(start).toThrow(refusal);
  else expect(start).not.toThrow();
});
