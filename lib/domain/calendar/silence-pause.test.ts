import { expect, test } from "vitest";
import { ORDER_PAUSE_MS, RECORD_PAUSE_MS, silencePause } from "./silence-pause";

test.each([
  [0, 2],
  [1, 4],
  [7, 256],
  [8, 360],
  [1_000_000, 360],
])("after %i silences an order waits %i minutes", (tries, minutes) => {
  expect(silencePause(tries, ORDER_PAUSE_MS)).toBe(minutes * 60_000);
});

test.each([
  [12, 8_192],
  [13, 10_080],
])("after %i silences a record waits %i minutes, a week at most", (tries, minutes) => {
  expect(silencePause(tries, RECORD_PAUSE_MS)).toBe(minutes * 60_000);
});
