import "server-only";
import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Env, EnvironmentError, env } from "./env";

/** The keys of this installation; whoever loses them loses every sealed value. */
export interface Secrets {
  readonly sessionSecret: string;
  /** The first is current, the others still open what they sealed. Keys are 32 bytes. */
  readonly keyRing: readonly { readonly id: string; readonly key: Buffer }[];
  readonly indexKey: Buffer;
  readonly auditKey: Buffer;
}

const KEY_BYTES = 32;

const key = z
  .string()
  .transform((text) => Buffer.from(text, "base64"))
  .refine((bytes) => bytes.length === KEY_BYTES, { error: "must be 32 bytes in base64" });

const SECRETS = z.object({
  SESSION_SECRET: z.string({ error: "is missing" }).min(32, { error: "must have 32 characters or more" }),
  KEY_RING: z
    .string({ error: "is missing" })
    .transform((text) => text.split(",").map((entry) => entry.trim().split(":")))
    .pipe(z.array(z.tuple([z.string().regex(/^[\w-]+$/), key], { error: "must be id:key,id:key" })).min(1)),
  INDEX_KEY: z.string({ error: "is missing" }).pipe(key),
  AUDIT_KEY: z.string({ error: "is missing" }).pipe(key),
});

function parseSecrets(source: unknown, where: string): Secrets {
  const parsed = SECRETS.safeParse(source);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.map(String)[0]} ${issue.message}`);
    throw new EnvironmentError(`The secrets ${where} cannot be used: ${[...new Set(faults)].join("; ")}.`);
  }
  const { SESSION_SECRET, KEY_RING, INDEX_KEY, AUDIT_KEY } = parsed.data;
  return {
    sessionSecret: SESSION_SECRET,
    keyRing: KEY_RING.map(([id, bytes]) => ({ id, key: bytes })),
    indexKey: INDEX_KEY,
    auditKey: AUDIT_KEY,
  };
}

/** New keys, in the form of `secrets.json`. */
function makeSecrets(): z.input<typeof SECRETS> {
  const random = () => randomBytes(KEY_BYTES).toString("base64");
  return { SESSION_SECRET: random(), KEY_RING: `k1:${random()}`, INDEX_KEY: random(), AUDIT_KEY: random() };
}

/** Makes `secrets.json` once: written aside and linked, so that of two processes one wins with a whole file. */
function readSecretsFile(dataDir: string): Secrets {
  const file = path.join(dataDir, "secrets.json");
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, `${JSON.stringify(makeSecrets(), null, 2)}\n`, { mode: 0o600 });
    try {
      linkSync(aside, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(aside);
    }
  }
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  return parseSecrets(content, `in ${file}`);
}

/**
 * Reads the secrets that `where` asks for: those of the environment when any is given there or real data are
 * at stake, else `DATA_DIR/secrets.json`, made at the first start.
 */
export function readSecrets(where: Pick<Env, "database" | "demo" | "dataDir" | "secrets">): Secrets {
  const { session, keyRing, index, audit } = where.secrets;
  const given = { SESSION_SECRET: session, KEY_RING: keyRing, INDEX_KEY: index, AUDIT_KEY: audit };
  const isAnyGiven = Object.values(given).some((value) => value !== undefined);
  const mayUseFile = where.database === "embedded" || where.demo;
  return isAnyGiven || !mayUseFile
    ? parseSecrets(given, "of the environment")
    : readSecretsFile(where.dataDir);
}

let known: Secrets | undefined;

/** The secrets of this installation, read when first asked for. */
export function secrets(): Secrets {
  known ??= readSecrets(env);
  return known;
}

/** Replaces the secrets, for tests; `null` brings the real ones back. */
export function setSecrets(replacement: Secrets | null): void {
  known = replacement ?? undefined;
}
