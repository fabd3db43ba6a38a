import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "../env";
import { type Prisma, PrismaClient } from "./generated/client";

/** What repositories take first: the client, or the transaction they run in. */
export type Db = PrismaClient | Prisma.TransactionClient;

/** A burst waits its turn for a connection, or for the row of an order, instead of failing after Prisma's 2 and 5 s. */
const WAITING_TIMES = { maxWait: 10_000, timeout: 20_000 };

/**
 * Opens a client of its own on `url`; the caller ends it with `$disconnect()`.
 *
 * @param options for the server, as `psql` takes them in `PGOPTIONS`
 */
export function createDb(url: string, poolSize = env.databasePool, options?: string): PrismaClient {
  const adapter = new PrismaPg({ connectionString: url, max: poolSize, ...(options ? { options } : {}) });
  return new PrismaClient({ adapter, transactionOptions: WAITING_TIMES });
}

// The development server loads this module again after each change; one pool must survive that.
const shared = globalThis as typeof globalThis & { portalDb?: PrismaClient };

// `next build` imports pages without a database: the address is only missed by the first query.
const NO_DATABASE = "postgresql://database-url-is-not-set.invalid/none";

shared.portalDb ??= createDb(env.databaseUrl ?? NO_DATABASE);

/** The client of this process. */
export const db: PrismaClient = shared.portalDb;
