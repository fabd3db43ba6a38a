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

/** A new id: UUID version 7 (RFC 9562), so that ids sort by the time they were made. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now().getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
