import "server-only";
import { randomBytes } from "node:crypto";

let readClock: () => Date = () => new Date();

/** The present instant. Everything that needs the time asks here, SQL gets it as a parameter. */
export function now(): Date {
  return readClock();
}

/** Replaces the clock, for tests; `null` brings the real one back. */
export function setClock(read: (() => Date) | null): void {
  readClock = read ?? (() => new Date());
}

const MOST_IN_A_MILLISECOND = 0xfff;
let last = { time: 0, count: 0 };

/** The time of the next id and its place among those of the same millisecond; a full one borrows from the next. */
function nextPlace(): { readonly time: number; readonly count: number } {
  const time = now().getTime();
  if (time !== last.time && !(time < last.time && last.time - time < 1000)) last = { time, count: 0 };
  else if (last.count < MOST_IN_A_MILLISECOND) last = { time: last.time, count: last.count + 1 };
  else last = { time: last.time + 1, count: 0 };
  return last;
}

/**
 * A new id: UUID version 7 (RFC 9562), so that ids sort by the time they were made; those of one process and
 * millisecond sort in the order they were asked for.
 */
export function newId(): string {
  const { time, count } = nextPlace();
  const bytes = randomBytes(16);
  bytes.writeUIntBE(time, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
