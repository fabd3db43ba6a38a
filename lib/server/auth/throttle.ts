import "server-only";
import { AsyncResource } from "node:async_hooks";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { fail, ok, type Result } from "@/lib/domain/result";
import { now } from "../clock";
import type { Db } from "../db/client";
import { log } from "../log";

/** What is counted, how often it may happen, and in how many seconds. */
export const LIMITS = {
  "sign-in-account": { points: 10, seconds: 15 * 60 },
  "sign-in-address": { points: 100, seconds: 15 * 60 },
  "second-factor": { points: 5, seconds: 15 * 60 },
  "code-pause": { points: 1, seconds: 60 },
  "code-day": { points: 10, seconds: 24 * 3600 },
  "code-address": { points: 60, seconds: 3600 },
  "upload-account": { points: 200, seconds: 3600 },
  "service-code-account": { points: 60, seconds: 3600 },
  "service-code-ask": { points: 10, seconds: 3600 },
  "instances-address": { points: 600, seconds: 60 },
  "sign-up-address": { points: 60, seconds: 3600 },
  "verify-address": { points: 10, seconds: 3600 },
  "verify-resend": { points: 1, seconds: 60 },
  "verify-unknown": { points: 1_000_000, seconds: 24 * 3600 },
} as const satisfies Record<string, Limit>;

interface Limit {
  readonly points: number;
  readonly seconds: number;
}

export type LimitName = keyof typeof LIMITS;

/** Saves of one account that a process takes: they spare its work and protect nothing, so that its memory counts them. */
export const SAVES = { points: 600, seconds: 10 * 60 } as const satisfies Limit;

/** One thing to count: `of` is a digest or an address, never a readable contact. */
export interface Count {
  readonly limit: LimitName;
  readonly of: string;
}

export interface Wait {
  readonly limit: LimitName | "saves";
  /** Seconds until the next try, at least 1. */
  readonly seconds: number;
}

/** Lets the limiter, which speaks to `pg`, use our client, and so the same pool and the same database. */
function storeOn(db: Db) {
  return {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const rows = await db.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
      return {
        rowCount: rows.length,
        rows: rows.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) })),
      };
    },
  };
}

function limiter(db: Db, limit: LimitName): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: storeOn(db),
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: limit,
    points: LIMITS[limit].points,
    duration: LIMITS[limit].seconds,
    clearExpiredByTimeout: false,
  });
}

/**
 * Gives back what `consume` counted, when the thing was no abuse after all. Never below nothing and never into
 * a window that is over: a credit would allow more tries than the limit.
 */
export async function giveBack(db: Db, counts: readonly Count[]): Promise<void> {
  for (const { limit, of } of counts) {
    await db.$executeRaw`
      update rate_limit set points = points - 1
       where key = ${`${limit}:${of}`} and points > 0 and expire > ${now().getTime()}::bigint`;
  }
}

/** Counts a thing that nothing is refused for; says how often it was counted. */
export async function countUp(db: Db, { limit, of }: Count): Promise<number> {
  return (await limiter(db, limit).consume(of, 1)).consumedPoints;
}

/** Forgets what was counted. */
export async function forget(db: Db, { limit, of }: Count): Promise<void> {
  await limiter(db, limit).delete(of);
}

/** Counts one thing; the wait when that was too much. */
async function spend(
  from: Pick<RateLimiterAbstract, "consume">,
  limit: Wait["limit"],
  of: string,
): Promise<Wait | null> {
  try {
    await from.consume(of, 1);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    log.warn({ refused: "limit", limit }, "too many tries");
    return { limit, seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
  }
}

/**
 * Counts each thing once, before the work is done, so that parallel tries count too. When one is over its
 * limit, those before it are given back, and the answer says how long to wait. The refused one itself keeps
 * the count: that makes no wait longer, and what is never given back cannot be given back too late.
 */
export async function consume(db: Db, counts: readonly Count[]): Promise<Result<null, Wait>> {
  for (const [index, { limit, of }] of counts.entries()) {
    const wait = await spend(limiter(db, limit), limit, of);
    if (!wait) continue;
    await giveBack(db, counts.slice(0, index));
    return fail(wait);
  }
  return ok(null);
}

function countSaves() {
  const saves = new RateLimiterMemory({ points: SAVES.points, duration: SAVES.seconds });
  // A timer lives as long as the count, and what it was set by: bound to this moment, that is no request.
  const consume = AsyncResource.bind((accountId: string) => saves.consume(accountId, 1));
  return (accountId: string) => spend({ consume }, "saves", accountId);
}

// Routes and actions are bundled apart, each with this module of its own; they count together.
const shared = globalThis as typeof globalThis & { portalSaves?: ReturnType<typeof countSaves> };
shared.portalSaves ??= countSaves();
const countSave = shared.portalSaves;

/** Counts a save of an account's answers. */
export async function consumeSave(accountId: string): Promise<Result<null, Wait>> {
  const wait = await countSave(accountId);
  return wait ? fail(wait) : ok(null);
}

/** The header of a 429 that tells a client when to come again. */
export function retryAfter({ seconds }: Pick<Wait, "seconds">): { readonly "retry-after": string } {
  return { "retry-after": String(seconds) };
}

/** Takes away counters that ran out; called now and then by the delivery loop. */
export async function removeExpiredCounters(db: Db, at: Date): Promise<void> {
  await db.rateLimit.deleteMany({ where: { expire: { lt: BigInt(at.getTime()) } } });
}
