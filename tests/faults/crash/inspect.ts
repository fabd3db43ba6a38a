import { createHash } from "node:crypto";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import type { StoredOrder } from "@/lib/server/filing/order-repository";
import { materialStore } from "@/lib/server/gateways/material-store/material-store";
import { ensureOrderKey } from "@/lib/server/materials/order-key";
import { VARIANTS } from "@/lib/server/materials/picture";
import { getPicture } from "@/lib/server/materials/picture-files";
import { sweepMaterials } from "@/lib/server/materials/sweep-materials";
import { textAt } from "@/lib/wizard/answers";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { type Acknowledged, countIn, FIELD } from "./traffic";

/** What is wrong with the data after the faults; empty lists are what is wanted. */
export interface Damage {
  /** Acknowledged and gone. */
  readonly lost: readonly string[];
  /** Written in part, or twice. */
  readonly halves: readonly string[];
  /** Files that no row names, after the sweep. */
  readonly orphans: number;
  /** Files that the sweep took away. */
  readonly swept: number;
}

async function findLost(db: PrismaClient, { fields, uploads, receipts }: Acknowledged): Promise<string[]> {
  const lost: string[] = [];
  for (const { orderNo, acknowledged, sent } of fields) {
    const { id } = await requireSavedOrder(db, orderNo);
    const stored = countIn(textAt((await requireDraft(db, { orderId: id })).answers, FIELD));
    if (acknowledged > 0 && !(stored >= acknowledged && stored <= sent)) lost.push(`field of ${orderNo}`);
  }
  for (const { orderNo, key } of uploads) {
    if ((await db.material.count({ where: { uploadKey: key, order: { orderNo } } })) !== 1)
      lost.push(`upload ${key}`);
  }
  for (const { orderNo, number } of receipts) {
    if ((await db.submission.count({ where: { number, order: { orderNo } } })) !== 1)
      lost.push(`submission of ${orderNo}`);
  }
  return lost;
}

/** Every row of an order comes with its history line and its audit row. */
async function findHalvesOf(db: PrismaClient, order: StoredOrder): Promise<string[]> {
  const where = { orderId: order.id };
  const files = await db.material.findMany({ where });
  const count = {
    submissions: await db.submission.count({ where }),
    handedIn: await db.filingEvent.count({ where: { ...where, type: "submit" } }),
    uploads: await db.filingEvent.count({ where: { ...where, type: "material.upload" } }),
    audits: await db.auditRow.count({
      where: { action: "material.upload", objectId: { in: files.map(({ id }) => id) } },
    }),
  };
  const places = files.filter(({ status }) => status === "CURRENT");
  const halves = [
    count.submissions !== order.submissionNumber && "submissions",
    count.submissions !== count.handedIn && "history of submissions",
    files.length !== count.uploads && "history of uploads",
    files.length !== count.audits && "audit of uploads",
    new Set(places.map(({ kind, owner, side }) => `${kind} ${owner} ${side}`)).size !== places.length &&
      "versions",
  ];
  return halves.filter((half) => half !== false).map((half) => `${half} of ${order.orderNo}`);
}

/** Every file of an order opens and is what was sent. */
async function findBrokenFiles(db: PrismaClient, { id, orderNo }: StoredOrder): Promise<string[]> {
  const store = materialStore(db);
  const key = await ensureOrderKey(db, id);
  const broken: string[] = [];
  for (const { storageKey, sha256 } of await db.material.findMany({ where: { orderId: id } })) {
    for (const variant of VARIANTS) {
      const bytes = await getPicture(store, key, storageKey, variant).catch(() => null);
      const isRight =
        bytes && (variant !== "original" || createHash("sha256").update(bytes).digest("hex") === sha256);
      if (!isRight) broken.push(`${variant} ${storageKey} of ${orderNo}`);
    }
  }
  return broken;
}

async function countOrphans(db: PrismaClient): Promise<{ swept: number; orphans: number }> {
  const store = materialStore(db);
  // The sweep spares what is younger than an hour: an upload in progress has its file before its row.
  const swept = await sweepMaterials(db, store, new Date(Date.now() + 2 * 3_600_000));
  let files = 0;
  for await (const _ of store.list()) files += 1;
  return { swept, orphans: files - VARIANTS.length * (await db.material.count()) };
}

/** Compares what is stored with what the clients were told. */
export async function inspect(
  db: PrismaClient,
  orderNos: readonly string[],
  acknowledged: Acknowledged,
): Promise<Damage> {
  const halves: string[] = [];
  for (const orderNo of orderNos) {
    const order = await requireSavedOrder(db, orderNo);
    halves.push(...(await findHalvesOf(db, order)), ...(await findBrokenFiles(db, order)));
  }
  return { lost: await findLost(db, acknowledged), halves, ...(await countOrphans(db)) };
}
