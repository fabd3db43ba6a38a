import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");

const LEFT_OUT = new Set(["node_modules", ".git", ".next", ".data", "coverage", "generated", "test-results"]);

/** Every file under a folder of the checkout, as paths from its root with slashes. */
export function listFiles(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !LEFT_OUT.has(entry.name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? listFiles(file) : [file];
    });
}

/** The source files of some folders. */
export function listSources(folders: readonly string[]): string[] {
  return folders.flatMap(listFiles).filter((file) => /\.(ts|tsx|mjs)$/.test(file));
}

export function readSource(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

/** A source without its comments, so that words in them count for nothing. */
export function stripComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
}

const IMPORT = /(?:[\s}*]from\s*|^\s*import\s*|\b(?:import|require)\(\s*)["']([^"'\n$]+)["']/gm;

/** What a source imports, as written. */
export function listImports(source: string): string[] {
  return [...stripComments(source).matchAll(IMPORT)].map((match) => match[1] ?? "");
}

/** The place of the checkout an import leads to, or null for a package. */
export function resolveImport(file: string, specifier: string): string | null {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return path.posix.join(path.posix.dirname(file), specifier);
  return null;
}

/** The package an import names, or null for a file of the checkout or a module of Node. */
export function findPackage(specifier: string): string | null {
  if (/^(\.|@\/|node:)/.test(specifier)) return null;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
