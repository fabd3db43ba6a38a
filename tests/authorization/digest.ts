import { z } from "zod";
import type { PrismaClient } from "@/lib/server/db/generated/client";

/** How often somebody asks is counted whether or not it is answered. */
const COUNTERS = ["rate_limit"];

const names = z.array(z.object({ name: z.string() }));
const digests = z.array(z.object({ name: z.string(), digest: z.string() }));

/** One digest over all rows of each table: equal before and after means that nothing was written. */
export async function openDigest(db: PrismaClient): Promise<() => Promise<Readonly<Record<string, string>>>> {
  const tables = names.parse(
    await db.$queryRaw`select tablename as name from pg_tables where schemaname = 'public' order by tablename`,
  );
  const sql = tables
    .filter(({ name }) => !COUNTERS.includes(name))
    .map(
      ({ name }) =>
        `select '${name}' as name, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as digest from "${name}" t`,
    )
    .join(" union all ");
  return async () => {
    const rows = digests.parse(await db.$queryRawUnsafe(sql));
    return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
  };
}
