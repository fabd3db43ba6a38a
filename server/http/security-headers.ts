/** What the headers depend on besides the request. */
export interface SecurityContext {
  /** Whether people reach the portal by https. */
  readonly https: boolean;
  /** Next's development server evaluates code and draws its own overlay. */
  readonly development: boolean;
}

/**
 * The policy for one answer. Scripts run only with the nonce, or when a script with it loaded them; `'self'`
 * counts for browsers alone that do not know `'strict-dynamic'`. Style attributes are allowed since the width
 * of a text box is one; style sheets and elements are not.
 */
export function contentSecurityPolicy(nonce: string, { https, development }: SecurityContext): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** For what is no page: data, and pictures that somebody uploaded. Opened by themselves they can do nothing. */
export const INERT_POLICY = "default-src 'none'; sandbox; base-uri 'none'; frame-ancestors 'none'";

/** The headers that every answer carries, whoever makes it; Next keeps a header that is there already. */
export function securityHeaders(policy: string, context: SecurityContext): Readonly<Record<string, string>> {
  return {
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    // Only by https: a browser ignores it elsewhere, and a demo on localhost must not claim it.
    ...(context.https ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
