import "server-only";
import * as z from "zod";
import type { Violation } from "@/lib/domain/findings/finding";
import { FINDINGS, type FindingCode } from "@/lib/domain/findings/tables/catalogue";
import { isMaterialCode, type MaterialCode } from "@/lib/domain/materials/catalogue";
import type { Db } from "../db/client";
import type { Material as MaterialRow } from "../db/generated/client";

/** Which place in an order a file fills. */
export interface Slot {
  readonly code: MaterialCode;
  readonly owner: string;
  readonly side: string;
}

/** One stored version of a material. */
export interface MaterialFile extends Slot {
  readonly id: string;
  readonly orderId: string;
  readonly version: number;
  readonly status: "CURRENT" | "REPLACED" | "REMOVED";
  readonly storageKey: string;
  readonly mime: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
  readonly findings: readonly Violation[];
  readonly uploadedAt: Date;
}

const findingsSchema = z.array(
  z.object({
    code: z.custom<FindingCode>((code) => typeof code === "string" && Object.hasOwn(FINDINGS, code)),
    severity: z.enum(["BLOCK", "WARN", "INFO"]),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
);

function readFindings(stored: unknown): readonly Violation[] {
  return findingsSchema
    .parse(stored)
    .map(({ code, severity, params }) => (params ? { code, severity, params } : { code, severity }));
}

function fileOf(row: MaterialRow): MaterialFile {
  const { kind, findings, uploadKey: _, uploadedById: __, ...rest } = row;
  if (!isMaterialCode(kind)) throw new Error(`material ${row.id} is of an unknown kind`);
  return { ...rest, code: kind, findings: readFindings(findings) };
}

/** Every version of every material of an order, newest first. */
export async function listFiles(db: Db, orderId: string): Promise<readonly MaterialFile[]> {
  const rows = await db.material.findMany({
    where: { orderId },
    orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
  });
  return rows.map(fileOf);
}

/** One version by its id, with the number of its order. */
export async function findFile(db: Db, id: string): Promise<(MaterialFile & { orderNo: string }) | null> {
  const row = await db.material.findUnique({
    where: { id },
    include: { order: { select: { orderNo: true } } },
  });
  if (!row) return null;
  const { order, ...material } = row;
  return { ...fileOf(material), orderNo: order.orderNo };
}

/** The version an earlier request with this key made. */
export async function findUploaded(db: Db, uploadKey: string): Promise<MaterialFile | null> {
  const row = await db.material.findUnique({ where: { uploadKey } });
  return row ? fileOf(row) : null;
}

export type NewFile = Omit<MaterialFile, "version" | "status"> & {
  readonly uploadKey: string;
  readonly uploadedById: string;
};

/** Stores a new version and makes the one before it `REPLACED`. The order must be locked. */
export async function saveVersion(tx: Db, { code, findings, ...file }: NewFile): Promise<MaterialFile> {
  const slot = { orderId: file.orderId, kind: code, owner: file.owner, side: file.side };
  const newest = await tx.material.findFirst({ where: slot, orderBy: { version: "desc" } });
  if (newest?.status === "CURRENT") {
    await tx.material.update({ where: { id: newest.id }, data: { status: "REPLACED" } });
  }
  const row = await tx.material.create({
    data: {
      ...file,
      kind: code,
      version: (newest?.version ?? 0) + 1,
      findings: findings.map((found) => ({ ...found })),
    },
  });
  return fileOf(row);
}

/** Marks the current version as removed; false when it is no longer the current one. */
export async function markRemoved(tx: Db, id: string): Promise<boolean> {
  const { count } = await tx.material.updateMany({
    where: { id, status: "CURRENT" },
    data: { status: "REMOVED" },
  });
  return count === 1;
}
