import "server-only";
import { Secret, TOTP } from "otpauth";
import { now } from "../clock";

/** Codes of six digits that change every 30 s, by SHA-1: what every authenticator app knows (RFC 6238). */
const STEP_SECONDS = 30;
/** The code before and the one after are taken as well: clocks differ, and people type slowly. */
const TOLERATED_STEPS = 1;
const ISSUER = "ICP Filing";

function totpOf(secret: string, label = ""): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    secret: Secret.fromBase32(secret),
    algorithm: "SHA1",
    digits: 6,
    period: STEP_SECONDS,
  });
}

/** A new secret: 160 random bits in base32, as people type it into an app. */
export const makeAuthenticatorSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an app reads from the picture. */
export const authenticatorUri = (secret: string, label: string): string => totpOf(secret, label).toString();

/** The number of the time step that a code belongs to; null when it is none of the three tolerated now. */
export function findTimeStep(secret: string, code: string, at = now()): number | null {
  const timestamp = at.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: TOLERATED_STEPS });
  return delta === null ? null : Math.floor(timestamp / (STEP_SECONDS * 1000)) + delta;
}
