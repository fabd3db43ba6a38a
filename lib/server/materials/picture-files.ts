import "server-only";
import { randomBytes } from "node:crypto";
import type { MaterialStoreGateway } from "../gateways/material-store/port";
import { openBytes, sealBytes } from "../sealed/seal";
import { type Picture, VARIANTS, type Variant } from "./picture";

/** Name of one size of a picture in the store; the original has the bare key. */
function keyOf(storageKey: string, variant: Variant): string {
  return variant === "original" ? storageKey : `${storageKey}-${variant}`;
}

/** The key of the picture to which a stored object belongs. */
export function storageKeyOf(name: string): string {
  return name.split("-")[0] ?? name;
}

/** Seals every size of a picture and stores it under a new key; when one fails, none stays. */
export async function putPicture(
  store: MaterialStoreGateway,
  key: Buffer,
  picture: Picture,
): Promise<string> {
  const storageKey = randomBytes(20).toString("hex");
  try {
    for (const variant of VARIANTS) {
      await store.put(keyOf(storageKey, variant), sealBytes(picture.files[variant], key));
    }
    return storageKey;
  } catch (error) {
    await removePicture(store, storageKey);
    throw error;
  }
}

/** Reads and opens one size of a picture; null when the file is gone. */
export async function getPicture(
  store: MaterialStoreGateway,
  key: Buffer,
  storageKey: string,
  variant: Variant,
): Promise<Buffer | null> {
  const sealed = await store.get(keyOf(storageKey, variant));
  return sealed ? openBytes(sealed, key) : null;
}

/** Takes every size of a picture away. */
export async function removePicture(store: MaterialStoreGateway, storageKey: string): Promise<void> {
  for (const variant of VARIANTS) await store.remove(keyOf(storageKey, variant));
}
