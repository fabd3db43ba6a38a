import "server-only";
import { createHash } from "node:crypto";
import type { Violation } from "@/lib/domain/findings/finding";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "../auth/actor";
import { newId, now } from "../clock";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { ForbiddenError } from "../errors";
import { saveAudit } from "../filing/audit";
import { tellNotSubmitted } from "../filing/end-agreement";
import { addEvent, type StoredOrder, saveTouch } from "../filing/order-repository";
import { type MaterialStoreGateway, StoreFullError } from "../gateways/material-store/port";
import { log } from "../log";
import { checkPicture } from "./check-picture";
import { checkSlot } from "./find-slot";
import { findUploaded, type MaterialFile, type Slot, saveVersion } from "./material-repository";
import { isPlaceOpen } from "./open-place";
import { mayDo, requireOrderFor, requireReadableOrder } from "./order-access";
import { ensureOrderKey } from "./order-key";
import { requireOrderMaterials } from "./order-materials";
import type { Picture } from "./picture";
import { putPicture, removePicture } from "./picture-files";
import type { PictureFault } from "./read-picture";

/** A file for one place of an order. `uploadKey`: the same key is the same upload. */
export interface Upload extends Slot {
  readonly orderNo: string;
  readonly uploadKey: string;
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * `locked`: not in this state. `not-asked`: not on the list. `key-used`: the key belongs to another upload.
 * `no-space`: the store is full.
 */
export type UploadRefusal =
  | PictureFault
  | { readonly code: "locked" | "not-asked" | "key-used" | "no-space" };

/** What an upload works with. */
export interface UploadScope {
  readonly db: PrismaClient;
  readonly store: MaterialStoreGateway;
  readonly actor: Actor;
  /** Looks at the picture; the demo's are the same few, and are looked at once. */
  readonly check?: typeof checkPicture;
}

/** Runs in the transaction of the upload, after its row. */
export type AfterUpload = (tx: Db, file: MaterialFile, at: Date) => Promise<void>;

/** Everything that was settled before the first byte is stored. */
export interface AcceptedUpload {
  readonly order: StoredOrder;
  readonly upload: Upload;
  readonly picture: Picture;
  readonly warnings: readonly Violation[];
}

function isSamePlace(file: MaterialFile, order: StoredOrder, { code, owner, side }: Slot): boolean {
  return file.orderId === order.id && file.code === code && file.owner === owner && file.side === side;
}

/**
 * What an earlier request with the same key made, or null when this is the first.
 *
 * @throws NotFoundError when the actor may not read the order
 */
export async function findRepeated(
  { db, actor }: UploadScope,
  upload: Upload,
): Promise<Result<{ order: StoredOrder; file: MaterialFile | null }, UploadRefusal>> {
  const order = await requireReadableOrder(db, upload.orderNo, actor);
  const file = await findUploaded(db, upload.uploadKey);
  if (file && !isSamePlace(file, order, upload)) return fail({ code: "key-used" });
  return ok({ order, file });
}

/** Settles whether the file may be taken: actor, state, list, picture. Nothing is stored yet. */
export async function acceptUpload(
  { db, actor, check = checkPicture }: UploadScope,
  order: StoredOrder,
  upload: Upload,
): Promise<Result<AcceptedUpload, UploadRefusal>> {
  if (!mayDo(actor, "material.upload", order)) {
    if (order.ownerId !== actor.id) throw new ForbiddenError("material.upload");
    return fail({ code: "locked" });
  }
  const { list } = await requireOrderMaterials(db, order);
  const slot = checkSlot(list, upload);
  if (!slot.ok) return slot;
  if (!(await isPlaceOpen(db, order, upload))) return fail({ code: "locked" });
  const checked = await check(upload);
  return checked.ok ? ok({ order, upload, ...checked.value }) : checked;
}

async function saveFile(
  tx: Db,
  actor: Actor,
  { order, upload, picture, warnings }: AcceptedUpload,
  storageKey: string,
): Promise<{ file: MaterialFile; at: Date }> {
  const at = now();
  const file = await saveVersion(tx, {
    id: newId(),
    orderId: order.id,
    code: upload.code,
    owner: upload.owner,
    side: upload.side,
    storageKey,
    mime: picture.mime,
    bytes: picture.files.original.length,
    width: picture.width,
    height: picture.height,
    sha256: createHash("sha256").update(picture.files.original).digest("hex"),
    findings: warnings,
    uploadKey: upload.uploadKey,
    uploadedById: actor.id,
    uploadedAt: at,
  });
  const payload = { kind: file.code, owner: file.owner, side: file.side, version: file.version };
  await saveTouch(tx, order.id, at);
  await tellNotSubmitted(tx, order, { kind: "changed" }, { actor, at });
  await addEvent(tx, order.id, actor, { type: "material.upload", at, payload });
  await saveAudit(tx, actor, at, {
    action: "material.upload",
    objectType: "material",
    objectId: file.id,
    payload: { ...payload, orderNo: order.orderNo, sha256: file.sha256 },
  });
  return { file, at };
}

/** The key under which the bytes were stored, or null when there is no room for them. */
async function storeBytes(
  { db, store }: UploadScope,
  { order, picture }: AcceptedUpload,
): Promise<string | null> {
  try {
    return await putPicture(store, await ensureOrderKey(db, order.id), picture);
  } catch (error) {
    if (!(error instanceof StoreFullError)) throw error;
    log.error({ order: order.orderNo }, "no space left for uploads");
    return null;
  }
}

/**
 * Stores an accepted file: bytes first, then row, event and audit in one transaction; without it, no bytes. When
 * the commit itself fails the row may be there all the same: then the bytes stay, and the sweep finds out.
 */
export async function storeUpload(
  scope: UploadScope,
  accepted: AcceptedUpload,
  after: AfterUpload = async () => {},
): Promise<Result<MaterialFile, UploadRefusal>> {
  const { db, store, actor } = scope;
  const { order, upload } = accepted;
  const storageKey = await storeBytes(scope, accepted);
  if (storageKey === null) return fail({ code: "no-space" });
  let mayBeKept = false;
  try {
    return await db.$transaction(async (tx) => {
      await requireOrderFor(tx, order.orderNo, "material.upload", actor);
      const repeated = await findUploaded(tx, upload.uploadKey);
      if (repeated) return isSamePlace(repeated, order, upload) ? ok(repeated) : fail({ code: "key-used" });
      const { file, at } = await saveFile(tx, actor, accepted, storageKey);
      await after(tx, file, at);
      mayBeKept = true;
      return ok(file);
    });
  } catch (error) {
    if (error instanceof ForbiddenError) return fail({ code: "locked" });
    throw error;
  } finally {
    if (!mayBeKept) await removePicture(store, storageKey);
  }
}

/**
 * Takes a file for one place of an order; it becomes the current version there. A repeated key answers the
 * first result.
 *
 * @throws NotFoundError when the actor may not know the order, ForbiddenError when it is not theirs to change
 */
export async function uploadMaterial(
  scope: UploadScope,
  upload: Upload,
): Promise<Result<MaterialFile, UploadRefusal>> {
  const repeated = await findRepeated(scope, upload);
  if (!repeated.ok) return repeated;
  if (repeated.value.file) return ok(repeated.value.file);
  if (upload.code === "FACE_CHECK") return fail({ code: "not-asked" });
  const accepted = await acceptUpload(scope, repeated.value.order, upload);
  return accepted.ok ? storeUpload(scope, accepted.value) : accepted;
}
