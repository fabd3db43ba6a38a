import { Secret, TOTP } from "otpauth";

const STEP = 30_000;

/** The code that an app shows at an instant, or some steps away from it. */
export const appCodeAt = (secret: string, instant: number, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: instant + steps * STEP });
