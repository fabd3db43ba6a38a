import { createHash, createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { now } from "@/lib/server/clock";
import { blindIndex, openText, sealText } from "@/lib/server/sealed/seal";
import { secrets } from "@/lib/server/secrets";
import { checkSecrets } from "@/lib/server/secrets-check";
import { testDatabase } from "@/tests/support/database";

const { db } = await testDatabase();
const MOBILE = "13800000001";

test("a sealed value opens to what it was, and looks different each time", () => {
  const sealed = sealText(MOBILE);
  expect(openText(sealed)).toBe(MOBILE);
  expect(sealText(MOBILE)).not.toBe(sealed);
});

test("a sealed value of which one sign was changed does not open", () => {
  const sealed = sealText(MOBILE);
  const last = sealed.slice(0, -2);
  const changed = ["AA", "QQ"].map((end) => last + end).find((text) => text !== sealed) ?? "";
  expect(() => openText(changed)).toThrow();
});

test("a blind index cannot be computed without the key, and differs by the kind of value", () => {
  const text = `mobile\u0000${MOBILE}`;
  const guesses = [
    createHash("sha256").update(text).digest("base64url"),
    createHmac("sha256", "").update(text).digest("base64url"),
  ];
  expect(guesses).not.toContain(blindIndex("mobile", MOBILE));
  expect(blindIndex("mobile", MOBILE)).toBe(
    createHmac("sha256", secrets().indexKey).update(text).digest("base64url"),
  );
  expect(blindIndex("code", MOBILE)).not.toBe(blindIndex("mobile", MOBILE));
});

test("a database that was written with other keys is refused, and its check value stays as it was", async () => {
  await checkSecrets(db, now());
  await expect(checkSecrets(db, now())).resolves.toBeUndefined();
  const { key, value } = await db.instanceSetting.findFirstOrThrow({ where: { key: "secrets-check" } });
  const foreign = { ...Object(value), digest: "of another key" };
  await db.instanceSetting.update({ where: { key }, data: { value: foreign } });
  await expect(checkSecrets(db, now())).rejects.toThrow("start with those keys");
  expect((await db.instanceSetting.findFirstOrThrow({ where: { key } })).value).toEqual(foreign);
});
