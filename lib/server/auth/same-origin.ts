import "server-only";
import { env } from "../env";

/**
 * Whether a request that changes something comes from a page of ours. `X-Forwarded-Host` is not looked at:
 * a client can write it. Behind a proxy that changes `Host`, PUBLIC_URL is what counts.
 */
export function isSameOrigin(origin: string | null, host: string | null, publicUrl = env.publicUrl): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  if (from.origin === new URL(publicUrl).origin) return true;
  return host !== null && from.host === host && /^https?:$/.test(from.protocol);
}
