import { type Control, instead, without } from "../control";

const SESSIONS = "lib/server/auth/session-repository.ts";
const CODES = "lib/server/auth/verification-code.ts";
const LINKS = "lib/server/auth/one-time-link.ts";

const SESSION_TESTS = ["tests/integration/auth-sessions.test.ts"];
const SIGN_UP_TESTS = ["tests/integration/auth-sign-up.test.ts"];
const FACTOR_TESTS = ["tests/integration/auth-current-factors.test.ts"];
const CONTACT_TESTS = ["tests/integration/auth-contacts.test.ts"];

/** Sign-in, sessions, codes, links, passwords. */
export const ACCOUNT_CONTROLS: readonly Control[] = [
  {
    name: "session-expiry",
    without: "a session lives for ever while it is used",
    edits: [without(SESSIONS, ` and s.expires_at > \${at}`)],
    project: "integration",
    tests: SESSION_TESTS,
  },
  {
    name: "session-idle",
    without: "a forgotten browser stays signed in for a week",
    edits: [without(SESSIONS, `and s.last_seen_at > \${secondsBefore(at, SESSION_IDLE_SECONDS)}`)],
    project: "integration",
    tests: SESSION_TESTS,
  },
  {
    name: "session-end",
    without: "a session that was ended goes on",
    edits: [without(SESSIONS, "s.revoked_at is null and ")],
    project: "integration",
    tests: SESSION_TESTS,
  },
  {
    name: "password-ends-sessions",
    without: "who took a session keeps it when the password is changed",
    edits: [
      without("lib/server/auth/save-password.ts", "await endSessions(tx, account.id);"),
      without(SESSIONS, "and (a.password_changed_at is null or a.password_changed_at <= s.created_at)"),
    ],
    project: "integration",
    tests: SESSION_TESTS,
  },
  {
    name: "disabled-accounts",
    without: "somebody whose account is disabled works on",
    edits: [without(SESSIONS, "and a.status = 'ACTIVE'")],
    project: "integration",
    tests: [...SESSION_TESTS, "tests/integration/admin-accounts.test.ts"],
  },
  {
    name: "demo-sessions",
    without: "a session of a demo account works with real data",
    edits: [instead(SESSIONS, `(\${demo} or not a.is_demo)`, "true")],
    project: "integration",
    tests: SESSION_TESTS,
  },
  {
    name: "demo-sign-in",
    without: "the printed demo passwords open an installation with real data",
    edits: [without("lib/server/auth/sign-in.ts", ", ...(demo ? {} : { isDemo: false })")],
    project: "integration",
    tests: SESSION_TESTS,
  },
  {
    name: "demo-host",
    without: "the demo with its printed passwords is served to the network",
    edits: [
      instead(
        "server/launcher/check-surroundings.ts",
        "if (!demo || demoPublic || isLoopback) return;",
        "if (host) return;",
      ),
    ],
    project: "unit",
    tests: ["server/launcher/check-surroundings.test.ts"],
  },
  {
    name: "password-decoy",
    without: "the time of a refusal tells which accounts exist",
    edits: [
      instead("lib/server/auth/password.ts", "decoy ??=", "if (!passwordHash) return false;\n  decoy ??="),
    ],
    project: "integration",
    tests: ["tests/integration/auth-account-existence.test.ts"],
  },
  {
    name: "recovery-decoy",
    without: "recovery tells which accounts exist",
    edits: [
      instead(
        "lib/server/auth/recover.ts",
        "const instead = account ? {} : { instead: null };",
        "if (!account) return ok(null);\n  const instead = {};",
      ),
    ],
    project: "integration",
    tests: ["tests/integration/auth-account-existence.test.ts"],
  },
  {
    name: "sign-in-throttle-of-accounts",
    without: "a password can be guessed from many addresses",
    edits: [instead("lib/server/auth/sign-in.ts", "[byAccount, byAddress]", "[byAddress]")],
    project: "integration",
    tests: SESSION_TESTS,
  },
  {
    name: "sign-in-throttle-of-addresses",
    without: "one address tries one password on every account",
    edits: [instead("lib/server/auth/sign-in.ts", "[byAccount, byAddress]", "[byAccount]")],
    project: "integration",
    tests: SESSION_TESTS,
  },
  {
    name: "code-tries",
    without: "a code of six digits can be tried a million times",
    edits: [without(CODES, ` and attempts < \${MAX_TRIES}`)],
    project: "integration",
    tests: SIGN_UP_TESTS,
  },
  {
    name: "code-expiry",
    without: "a code counts for ever",
    edits: [without(CODES, ` and expires_at > \${now()}`)],
    project: "integration",
    tests: ["tests/integration/tracking.test.ts", "tests/integration/filing-verify-mobile.test.ts"],
  },
  {
    name: "code-single-use",
    without: "a code opens twice what it was sent for",
    edits: [
      without(CODES, "used_at is null and "),
      instead(CODES, "where: { id, usedAt: null },", "where: { id },"),
    ],
    project: "integration",
    tests: ["tests/integration/tracking.test.ts"],
  },
  {
    name: "code-pause",
    without: "a stranger's phone is flooded with messages",
    edits: [without(CODES, '{ limit: "code-pause", of },')],
    project: "integration",
    tests: SIGN_UP_TESTS,
  },
  {
    name: "link-expiry",
    without: "an old mail with a link opens an account",
    edits: [without(LINKS, "expiresAt: { gt: now() },")],
    project: "integration",
    tests: CONTACT_TESTS,
  },
  {
    name: "link-single-use",
    without: "a link that was used sets the password once more",
    edits: [
      instead(LINKS, "usedAt: null,\n  expiresAt", "expiresAt"),
      instead(LINKS, "where: { id: link.id, usedAt: null },", "where: { id: link.id },"),
    ],
    project: "integration",
    tests: CONTACT_TESTS,
  },
  {
    name: "contact-change-asks-password",
    without: "who sits down at an open browser takes the account over",
    edits: [without("lib/server/auth/change-contact.ts", "if (!current.ok) return current;")],
    project: "integration",
    tests: CONTACT_TESTS,
  },
  {
    name: "contact-change-asks-code",
    without: "who knows the password and finds a browser open leads the codes elsewhere without the app",
    edits: [without("lib/server/auth/change-contact.ts", "if (!proven.ok) return proven;")],
    project: "integration",
    tests: FACTOR_TESTS,
  },
  {
    name: "password-change-asks-code",
    without: "who knows the password and finds a browser open shuts the owner out without the app",
    edits: [without("lib/server/auth/change-password.ts", "if (!proven.ok) return proven;")],
    project: "integration",
    tests: FACTOR_TESTS,
  },
  {
    name: "factor-change-asks-code",
    without: "who knows the password and finds a browser open takes the app away without it",
    edits: [
      instead(
        "lib/server/auth/current-factors.ts",
        "return current.ok ? requireCurrentCode(db, accountId, twoStepCode) : current;",
        "return current.ok ? ok(null) : current;",
      ),
    ],
    project: "integration",
    tests: FACTOR_TESTS,
  },
  {
    name: "worst-passwords",
    without: "the first passwords anybody tries are taken",
    edits: [
      without(
        "lib/forms/password.ts",
        'if (WORST_PASSWORDS.has(password.toLowerCase())) return "PASSWORD_COMMON";',
      ),
    ],
    project: "unit",
    tests: ["lib/forms/password.test.ts"],
  },
  {
    name: "tracking-token",
    without: "whoever knows an order's number follows it",
    edits: [instead("lib/server/tracking/track-token.ts", "return isOurs && ", "return ")],
    project: "integration",
    tests: ["tests/integration/tracking.test.ts"],
  },
  {
    name: "no-secret-kept",
    without: "a password typed after the sign-in expired is shown on the page",
    edits: [
      instead(
        "lib/server/auth/signed-out.ts",
        "Object.entries(withoutPasswords(values))",
        "Object.entries(values)",
      ),
    ],
    project: "unit",
    tests: ["lib/server/guarded.test.ts"],
  },
];
