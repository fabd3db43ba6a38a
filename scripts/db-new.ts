import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startScratchServer } from "@/lib/server/db/embedded/scratch-server";
import { findMissingSql } from "@/lib/server/db/migration-diff";
import { SCHEMA_FOLDERS } from "@/lib/server/db/schema-files";

function writeMigration(name: string, sql: string): string {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(SCHEMA_FOLDERS.migrations, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), sql);
  writeFileSync(path.join(SCHEMA_FOLDERS.migrations, "migration_lock.toml"), 'provider = "postgresql"\n');
  return path.relative(".", folder);
}

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Name the migration in snake case: npm run db:new -- add_record_history");
  process.exitCode = 1;
} else {
  const server = await startScratchServer();
  const sql = await findMissingSql(server.url).finally(server.stop);
  console.log(
    sql ? `wrote ${writeMigration(name, sql)}` : "The migrations already make what the schema declares.",
  );
}
