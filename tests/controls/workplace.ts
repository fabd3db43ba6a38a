import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ROOT } from "@/tests/support/sources";
import { type Control, countOf, type Edit } from "./control";

const LEFT_OUT = new Set(["node_modules", ".git", ".next", ".data", "coverage", "test-results"]);

/** A copy of the sources that may be broken; the checkout itself is never touched. */
export interface Workplace {
  readonly folder: string;
  /** Takes a control away while `work` runs. */
  without<T>(control: Control, work: () => Promise<T>): Promise<T>;
  remove(): void;
}

/** Says that a text of a control is not there, or not once: the table has to be brought up to date. */
export class StaleControlError extends Error {
  override readonly name = "StaleControlError";
}

function applyEdit(source: string, { file, text, replacement }: Edit): string {
  const count = countOf(text, source);
  if (count !== 1) throw new StaleControlError(`${file} holds ${count} times, not once: ${text}`);
  return source.replace(text, () => replacement);
}

/** What the files of a control hold without it. */
export function brokenSources(folder: string, { edits }: Control): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const edit of edits) {
    const source = sources.get(edit.file) ?? readFileSync(path.join(folder, edit.file), "utf8");
    sources.set(edit.file, applyEdit(source, edit));
  }
  return sources;
}

/** Copies the sources into a folder of the system's temporary ones; packages are linked. */
export function makeWorkplace(): Workplace {
  const folder = mkdtempSync(path.join(os.tmpdir(), "icp-controls-"));
  cpSync(ROOT, folder, { recursive: true, filter: (source) => !LEFT_OUT.has(path.basename(source)) });
  symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"), "dir");
  const write = (sources: ReadonlyMap<string, string>) => {
    for (const [file, source] of sources) writeFileSync(path.join(folder, file), source);
  };
  return {
    folder,
    without: async (control, work) => {
      const broken = brokenSources(folder, control);
      const whole = new Map(
        [...broken.keys()].map((file) => [file, readFileSync(path.join(folder, file), "utf8")]),
      );
      write(broken);
      try {
        return await work();
      } finally {
        write(whole);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
