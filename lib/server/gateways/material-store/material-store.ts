import "server-only";
import path from "node:path";
import type { PrismaClient } from "../../db/generated/client";
import { requireInstallationId } from "../../db/installation";
import { env } from "../../env";
import { LocalDiskStore } from "./local-disk";
import type { MaterialStoreGateway } from "./port";

const chosen = new WeakMap<PrismaClient, MaterialStoreGateway>();

/**
 * The material store of a database: a folder of its own in `DATA_DIR`, so that no database takes the files of
 * another that was used with the same folder for left over.
 */
export function materialStore(db: PrismaClient): MaterialStoreGateway {
  const known = chosen.get(db);
  if (known) return known;
  const store = new LocalDiskStore(async () =>
    path.join(env.dataDir, "files", await requireInstallationId(db)),
  );
  chosen.set(db, store);
  return store;
}
