import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { isOrderNumber } from "@/lib/domain/filing/order-number";
import { secrets } from "../secrets";

/** How long an order stays open to whoever proved a mobile of it. */
export const TRACK_SECONDS = 15 * 60;

function signature(content: string): Buffer {
  return createHmac("sha256", secrets().sessionSecret).update(`track\u0000${content}`).digest();
}

/** A token that opens the progress of one order until its time is over. */
export function makeTrackToken(orderNo: string, at: Date): string {
  const content = `${orderNo}.${at.getTime() + TRACK_SECONDS * 1000}`;
  return `${content}.${signature(content).toString("base64url")}`;
}

/** The order a token opens at an instant; null when it is not ours, was changed, or is too old. */
export function readTrackToken(token: string, at: Date): string | null {
  const [orderNo = "", until = "", sent = ""] = token.split(".");
  const expected = signature(`${orderNo}.${until}`);
  const given = Buffer.from(sent, "base64url");
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs && isOrderNumber(orderNo) && Number(until) > at.getTime() ? orderNo : null;
}
