import "server-only";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { z } from "zod";

const initialised = z.object({
  __wbindgen_start: z.custom<() => void>((value) => typeof value === "function"),
});

/**
 * What the module imports under the bindings' name. Its lock time-out of 10 s is never cleared and would keep
 * a process alive that has nothing left to do.
 */
function listImports(): WebAssembly.ModuleImports {
  const startTimer = (callback: () => void, ms: number) => setTimeout(callback, ms >>> 0).unref();
  const timers = Object.keys(bindings).filter((name) => name.startsWith("__wbg_setTimeout_"));
  return { ...bindings, ...Object.fromEntries(timers.map((name) => [name, startTimer])) };
}

/** Loads the WASM build once: the native engine is a download that many networks refuse. */
async function loadBindings(): Promise<typeof bindings> {
  const module = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(path.join(path.dirname(module), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": listImports() });
  bindings.__wbg_set_wasm(instance.exports);
  initialised.parse(instance.exports).__wbindgen_start();
  return bindings;
}

let loading: Promise<typeof bindings> | undefined;

/** Runs `work` with a schema engine on the databases that `factory` connects to. */
export async function withSchemaEngine<T>(
  factory: PrismaPg,
  datamodels: [path: string, content: string][],
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= loadBindings();
  const { SchemaEngine } = await loading;
  const engine = await SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}
