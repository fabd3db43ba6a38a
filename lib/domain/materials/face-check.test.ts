import { expect, test } from "vitest";
import { instantAt } from "../calendar/plain-date";
import {
  DEFAULT_FACE_CHECK,
  type FaceCheckEvent,
  type FaceCheckState,
  faceCheckEnd,
  isFaceCheckSubmittable,
  isFaceCheckValid,
  moveFaceCheck,
} from "./face-check";
import { attemptsLeft, nextFaceCheckAt } from "./face-check-attempts";
import { FACE_CHECK_STATES } from "./tables/face-check";

const EXPECTED = `PENDING scan SCANNED
PENDING handIn MANUAL
PENDING expire EXPIRED
SCANNED start PROCESSING
SCANNED handIn MANUAL
SCANNED expire EXPIRED
PROCESSING pass PASSED
PROCESSING fail FAILED
PROCESSING refer MANUAL
PROCESSING expire EXPIRED
PASSED change STALE
PASSED expire EXPIRED
FAILED retry PENDING
FAILED refer MANUAL
MANUAL pass PASSED
MANUAL fail FAILED
MANUAL change STALE
EXPIRED retry PENDING
STALE retry PENDING`.split("\n");

const STATES = Object.keys(FACE_CHECK_STATES) as FaceCheckState[];
const EVENTS: readonly FaceCheckEvent[] = [
  "scan",
  "start",
  "handIn",
  "refer",
  "pass",
  "fail",
  "change",
  "expire",
  "retry",
];

test.each(STATES.flatMap((state) => EVENTS.map((event) => [state, event] as const)))(
  "%s and %s: only the moves of the table",
  (state, event) => {
    const expected = EXPECTED.find((line) => line.startsWith(`${state} ${event} `))?.split(" ")[2];
    expect(moveFaceCheck(state, event)).toEqual(
      expected ? { ok: true, value: expected } : { ok: false, error: "illegal-transition" },
    );
  },
);

test("an order can be submitted with a check that passed or waits for a person", () => {
  expect(STATES.filter(isFaceCheckSubmittable)).toEqual(["PASSED", "MANUAL"]);
});

test("states have words in both languages", () => {
  expect(STATES).toHaveLength(8);
  for (const { zh, en } of Object.values(FACE_CHECK_STATES)) expect(zh && en).toBeTruthy();
});

const HOUR = 3_600_000;
const passedAt = instantAt("2026-11-01", "10:00");
const later = (hours: number, milliseconds = 0) => new Date(passedAt.getTime() + hours * HOUR + milliseconds);

test("before the first submission a check is good for less than 72 hours", () => {
  const check = { passedAt, firstSubmittedAt: null };
  expect(isFaceCheckValid(check, later(72, -1))).toBe(true);
  expect(isFaceCheckValid(check, later(72))).toBe(false);
  expect(faceCheckEnd(check)).toEqual(later(72));
});

test("after a submission in time it is good for less than 30 days", () => {
  const check = { passedAt, firstSubmittedAt: later(72, -1) };
  expect(isFaceCheckValid(check, later(30 * 24, -1))).toBe(true);
  expect(isFaceCheckValid(check, later(30 * 24))).toBe(false);
});

test("a submission after the 72 hours does not revive it", () => {
  expect(isFaceCheckValid({ passedAt, firstSubmittedAt: later(72) }, later(73))).toBe(false);
});

test("a check done again after the first submission holds for the order too", () => {
  expect(isFaceCheckValid({ passedAt, firstSubmittedAt: later(-100) }, later(200))).toBe(true);
});

test("the limits are settings, and the longest time always holds", () => {
  const settings = { ...DEFAULT_FACE_CHECK, validHours: 48, maxDays: 1 };
  expect(faceCheckEnd({ passedAt, firstSubmittedAt: null }, settings)).toEqual(later(24));
  expect(isFaceCheckValid({ passedAt, firstSubmittedAt: null }, later(24), settings)).toBe(false);
});

const attemptsOn = (day: string, times: readonly string[]) => times.map((time) => instantAt(day, time));

test("four attempts leave one, five leave a pause of 24 hours from the fifth", () => {
  const four = attemptsOn("2026-11-20", ["09:00", "09:10", "09:20", "09:30"]);
  const now = instantAt("2026-11-20", "10:00");
  expect(nextFaceCheckAt(four, now)).toBeNull();
  expect(attemptsLeft(four, now)).toBe(1);
  const five = [...attemptsOn("2026-11-20", ["09:40"]), ...four];
  expect(nextFaceCheckAt(five, now)).toEqual(instantAt("2026-11-21", "09:40"));
  expect(attemptsLeft(five, now)).toBe(0);
  expect(nextFaceCheckAt(five, instantAt("2026-11-21", "09:39"))).not.toBeNull();
  expect(nextFaceCheckAt(five, instantAt("2026-11-21", "09:40"))).toBeNull();
  expect(attemptsLeft(five, instantAt("2026-11-21", "09:40"))).toBe(5);
});

test("days are counted in China: attempts around midnight belong to two days", () => {
  const attempts = [
    ...attemptsOn("2026-11-20", ["23:50", "23:55", "23:59"]),
    ...attemptsOn("2026-11-21", ["00:00", "00:05"]),
  ];
  const now = instantAt("2026-11-21", "00:10");
  expect(nextFaceCheckAt(attempts, now)).toBeNull();
  expect(attemptsLeft(attempts, now)).toBe(3);
});

test("without attempts there are five", () => {
  expect(attemptsLeft([], passedAt)).toBe(5);
  expect(attemptsLeft([], passedAt, { ...DEFAULT_FACE_CHECK, attemptsPerDay: 2 })).toBe(2);
});
