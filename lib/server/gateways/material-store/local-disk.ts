import "server-only";
import { randomBytes } from "node:crypto";
import { link, mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { type MaterialStoreGateway, type StoredObject, StoreFullError } from "./port";

const KEY = /^[0-9a-f]{40}(?:-[a-z]+)?$/;
/** Written aside under a name of its own, so that no reader ever sees half a file. */
const STORED = /^[0-9a-f]{40}(?:-[a-z]+)?(?:\.part)?$/;

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** Disk or quota used up. */
function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Keeps files below a folder, 256 folders by the first two characters of the key. */
export class LocalDiskStore implements MaterialStoreGateway {
  private folder: Promise<string> | undefined;

  /** @param findFolder asked once, when the store is first used */
  constructor(private readonly findFolder: () => Promise<string>) {}

  private root(): Promise<string> {
    this.folder ??= this.findFolder().catch((error: unknown) => {
      this.folder = undefined;
      throw error;
    });
    return this.folder;
  }

  private async fileOf(name: string, allowed: RegExp): Promise<string> {
    if (!allowed.test(name)) throw new RangeError("this is no key of the material store");
    return path.join(await this.root(), name.slice(0, 2), name);
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.write(key, bytes);
    } catch (error) {
      throw isFull(error) ? new StoreFullError("the disk is full") : error;
    }
  }

  private async write(key: string, bytes: Uint8Array): Promise<void> {
    const file = await this.fileOf(key, KEY);
    const folder = path.dirname(file);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const aside = path.join(folder, `${key.slice(0, 2)}${randomBytes(19).toString("hex")}.part`);
    try {
      await writeDurably(aside, bytes);
      // A link refuses a taken name, a rename would replace it.
      await link(aside, file);
    } finally {
      await rm(aside, { force: true });
    }
    await syncFolder(folder);
  }

  async get(key: string): Promise<Buffer | null> {
    try {
      return await readFile(await this.fileOf(key, KEY));
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(await this.fileOf(key, STORED), { force: true });
  }

  async *list(): AsyncGenerator<StoredObject> {
    const root = await this.root();
    for (const shard of await namesIn(root)) {
      for (const name of await namesIn(path.join(root, shard))) {
        if (!STORED.test(name)) continue;
        const found = await stat(path.join(root, shard, name)).catch(() => null);
        if (found) yield { key: name, writtenAt: found.mtime };
      }
    }
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}
