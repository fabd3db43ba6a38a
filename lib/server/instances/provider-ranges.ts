import "server-only";
import { createHash } from "node:crypto";
import { formatIpRanges, type IpRange, parseIpRanges } from "@/lib/domain/network/ip-range";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "../auth/actor";
import { ask, type Question } from "../db/ask-together";
import type { Db } from "../db/client";
import { Prisma, type PrismaClient } from "../db/generated/client";
import { ForbiddenError } from "../errors";
import { saveAudit } from "../filing/audit";

const KEY = "providerRanges";

/** The stored table: one row, none before there is a table. */
export const STORED_RANGES: Question<{ readonly value: unknown }> = {
  sql: Prisma.sql`select value from instance_setting where key = ${KEY}`,
};

/** The provider's mainland ranges as stored; what cannot be read is passed over. */
export function readProviderRanges([row]: readonly { readonly value: unknown }[]): readonly IpRange[] {
  const written = Array.isArray(row?.value) ? row.value.map(String) : [];
  // One by one: a line that cannot be read must not take the others along.
  return written.flatMap((text) => {
    const parsed = parseIpRanges(text);
    return parsed.ok ? parsed.value : [];
  });
}

/** The provider's mainland ranges. */
export async function findProviderRanges(db: Db): Promise<readonly IpRange[]> {
  return readProviderRanges(await ask(db, STORED_RANGES));
}

/** The table as it is edited, one range a line. */
export const writeRangeTable = (ranges: readonly IpRange[]): string =>
  ranges.map(({ start, end }) => (start === end ? start : `${start}-${end}`)).join("\n");

/** Tells two states of the table apart. */
export const rangeTableVersion = (ranges: readonly IpRange[]): string =>
  createHash("sha256").update(formatIpRanges(ranges)).digest("hex").slice(0, 16);

export interface RangesChange {
  readonly ranges: readonly IpRange[];
  /** Of the table that was edited. */
  readonly version: string;
  readonly actor: Actor;
  readonly at: Date;
}

/**
 * Puts a new range table in force, unless somebody else changed it meanwhile.
 *
 * @throws ForbiddenError for others than administrators
 */
export function changeProviderRanges(
  db: PrismaClient,
  { ranges, version, actor, at }: RangesChange,
): Promise<Result<{ readonly added: number; readonly removed: number }, { readonly code: "moved" }>> {
  if (actor.role !== "ADMIN") throw new ForbiddenError("setting.edit");
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${KEY}))`;
    const before = await findProviderRanges(tx);
    if (rangeTableVersion(before) !== version) return fail({ code: "moved" });
    const [old, fresh] = [before, ranges].map(
      (list) => new Set(list.map((range) => formatIpRanges([range]))),
    );
    const added = [...(fresh ?? [])].filter((range) => !old?.has(range)).length;
    const removed = [...(old ?? [])].filter((range) => !fresh?.has(range)).length;
    if (added + removed === 0) return ok({ added, removed });
    const value = ranges.map((range) => formatIpRanges([range]));
    await tx.instanceSetting.upsert({
      where: { key: KEY },
      create: { key: KEY, value, updatedAt: at },
      update: { value, updatedAt: at },
    });
    await saveAudit(tx, actor, at, {
      ...{ action: "ip-ranges.change", objectType: "reference", objectId: KEY },
      payload: { added, removed, ranges: ranges.length },
    });
    return ok({ added, removed });
  });
}
