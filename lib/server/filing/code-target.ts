import "server-only";
import type { Db } from "../db/client";
import type { CloudInstance, Prisma, ServiceCode } from "../db/generated/client";

/** Stands for the account of a contact that no account has. */
const NOBODY = "nobody";

type Target = Pick<ServiceCode, "targetAccountId" | "targetHash">;

/** Whether a code was bound to somebody; others may be used by whoever has them. */
export const isBound = ({ targetAccountId, targetHash }: Target): boolean =>
  targetAccountId !== null || targetHash !== null;

/** Codes an instance can still give; void ones have given their places back. */
export function placesLeft({
  quota,
  codes,
}: Pick<CloudInstance, "quota"> & { readonly codes: readonly Pick<ServiceCode, "state">[] }): number {
  return Math.max(0, quota - codes.filter(({ state }) => state !== "VOID").length);
}

/** Codes bound to an account: found for it when they were bound, or bound to a contact it has now. */
export async function boundTo(db: Db, accountId: string): Promise<Prisma.ServiceCodeWhereInput> {
  const { emailHash, mobileHash } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { emailHash: true, mobileHash: true },
  });
  const hashes = mobileHash ? [emailHash, mobileHash] : [emailHash];
  return {
    OR: [{ targetAccountId: accountId }, { targetAccountId: null, targetHash: { in: hashes } }],
  };
}

/** Codes an account may use: those bound to it, and those bound to nobody. */
export async function usableBy(db: Db, accountId: string): Promise<Prisma.ServiceCodeWhereInput> {
  return { OR: [{ targetAccountId: null, targetHash: null }, await boundTo(db, accountId)] };
}

/** Says of each of some codes whose it is: id of an account, `nobody` while no account has the contact, null when unbound. */
export async function findTargets(
  db: Db,
  codes: readonly Target[],
): Promise<(code: Target) => string | null> {
  const open = codes.flatMap((code) => (code.targetAccountId ? [] : (code.targetHash ?? [])));
  const holders =
    open.length === 0
      ? []
      : await db.account.findMany({
          where: { OR: [{ emailHash: { in: open } }, { mobileHash: { in: open } }] },
          select: { id: true, emailHash: true, mobileHash: true },
        });
  return ({ targetAccountId, targetHash }) => {
    if (targetAccountId !== null || targetHash === null) return targetAccountId;
    const holder = holders.find((one) => one.emailHash === targetHash || one.mobileHash === targetHash);
    return holder?.id ?? NOBODY;
  };
}
