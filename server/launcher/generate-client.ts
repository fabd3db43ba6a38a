import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { StartError } from "@/lib/server/db/embedded/start-error";
import { runChild } from "./run-child";
import { hashSources } from "./source-hash";

const MARK = "lib/server/db/generated/.schema-hash";
const SOURCES = ["prisma/schema", "node_modules/prisma/package.json"];

/** Generates the database client when the schema is another one than last time. */
export async function generateClient(signal: AbortSignal): Promise<void> {
  const hash = hashSources(SOURCES);
  if (existsSync(MARK) && readFileSync(MARK, "utf8") === hash) return;
  let output = "";
  const onOutput = (chunk: Buffer) => {
    output += chunk.toString();
  };
  // Prisma wants to download an engine that `generate` does not use; any program in its place prevents that.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
  try {
    await runChild(["node_modules/prisma/build/index.js", "generate"], { env, signal, onOutput });
  } catch (error) {
    signal.throwIfAborted();
    throw new StartError(`The database client could not be generated: ${output.trim() || error}`);
  }
  writeFileSync(MARK, hash);
}
