import "server-only";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MigrationList, SchemaContainer } from "@prisma/schema-engine-wasm/schema_engine_bg";

/** Where the schema and its history stand; another root in tests. */
export interface SchemaFolders {
  readonly schema: string;
  readonly migrations: string;
}

export const SCHEMA_FOLDERS: SchemaFolders = {
  schema: path.resolve("prisma/schema"),
  migrations: path.resolve("prisma/migrations"),
};

/** The .prisma files, in order of their names. */
export function listSchemaFiles({ schema }: SchemaFolders): SchemaContainer[] {
  return readdirSync(schema)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => path.join(schema, name))
    .map((file) => ({ path: file, content: readFileSync(file, "utf8") }));
}

/** The migrations in the order of their names, in the form the schema engine reads. */
export function listMigrations({ migrations }: SchemaFolders): MigrationList {
  const names = existsSync(migrations)
    ? readdirSync(migrations, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return {
    baseDir: migrations,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(path.join(migrations, name, "migration.sql"), "utf8") },
      },
    })),
  };
}
