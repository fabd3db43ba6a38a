import "server-only";
import { Resolver } from "node:dns";
import path from "node:path";
import { z } from "zod";

const text = z
  .string()
  .trim()
  .transform((value) => (value === "" ? undefined : value))
  .optional();
const flag = text.pipe(z.enum(["0", "1"], { error: "must be 0 or 1" }).optional());
const number = (low: number, high: number, fallback: number) =>
  text
    .transform((value) => (value === undefined ? fallback : Number(value)))
    .pipe(
      z
        .int({ error: `must be a whole number from ${low} to ${high}` })
        .min(low)
        .max(high),
    );
const postgresUrl = text.refine((value) => value === undefined || /^postgres(ql)?:\/\//.test(value), {
  error: "must begin with postgresql://",
});
const list = text.transform((value) => value?.split(",").map((part) => part.trim()));

function areNameServers(addresses: readonly string[]): boolean {
  try {
    new Resolver().setServers(addresses);
    return true;
  } catch {
    return false;
  }
}

/** An address with a scheme of the web, without login, query or fragment: what follows its path is ours. */
function isServiceUrl(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url !== null && /^https?:$/.test(url.protocol) && !/[@?#]/.test(value);
}

/** A phone number, a mail address or the address of a page. */
function isContact(text: string): boolean {
  const isPhone = /^\+?\d[\d -]{2,23}\d$/.test(text);
  const isMail = /^[^\s@,<>"]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(text);
  return isPhone || isMail || (URL.canParse(text) && /^https:\/\/[^\s@]{1,200}$/.test(text));
}

/** Every variable the portal knows, by its name; `.env.example` explains each (a test compares the two). */
export const ENVIRONMENT = z.object({
  NODE_ENV: text.pipe(z.enum(["production", "development", "test"]).optional()),
  HOST: text.transform((value) => value ?? "127.0.0.1"),
  PORT: number(0, 65_535, 3000),
  PUBLIC_URL: text.refine((value) => value === undefined || URL.canParse(value), { error: "must be a URL" }),
  TRUST_PROXY: flag,
  SUPPORT_CONTACT: list.refine((value) => value?.every(isContact) ?? true, {
    error: "must be phone numbers, mail addresses or https:// addresses separated by commas",
  }),
  MAX_REQUESTS: number(1, 10_000, 64),
  DATA_DIR: text.transform((value) => value ?? ".data"),
  DATABASE_URL: postgresUrl,
  DATABASE_KIND: text.pipe(z.enum(["embedded", "postgresql"]).optional()),
  DATABASE_POOL: number(1, 1000, 10),
  WORKER: flag,
  DEMO: flag,
  DEMO_PUBLIC: flag,
  SEED_DEMO: flag,
  LOG: text.pipe(z.enum(["json", "text"]).optional()),
  LOG_LEVEL: text.transform((value) => value ?? "info").pipe(z.enum(["debug", "info", "warn", "error"])),
  SESSION_SECRET: text,
  KEY_RING: text,
  INDEX_KEY: text,
  AUDIT_KEY: text,
  MAIL_SMTP_URL: text,
  MAIL_FROM: text,
  SMS_HTTP_URL: text,
  SMS_HTTP_SECRET: text,
  MIIT_REGISTRY_URL: text.refine((value) => value === undefined || isServiceUrl(value), {
    error: "must begin with https:// or http://, without login, query or fragment",
  }),
  MIIT_REGISTRY_TOKEN: text,
  SITE_PROBE: text.pipe(z.enum(["live", "stand-in"], { error: "must be live or stand-in" }).optional()),
  DNS_SERVERS: list.refine((value) => value === undefined || areNameServers(value), {
    error: "must be IP addresses, each with a port if need be, separated by commas",
  }),
  DOMAIN_REGISTRY: text.pipe(z.enum(["rdap", "stand-in"], { error: "must be rdap or stand-in" }).optional()),
  RDAP_URL: text.refine((value) => value === undefined || isServiceUrl(value), {
    error: "must begin with https:// or http://, without login, query or fragment",
  }),
  RDAP_BOOTSTRAP: text,
  APPROVED_REGISTRARS: list.refine((value) => value?.every((id) => /^\d{1,10}$/.test(id)) ?? true, {
    error: "must be IANA registrar ids separated by commas",
  }),
  INSTANCES_API_TOKEN: text.refine((value) => value === undefined || value.length >= 32, {
    error: "must have at least 32 characters",
  }),
});

/** Says which variables of the environment cannot be used, and why. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/** What the processes know about where they run; made from the environment once, at the start. */
export interface Env {
  readonly development: boolean;
  readonly host: string;
  readonly port: number;
  /** Address that people use, without a slash at the end; for links in mails. */
  readonly publicUrl: string;
  /** Whether that address is https: cookies and headers are stricter then. */
  readonly https: boolean;
  readonly trustProxy: boolean;
  /** How people reach the provider's support; none: texts name no way. */
  readonly supportContacts: readonly string[];
  /** Requests inside at the same time before the server answers 503; `databasePool` of them are worked on. */
  readonly maxRequests: number;
  /** Absolute path. */
  readonly dataDir: string;
  readonly database: "embedded" | "postgresql";
  /** Absent only in the launcher, before the embedded database runs, and in a build by hand. */
  readonly databaseUrl: string | undefined;
  readonly databasePool: number;
  /** Whether the web process also sends messages and watches deadlines. */
  readonly worker: boolean;
  readonly demo: boolean;
  readonly demoPublic: boolean;
  readonly log: "json" | "text" | undefined;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly secrets: Readonly<Record<"session" | "keyRing" | "index" | "audit", string | undefined>>;
  readonly mail: Readonly<{ smtpUrl: string | undefined; from: string | undefined }>;
  readonly sms: Readonly<{ httpUrl: string | undefined; secret: string | undefined }>;
  /** The service that knows the ministry's records; null: our own table does. */
  readonly miitRegistry: Readonly<{ url: string; token: string }> | null;
  readonly siteProbe: "live" | "stand-in";
  /** Name servers for all look-ups; none: those of the system. */
  readonly dnsServers: readonly string[];
  readonly domainRegistry: "rdap" | "stand-in";
  readonly rdap: Readonly<{
    /** The service that answers for every domain, with a slash at its end. */
    url: string | undefined;
    /** Absolute path. */
    bootstrap: string | undefined;
    approvedRegistrars: readonly string[] | undefined;
  }>;
  /** What the provider's systems show when they register instances; without it they cannot. */
  readonly instancesToken: string | undefined;
}

/** A host as it stands in an address: IPv6 in brackets. */
export function formatHost(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

type Variables = z.infer<typeof ENVIRONMENT>;

/** Demo mode (D5): an embedded database unless DEMO=0, any other only with SEED_DEMO=1. */
function isDemo(vars: Variables, database: Env["database"]): boolean {
  return vars.SEED_DEMO === "1" || (database === "embedded" && vars.DEMO !== "0");
}

/** A service needs its token. */
function miitRegistryOf({
  MIIT_REGISTRY_URL: url,
  MIIT_REGISTRY_TOKEN: token,
}: Variables): Env["miitRegistry"] {
  if (!url) return null;
  if (!token) {
    throw new EnvironmentError(
      "The environment cannot be used. MIIT_REGISTRY_TOKEN: must be set when MIIT_REGISTRY_URL is.",
    );
  }
  return { url: url.replace(/\/*$/, "/"), token };
}

/** Nobody's number and address. */
const DEMO_SUPPORT = ["400-000-0000", "support@demo.example"];

/** Who is asked about domains: in demo mode nobody outside, unless said so. */
function domainSources(vars: Variables, demo: boolean) {
  return {
    siteProbe: vars.SITE_PROBE ?? (demo ? "stand-in" : "live"),
    dnsServers: vars.DNS_SERVERS ?? [],
    domainRegistry: vars.DOMAIN_REGISTRY ?? (demo ? "stand-in" : "rdap"),
    rdap: {
      url: vars.RDAP_URL?.replace(/\/*$/, "/"),
      bootstrap: vars.RDAP_BOOTSTRAP && path.resolve(vars.RDAP_BOOTSTRAP),
      approvedRegistrars: vars.APPROVED_REGISTRARS,
    },
  } satisfies Partial<Env>;
}

function parseVariables(source: Readonly<Record<string, string | undefined>>): Variables {
  const parsed = ENVIRONMENT.safeParse(source);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new EnvironmentError(`The environment cannot be used. ${faults.join("; ")}. See .env.example.`);
}

/** Reads an environment; throws EnvironmentError naming every variable that cannot be used. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const vars = parseVariables(source);
  const database = vars.DATABASE_KIND ?? (vars.DATABASE_URL ? "postgresql" : "embedded");
  const demo = isDemo(vars, database);
  const publicUrl = (vars.PUBLIC_URL ?? `http://${formatHost(vars.HOST)}:${vars.PORT}`).replace(/\/+$/, "");
  return {
    development: vars.NODE_ENV === "development",
    host: vars.HOST,
    port: vars.PORT,
    publicUrl,
    https: new URL(publicUrl).protocol === "https:",
    trustProxy: vars.TRUST_PROXY === "1",
    supportContacts: vars.SUPPORT_CONTACT ?? (demo ? DEMO_SUPPORT : []),
    maxRequests: vars.MAX_REQUESTS,
    dataDir: path.resolve(vars.DATA_DIR),
    database,
    databaseUrl: vars.DATABASE_URL,
    databasePool: vars.DATABASE_POOL,
    worker: vars.WORKER !== "0",
    demo,
    demoPublic: vars.DEMO_PUBLIC === "1",
    log: vars.LOG,
    logLevel: vars.NODE_ENV === "test" ? "silent" : vars.LOG_LEVEL,
    secrets: {
      session: vars.SESSION_SECRET,
      keyRing: vars.KEY_RING,
      index: vars.INDEX_KEY,
      audit: vars.AUDIT_KEY,
    },
    mail: { smtpUrl: vars.MAIL_SMTP_URL, from: vars.MAIL_FROM },
    sms: { httpUrl: vars.SMS_HTTP_URL, secret: vars.SMS_HTTP_SECRET },
    miitRegistry: miitRegistryOf(vars),
    ...domainSources(vars, demo),
    instancesToken: vars.INSTANCES_API_TOKEN,
  };
}

/** This process's environment. */
export const env: Env = readEnv(process.env);

/** The environment for a process we start: ours, with some variables set or (undefined) taken away. */
export function childEnvironment(changes: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...changes };
}
