import "server-only";
import { randomInt } from "node:crypto";
import { documentTail } from "@/lib/domain/filing/sms-verification";
import { blindIndex } from "../sealed/seal";

/** A new code of six digits. */
export function newVerificationCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, "0");
}

/** Digest of a code; equal codes of two challenges differ. */
export function codeDigest(challengeId: string, code: string): string {
  return blindIndex("verification-code", `${challengeId}:${code}`);
}

/** Digest of the last six characters of a document number; equal ends of two challenges differ. */
export function tailDigest(challengeId: string, certNo: string): string {
  return blindIndex("document-tail", `${challengeId}:${documentTail(certNo)}`);
}

/** Blind index of a verifier's mobile, 11 digits. */
export function mobileDigest(mobile: string): string {
  return blindIndex("mobile", mobile);
}
