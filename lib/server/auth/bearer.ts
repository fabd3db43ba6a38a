import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Whether an `Authorization` header carries a token; how long that takes tells nothing about it. */
export function isBearer(header: string | null, token: string): boolean {
  const [, given] = /^Bearer (\S{1,500})$/i.exec(header ?? "") ?? [];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}
