import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { newId } from "@/lib/server/clock";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { LocalDiskStore } from "@/lib/server/gateways/material-store/local-disk";
import { type Upload, uploadMaterial } from "@/lib/server/materials/upload-material";
import { aSpecimen } from "./builders/image";

/** A material store in a folder of its own, removed after the last test of the file, and how to fill it. */
export async function materialBench(db: PrismaClient) {
  const folder = await mkdtemp(path.join(tmpdir(), "materials-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const store = new LocalDiskStore(async () => folder);
  const licence = await aSpecimen("licence");
  return {
    store,
    licence,
    /** Uploads the licence of the sponsor, or whatever is given instead. */
    upload: (actor: Actor, orderNo: string, given: Partial<Upload> = {}) => {
      const place = { code: "SPONSOR_CERT", owner: "sponsor", side: "1" } as const;
      const file = { uploadKey: newId(), fileName: "licence.jpg", bytes: licence };
      return uploadMaterial({ db, store, actor }, { orderNo, ...place, ...file, ...given });
    },
    filesOnDisk: async (): Promise<string[]> => {
      const names = await readdir(folder, { recursive: true, withFileTypes: true });
      return names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    },
  };
}
