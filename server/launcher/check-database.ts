import pg from "pg";
import { StartError } from "@/lib/server/db/embedded/start-error";

const OLDEST = 15;

/** What went wrong, in words, for the codes of the network and of PostgreSQL that people meet. */
function explain(error: unknown, url: URL): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "no answer in 10 s";
  const place = `${url.hostname}:${url.port || 5432}`;
  if (code === "28P01" || code === "28000") {
    return `The database at ${place} refuses the user "${url.username}": correct DATABASE_URL.`;
  }
  if (code === "3D000") {
    return `The database server at ${place} has no database "${url.pathname.slice(1)}": make it, or correct DATABASE_URL.`;
  }
  return `The database at ${place} cannot be reached (${code}): start it, or correct DATABASE_URL.`;
}

/** Refuses a DATABASE_URL that leads to no PostgreSQL 15 or newer; the sentence never holds the password. */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new StartError(explain(error, new URL(databaseUrl)));
  }
  const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as major");
  await client.end();
  const major = Number(rows[0]?.major);
  if (major >= OLDEST) return;
  throw new StartError(
    `The database is PostgreSQL ${major}; the portal needs ${OLDEST} or newer: upgrade it, or set another DATABASE_URL.`,
  );
}
