import "server-only";
import { isBlocking, unmetConditions } from "@/lib/domain/network/instance";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "../auth/actor";
import { consume } from "../auth/throttle";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { NotFoundError } from "../errors";
import { saveAudit } from "../filing/audit";
import { placesLeft } from "../filing/code-target";
import { factsOf, type InstanceWithCodes } from "../filing/instances";
import { newServiceCode } from "../filing/service-codes";

/** Why no code was made. */
export type GenerateRefusal =
  | { readonly code: "unfit" | "moved" }
  | { readonly code: "no-place"; readonly left: number }
  | { readonly code: "wait"; readonly seconds: number };

export interface GenerateRequest {
  readonly actor: Actor;
  readonly instanceId: string;
  readonly count: number;
  /** Codes the instance had when the page was drawn: sent twice, the second finds others and makes none. */
  readonly known: number;
  readonly at: Date;
}

/** Reads an instance of an account and keeps others from making codes of it until the commit; null when it has none. */
export async function lockInstance(
  tx: Db,
  instanceId: string,
  accountId: string,
): Promise<InstanceWithCodes | null> {
  await tx.$queryRaw`
    select 1 from cloud_instance where id = ${instanceId} and account_id = ${accountId}::uuid for update`;
  return tx.cloudInstance.findFirst({ where: { id: instanceId, accountId }, include: { codes: true } });
}

/** Whether an instance meets what a filing asks, its quota left aside. */
export function isFit(instance: InstanceWithCodes, at: Date): boolean {
  const unmet = unmetConditions(factsOf(instance, null), at);
  return unmet.every((condition) => condition === "QUOTA" || !isBlocking(condition));
}

/**
 * Makes service codes of an instance, as many as were asked for or none.
 *
 * @throws NotFoundError when the account has no such instance
 */
export async function generateServiceCodes(
  db: PrismaClient,
  { actor, instanceId, count, known, at }: GenerateRequest,
): Promise<Result<number, GenerateRefusal>> {
  const counted = await consume(db, [{ limit: "service-code-account", of: actor.id }]);
  if (!counted.ok) return fail({ code: "wait", seconds: counted.error.seconds });
  return db.$transaction(async (tx) => {
    const instance = await lockInstance(tx, instanceId, actor.id);
    if (!instance) throw new NotFoundError("instance");
    if (instance.codes.length !== known) return fail({ code: "moved" });
    if (!isFit(instance, at)) return fail({ code: "unfit" });
    const left = placesLeft(instance);
    if (count > left) return fail({ code: "no-place", left });
    const codes = Array.from({ length: count }, newServiceCode);
    await tx.serviceCode.createMany({ data: codes.map((code) => ({ code, instanceId })) });
    await saveAudit(tx, actor, at, {
      ...{ action: "service-code.generate", objectType: "instance", objectId: instanceId },
      payload: { count },
    });
    return ok(count);
  });
}
