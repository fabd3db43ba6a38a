import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { secrets } from "../secrets";
import { canonicalJson, type Json } from "./canonical-json";

/** Type of the chain of an order's history lines; every other type is that of an audit row's object. */
export const HISTORY = "history";

/** Which chain: the audit rows of one object, or the history of one order. */
export interface ChainId {
  readonly objectType: string;
  readonly objectId: string;
}

/** What is written down, whichever table it lies in. */
export interface LineContent extends ChainId {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly payload: Json;
}

/** A line in its place. */
export interface Line extends LineContent {
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** The signed end of a chain. */
export interface Head extends ChainId {
  readonly count: number;
  readonly hash: string;
  readonly signature: string;
}

/** What stands before the first line of a chain, and before the first daily root. */
export const NOTHING = "";

/** HMAC with the key that lies outside the database, so that nobody who writes there can make one. */
export function auditMac(kind: "line" | "head" | "root" | "setting", content: Json): string {
  return createHmac("sha256", secrets().auditKey)
    .update(`${kind}\u0000${canonicalJson(content)}`)
    .digest("base64url");
}

/** Whether two digests are the same, in constant time. */
export function isSameMac(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The hash of a line at a place of a chain. */
export function lineHash(line: LineContent, seq: number, previousHash: string): string {
  const { objectType, objectId, id, at, actorKind, actorId, action, payload } = line;
  const instant = at.toISOString();
  return auditMac("line", [
    ...[objectType, objectId, seq, previousHash],
    ...[id, instant, actorKind, actorId, action, payload],
  ]);
}

/** The signature of a chain's end. */
export function headSignature({ objectType, objectId, count, hash }: Omit<Head, "signature">): string {
  return auditMac("head", [objectType, objectId, count, hash]);
}

/** Whether the end of a chain was signed by this installation. */
export function isSigned(head: Head): boolean {
  return isSameMac(head.signature, headSignature(head));
}
