import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

function listFiles(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.name !== "generated" && !entry.name.endsWith(".test.ts"))
    .flatMap((entry) => listFiles(path.join(place, entry.name)));
}

/** A digest over the names and contents of files and folders; tests and generated code do not count. */
export function hashSources(places: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of places.flatMap(listFiles).sort()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}
