import "server-only";
import type { DiffParams } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { withSchemaEngine } from "./schema-engine";
import { listMigrations, listSchemaFiles, SCHEMA_FOLDERS } from "./schema-files";
import { ShadowFactory } from "./shadow-factory";

/**
 * The SQL that leads from what the migrations make to what the schema declares; empty when they agree.
 * `serverUrl` is any database of a server on which a scratch database may be created; it is not changed.
 */
export async function findMissingSql(serverUrl: string, folders = SCHEMA_FOLDERS): Promise<string> {
  const files = listSchemaFiles(folders);
  const migrations = listMigrations(folders);
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  const factory = new ShadowFactory(serverUrl);
  const empty = migrations.migrationDirectories.length === 0;
  const question: DiffParams = {
    from: empty ? { tag: "empty" } : { tag: "migrations", ...migrations },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  };
  const ask = withSchemaEngine(factory, datamodels, (engine) => engine.diff(question));
  const result = await ask.finally(() => factory.end());
  return result.exitCode === 0 ? "" : (result.stdout ?? "");
}
