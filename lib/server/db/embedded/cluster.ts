import "server-only";
import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { childEnvironment } from "../../env";
import { type Binaries, SYSTEM_FOLDER } from "./binaries";
import { canAccountUse, findServerAccount, type ServerAccount } from "./server-account";
import { StartError } from "./start-error";

const run = promisify(execFile);

/** The only role and database of an embedded server. */
export const EMBEDDED_USER = "portal";
export const EMBEDDED_DATABASE = "portal";

/** The data of one embedded PostgreSQL: its folder and the password of its only role. */
export interface Cluster {
  readonly folder: string;
  readonly password: string;
  readonly account: ServerAccount | null;
}

/** `DATA_DIR/postgres`: the cluster itself, or a text file that names where it had to go. */
export function findClusterFolder(dataDir: string): string | null {
  const place = path.join(dataDir, "postgres");
  if (!existsSync(place)) return null;
  return statSync(place).isDirectory() ? place : readFileSync(place, "utf8").trim();
}

function makeFolderFor(account: ServerAccount | null, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
}

/** The place of a new cluster: in DATA_DIR where its account may enter there. */
function chooseFolder(dataDir: string, account: ServerAccount | null): string {
  if (!account || canAccountUse(account, dataDir)) return path.join(dataDir, "postgres");
  const name = createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 12);
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  return path.join(SYSTEM_FOLDER, name);
}

/** The password in `DATA_DIR/postgres.password`, made with the cluster. */
function requirePassword(dataDir: string): string {
  const file = path.join(dataDir, "postgres.password");
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

/** Text functions must know Chinese letters, so the character type is never plain C. */
function localeOptions(): string[] {
  const options = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  return process.platform === "linux" ? [...options, "--lc-ctype=C.UTF-8"] : options;
}

/** Makes the cluster aside and renames it, so that a broken start leaves no half of one. */
async function initCluster(binaries: Binaries, cluster: Cluster): Promise<void> {
  const { folder, password, account } = cluster;
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  makeFolderFor(account, aside);
  const passwordFile = path.join(aside, "password");
  const data = path.join(aside, "data");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const options = ["-D", data, "-U", EMBEDDED_USER, "-A", "scram-sha-256", "--encoding=UTF8"];
  try {
    await run(binaries.initdb, [...options, ...localeOptions(), `--pwfile=${passwordFile}`], {
      ...account,
      cwd: aside,
      env: childEnvironment({ LC_ALL: "C" }),
    });
    renameSync(data, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function checkVersion(binaries: Binaries, folder: string): void {
  const major = readFileSync(path.join(folder, "PG_VERSION"), "utf8").trim();
  if (major === binaries.major) return;
  throw new StartError(
    `The data in ${folder} belong to PostgreSQL ${major}, this version brings ${binaries.major}: start the version that wrote them, or move DATA_DIR aside.`,
  );
}

/** Who runs the server: the owner of data that exist (root may start what a user made), else the stand-in. */
export function findClusterAccount(dataDir: string): ServerAccount | null {
  const standIn = findServerAccount();
  const folder = findClusterFolder(dataDir);
  if (!standIn || !folder || !existsSync(folder)) return standIn;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? standIn : { uid, gid };
}

function requireExisting(place: string, folder: string): void {
  if (existsSync(path.join(folder, "PG_VERSION"))) return;
  throw new StartError(
    `${place} says that the database is in ${folder}, but there is none: bring that folder back, or run "npm run data:remove" to begin anew.`,
  );
}

/** Finds the cluster of `dataDir`, or makes it. */
export async function requireCluster(
  dataDir: string,
  binaries: Binaries,
  account: ServerAccount | null,
): Promise<Cluster> {
  const place = path.join(dataDir, "postgres");
  const found = findClusterFolder(dataDir);
  const folder = found ?? chooseFolder(dataDir, account);
  const cluster = { folder, password: requirePassword(dataDir), account };
  if (found) requireExisting(place, found);
  else {
    await initCluster(binaries, cluster);
    if (folder !== place) writeFileSync(place, `${folder}\n`);
  }
  checkVersion(binaries, folder);
  return cluster;
}
