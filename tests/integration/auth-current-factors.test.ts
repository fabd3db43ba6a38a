import { afterEach, beforeEach, expect, test } from "vitest";
import { requestContactChange } from "@/lib/server/auth/change-contact";
import { changePassword } from "@/lib/server/auth/change-password";
import { removeSecondFactor, renewRecoveryCodes } from "@/lib/server/auth/change-second-factor";
import type { CurrentFactors } from "@/lib/server/auth/current-factors";
import { beginEnrolment } from "@/lib/server/auth/enrol-second-factor";
import { LIMITS } from "@/lib/server/auth/throttle";
import { newId, setClock } from "@/lib/server/clock";
import { anActor, TEST_PASSWORD } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";
import { anAuthenticator, appCode } from "@/tests/support/second-factor";

const { db } = await testDatabase(20);
type Person = Awaited<ReturnType<typeof anActor>>;

beforeEach(() => setClock(() => new Date(Date.UTC(2026, 5, 1, 4, 0, 10))));
afterEach(() => setClock(null));

const timeCode = (value: string) => ({ kind: "time", value }) as const;
const withCode = (value: string): CurrentFactors => ({
  currentPassword: TEST_PASSWORD,
  twoStepCode: timeCode(value),
});
const asker = () => ({ address: newId(), locale: "zh-CN" as const });
let mobiles = 0;
const aMobile = () => {
  mobiles += 1;
  return `138${String(mobiles).padStart(8, "0")}`;
};

/** Everything that changes the way into an account. */
const CHANGES: readonly (readonly [string, (person: Person, factors: CurrentFactors) => Promise<unknown>])[] =
  [
    [
      "password",
      (person, factors) => changePassword(db, person, { ...factors, newPassword: "another-good-one" }),
    ],
    [
      "e-mail",
      (person, factors) => {
        const contact = { kind: "email", value: `${newId()}@tests.example` } as const;
        return requestContactChange(db, person, { ...factors, ...asker(), contact });
      },
    ],
    [
      "mobile",
      (person, factors) => {
        const contact = { kind: "mobile", value: aMobile() } as const;
        return requestContactChange(db, person, { ...factors, ...asker(), contact });
      },
    ],
    ["another app", (person, factors) => beginEnrolment(db, person, factors)],
    ["recovery codes", (person, factors) => renewRecoveryCodes(db, person, factors)],
    ["no app", (person, factors) => removeSecondFactor(db, person, factors, true)],
  ];

const stateOf = async ({ id }: Person) => [
  await db.account.findUnique({ where: { id }, include: { secondFactor: true } }),
  await db.recoveryCode.findMany({ where: { accountId: id }, orderBy: { codeHash: "asc" } }),
  await db.verificationCode.count(),
];

test.each(CHANGES)(
  "%s: with an app the password alone changes nothing; its code does, once",
  async (_, change) => {
    const person = await anActor(db);
    const { secret } = await anAuthenticator(db, person);
    const before = await stateOf(person);
    const refused = (code: string) => ({ ok: false, error: { code } });
    expect(await change(person, { currentPassword: TEST_PASSWORD })).toEqual(refused("TWO_STEP_MISSING"));
    expect(await change(person, withCode(appCode(secret, -1)))).toEqual(refused("TWO_STEP_WRONG"));
    expect(await change(person, withCode(appCode(secret, 5)))).toEqual(refused("TWO_STEP_WRONG"));
    const wrong = { ...withCode(appCode(secret)), currentPassword: "wrong-password" };
    expect(await change(person, wrong)).toEqual(refused("PASSWORD_WRONG"));
    expect(await stateOf(person)).toEqual(before);
    expect(await change(person, withCode(appCode(secret)))).toMatchObject({ ok: true });
  },
);

test.each(CHANGES.slice(0, 4))("%s: without an app the password is enough", async (_, change) => {
  const person = await anActor(db);
  expect(await change(person, { currentPassword: TEST_PASSWORD })).toMatchObject({ ok: true });
});

test("a recovery code proves it too, and is used up; what is refused otherwise uses none", async () => {
  const person = await anActor(db);
  const { secret, recoveryCodes } = await anAuthenticator(db, person);
  const value = String(recoveryCodes[0]);
  const recovery = { currentPassword: TEST_PASSWORD, twoStepCode: { kind: "recovery", value } } as const;
  const short = await changePassword(db, person, { ...withCode(appCode(secret)), newPassword: "short" });
  expect(short).toEqual({ ok: false, error: { code: "PASSWORD_SHORT" } });
  expect(await beginEnrolment(db, person, recovery)).toMatchObject({ ok: true });
  expect(await beginEnrolment(db, person, recovery)).toMatchObject({ error: { code: "TWO_STEP_WRONG" } });
  expect(await beginEnrolment(db, person, withCode(appCode(secret)))).toMatchObject({ ok: true });
});

test("codes are not guessed: after five tries even the right one waits", async () => {
  const person = await anActor(db);
  const { secret } = await anAuthenticator(db, person);
  for (let tries = 0; tries < LIMITS["second-factor"].points; tries += 1) {
    expect(await beginEnrolment(db, person, withCode(appCode(secret, 9)))).toMatchObject({
      error: { code: "TWO_STEP_WRONG" },
    });
  }
  expect(await beginEnrolment(db, person, withCode(appCode(secret)))).toMatchObject({
    error: { code: "WAIT" },
  });
});

test("one code sent twice at the same time proves one change", async () => {
  const person = await anActor(db);
  const { secret } = await anAuthenticator(db, person);
  const both = await Promise.all([1, 2].map(() => beginEnrolment(db, person, withCode(appCode(secret)))));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});
