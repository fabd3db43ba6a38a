import { expect, test } from "vitest";
import { completeServiceCode, isServiceCode, normaliseServiceCode } from "./service-code";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Luhn modulo 32 from the left, doubling written as base-32 digits. */
function isSoundByDigits(code: string): boolean {
  const sum = [...code].reduce((total, character, index) => {
    const value = ALPHABET.indexOf(character);
    const doubled = (value * 2).toString(32);
    const digits = [...doubled].reduce((s, digit) => s + Number.parseInt(digit, 32), 0);
    return total + (index % 2 === 0 ? digits : value);
  }, 0);
  return sum % 32 === 0;
}

test.each(["7K3M9QAZ2BTR6XW4HNDN", "0000000000000000001Y"])("accepts %s of the notes", (code) => {
  expect(isServiceCode(code)).toBe(true);
});

test.each([
  "7K3M9QAZ2BTR6XW4HNDP",
  "7K3M9QAZ2BTR6XW4HND",
  "7K3M9QAZ2BTR6XW4HNDU",
  "7K3M9QAZ2BTR6XW4HNDN0",
  "7k3m9qaz2btr6xw4hndn",
  "",
])("refuses %s", (code) => {
  expect(isServiceCode(code)).toBe(false);
});

test.each([
  ["7k3m-9qaz 2btr－6xw4—hndn", "7K3M9QAZ2BTR6XW4HNDN"],
  ["iIlLoO", "111100"],
  ["７Ｋ３Ｍ", "7K3M"],
])("normalises %s to %s", (typed, stored) => {
  expect(normaliseServiceCode(typed)).toBe(stored);
});

test("completes 19 characters, agrees with another formula, and notices every single wrong character", () => {
  for (let seed = 1; seed < 200; seed += 1) {
    const body = Array.from({ length: 19 }, (_, i) => ALPHABET[(seed * (i + 7) * 2654435761) % 32]).join("");
    const made = completeServiceCode(body);
    const code = made.ok ? made.value : "";
    expect(isServiceCode(code)).toBe(true);
    expect(isSoundByDigits(code)).toBe(true);
    const place = seed % 20;
    for (const other of ALPHABET.replace(code.charAt(place), "")) {
      expect(isServiceCode(code.slice(0, place) + other + code.slice(place + 1))).toBe(false);
    }
  }
});

test("completes the examples of the notes", () => {
  expect(completeServiceCode("7K3M9QAZ2BTR6XW4HND")).toEqual({ ok: true, value: "7K3M9QAZ2BTR6XW4HNDN" });
  expect(completeServiceCode("0000000000000000001")).toEqual({ ok: true, value: "0000000000000000001Y" });
  expect(completeServiceCode("0000000000000000000")).toEqual({ ok: true, value: "00000000000000000000" });
});

test.each(["", "000000000000000000", "00000000000000000000", "000000000000000000U"])(
  "does not complete %s",
  (body) => {
    expect(completeServiceCode(body)).toEqual({ ok: false, error: "malformed-body" });
  },
);
