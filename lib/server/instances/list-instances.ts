import "server-only";
import { maskEmail, maskPersonName } from "@/lib/domain/identity/mask";
import { type InstanceCondition, isInstanceId, unmetConditions } from "@/lib/domain/network/instance";
import { findContact } from "@/lib/forms/account-fields";
import { whereContact } from "../auth/contact";
import type { Db } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { factsOf } from "../filing/instances";
import { openText } from "../sealed/seal";

const ROWS_A_PAGE = 50;

/** One instance as administrators see it; its account is masked. */
export interface InstanceLine {
  readonly id: string;
  readonly name: string;
  readonly product: string;
  readonly account: string;
  readonly publicIps: readonly string[];
  readonly expiresAt: Date;
  readonly unmet: readonly InstanceCondition[];
  readonly taken: number;
  readonly quota: number;
}

export interface InstancePageAsked {
  /** A whole e-mail address, mobile or id. */
  readonly q: string;
  readonly after: string | null;
  readonly at: Date;
}

function searchOf(q: string): Prisma.CloudInstanceWhereInput | null {
  if (q === "") return {};
  const contact = findContact(q);
  if (contact) return { account: whereContact(contact) };
  return isInstanceId(q) ? { id: q } : null;
}

/** A page of all instances, by id. */
export async function listInstanceLines(
  db: Db,
  { q, after, at }: InstancePageAsked,
): Promise<{ readonly rows: readonly InstanceLine[]; readonly next: string | null }> {
  const search = searchOf(q);
  if (!search) return { rows: [], next: null };
  const found = await db.cloudInstance.findMany({
    where: { AND: [search, after && isInstanceId(after) ? { id: { gt: after } } : {}] },
    include: { codes: true, account: { select: { displayName: true, emailCipher: true } } },
    orderBy: { id: "asc" },
    take: ROWS_A_PAGE + 1,
  });
  const shown = found.slice(0, ROWS_A_PAGE);
  const rows = shown.map((instance) => {
    const facts = factsOf(instance, null);
    const { id, name, product, publicIps, expiresAt, quota, account } = instance;
    return {
      ...{ id, name, product, publicIps, expiresAt, quota, taken: facts.taken },
      account: `${maskPersonName(account.displayName)} · ${maskEmail(openText(account.emailCipher))}`,
      unmet: unmetConditions(facts, at),
    };
  });
  return { rows, next: found.length > ROWS_A_PAGE ? (shown.at(-1)?.id ?? null) : null };
}
