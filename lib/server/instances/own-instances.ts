import "server-only";
import { type InstanceCondition, isInstanceId, unmetConditions } from "@/lib/domain/network/instance";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { NotFoundError } from "../errors";
import { placesLeft } from "../filing/code-target";
import { factsOf, type InstanceWithCodes } from "../filing/instances";
import { type GivenCode, listGivenCodes } from "./code-uses";
import { isFit } from "./generate-codes";

const INSTANCES_A_PAGE = 20;

/** An instance of an account: what it is, and what keeps filings off it. */
export interface OwnInstance {
  readonly id: string;
  readonly name: string;
  readonly product: string;
  readonly provinceCode: string;
  readonly publicIps: readonly string[];
  readonly expiresAt: Date;
  readonly paidMonths: number;
  readonly isPrepaid: boolean;
  readonly unmet: readonly InstanceCondition[];
  readonly quota: number;
  /** Codes in open orders and used up. */
  readonly taken: number;
  /** Codes nobody uses yet. */
  readonly unused: number;
  /** Codes it can still give; none while it is not fit. */
  readonly left: number;
}

/** The quota of all instances of one product. */
export interface ProductQuota {
  readonly product: string;
  readonly quota: number;
  readonly taken: number;
  readonly unused: number;
  readonly left: number;
}

function viewOf(instance: InstanceWithCodes, at: Date): OwnInstance {
  const { id, name, product, provinceCode, publicIps, expiresAt, paidMonths, isPrepaid, quota } = instance;
  const facts = factsOf(instance, null);
  return {
    ...{ id, name, product, provinceCode, publicIps, expiresAt, paidMonths, isPrepaid, quota },
    unmet: unmetConditions(facts, at),
    taken: facts.taken,
    unused: instance.codes.filter(({ state }) => state === "FREE").length,
    left: isFit(instance, at) ? placesLeft(instance) : 0,
  };
}

/** A page of an account's instances, by id. */
export async function listOwnInstances(
  db: Db,
  actor: Pick<Actor, "id">,
  { after, at }: { readonly after: string | null; readonly at: Date },
): Promise<{ readonly rows: readonly OwnInstance[]; readonly next: string | null }> {
  const rows = await db.cloudInstance.findMany({
    where: { accountId: actor.id, ...(after && isInstanceId(after) ? { id: { gt: after } } : {}) },
    include: { codes: true },
    orderBy: { id: "asc" },
    take: INSTANCES_A_PAGE + 1,
  });
  const shown = rows.slice(0, INSTANCES_A_PAGE);
  const next = rows.length > INSTANCES_A_PAGE ? (shown.at(-1)?.id ?? null) : null;
  return { rows: shown.map((row) => viewOf(row, at)), next };
}

/** The quota of an account, product by product. */
export function listQuota(db: Db, actor: Pick<Actor, "id">): Promise<ProductQuota[]> {
  return db.$queryRaw<ProductQuota[]>`
    select product, sum(quota)::int as quota, sum(taken)::int as taken, sum(unused)::int as unused,
           sum(greatest(quota - given, 0))::int as left
      from cloud_instance i
     cross join lateral (
       select coalesce(sum(case when c.state in ('RESERVED', 'USED') then 1 end), 0) as taken,
              coalesce(sum(case when c.state = 'FREE' then 1 end), 0) as unused,
              coalesce(sum(case when c.state <> 'VOID' then 1 end), 0) as given
         from service_code c where c.instance_id = i.id) as codes
     where i.account_id = ${actor.id}::uuid
     group by product order by product`;
}

/** One instance with its codes. */
export interface InstancePage {
  readonly instance: OwnInstance;
  readonly codes: readonly GivenCode[];
  /** Codes it ever had, for the form that makes more. */
  readonly known: number;
}

/**
 * One instance of an account.
 *
 * @throws NotFoundError when there is none, or it is somebody else's
 */
export async function requireInstance(
  db: Db,
  actor: Actor,
  { id, at }: { readonly id: string; readonly at: Date },
): Promise<InstancePage> {
  if (!isInstanceId(id)) throw new NotFoundError("instance");
  const found = await db.cloudInstance.findFirst({
    where: { id, accountId: actor.id },
    include: { codes: true },
  });
  if (!found) throw new NotFoundError("instance");
  const given = await listGivenCodes(db, actor, found.id);
  const hasEnded = found.expiresAt <= at;
  const codes = given.map((code) =>
    hasEnded && code.state === "FREE" ? { ...code, state: "EXPIRED" as const } : code,
  );
  return { instance: viewOf(found, at), codes, known: found.codes.length };
}
