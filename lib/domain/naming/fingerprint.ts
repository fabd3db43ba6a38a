import { type Violation, violation } from "@/lib/domain/findings/finding";
import { normaliseCode } from "@/lib/domain/text/normalise";
import type { Platform } from "./tables/platforms";

/** Hexadecimal digits of MD5, SHA-1 and SHA-256 that a platform's fingerprint may have. */
const LENGTHS: Readonly<Record<Platform, readonly number[]>> = {
  ANDROID: [32],
  IOS: [40],
  HARMONYOS: [32, 40, 64],
  OTHER: [32, 40, 64],
};

/**
 * Takes blanks and colons off a certificate fingerprint (证书MD5指纹) and writes it in capitals.
 *
 * @source fields.md §4.5 (`certFingerprint`) of the domain notes
 */
export function normaliseFingerprint(text: string): string {
  return normaliseCode(text).replaceAll(":", "").toUpperCase();
}

/**
 * Refuses a normalised fingerprint that is not hexadecimal or not of the platform's length (F448): Android 32,
 * iOS 40 although its label says MD5, HarmonyOS and others 32, 40 or 64.
 *
 * @source fields.md §4.5 (`certFingerprint`) of the domain notes
 */
export function checkFingerprint(fingerprint: string, platform: Platform): Violation | null {
  const isSound = LENGTHS[platform].includes(fingerprint.length) && /^[0-9A-F]+$/.test(fingerprint);
  return isSound ? null : violation("F448");
}
