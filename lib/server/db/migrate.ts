import "server-only";
import pg from "pg";
import { withSchemaEngine } from "./schema-engine";
import { listMigrations, listSchemaFiles, SCHEMA_FOLDERS } from "./schema-files";
import { MigrationPg } from "./whole-scripts";

/**
 * Applies the migrations that the database does not have yet, in Prisma's own history table, and returns
 * their names. The engine holds an advisory lock: of two instances that start at once, one applies.
 */
export async function applyMigrations(
  databaseUrl: string,
  folders = SCHEMA_FOLDERS,
): Promise<readonly string[]> {
  // The engine does not end its connections, so the pool is ours.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const datamodels = listSchemaFiles(folders).map(({ path, content }): [string, string] => [path, content]);
  try {
    const result = await withSchemaEngine(new MigrationPg(pool), datamodels, (engine) =>
      engine.applyMigrations({
        migrationsList: listMigrations(folders),
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
    return result.appliedMigrationNames;
  } finally {
    await pool.end();
  }
}
