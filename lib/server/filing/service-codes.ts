import "server-only";
import { randomInt } from "node:crypto";
import { completeServiceCode } from "@/lib/domain/network/service-code";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import type { Db } from "../db/client";
import type { ServiceCode } from "../db/generated/client";
import { isBound, placesLeft, usableBy } from "./code-target";
import { typedServiceCodes } from "./instances";

const CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A code that nobody has. */
export function newServiceCode(): string {
  const body = Array.from({ length: 19 }, () => CODE_ALPHABET.charAt(randomInt(CODE_ALPHABET.length))).join(
    "",
  );
  const code = completeServiceCode(body);
  if (!code.ok) throw new Error("the alphabet of service codes is wrong");
  return code.value;
}

/** Gives back what an order holds: its codes become free again, also those that were made for it. */
export async function releaseServiceCodes(
  tx: Db,
  orderId: string,
  keep: readonly string[] = [],
): Promise<void> {
  await tx.serviceCode.updateMany({
    where: { orderId, state: "RESERVED", code: { notIn: [...keep] } },
    data: { state: "FREE", orderId: null, serviceKey: null },
  });
}

async function reserveFor(
  tx: Db,
  order: { id: string; ownerId: string },
  key: string,
  answers: Answers,
): Promise<string | null> {
  const text = (name: string) => textAt(answers, `services.${key}.access.${name}`);
  const hold = { state: "RESERVED" as const, orderId: order.id, serviceKey: key };
  if (text("resourceMode") === "SERVICE_CODE") {
    const code = text("serviceCode");
    const usable = [
      { state: "FREE" as const },
      { state: "RESERVED" as const, orderId: order.id, serviceKey: key },
    ];
    const { count } = await tx.serviceCode.updateMany({
      where: {
        code,
        OR: usable,
        AND: await usableBy(tx, order.ownerId),
      },
      data: hold,
    });
    return count === 1 ? code : null;
  }
  const instance = await tx.cloudInstance.findFirst({
    where: { id: text("instanceId"), accountId: order.ownerId },
    include: { codes: true },
  });
  if (!instance) return null;
  const own = instance.codes.find((code) => code.orderId === order.id && code.serviceKey === key);
  if (own) return own.code;
  const free = instance.codes.find((code) => code.state === "FREE" && !isBound(code));
  if (!free && placesLeft(instance) === 0) return null;
  const code = free?.code ?? newServiceCode();
  await tx.serviceCode.upsert({
    where: { code },
    create: { code, instanceId: instance.id, ...hold },
    update: hold,
  });
  return code;
}

/** Whether the service a code is held for still asks for it: for this code, or for one of its instance. */
function isStillAsked({ code, serviceKey, instanceId }: ServiceCode, answers: Answers): boolean {
  const text = (name: string) => textAt(answers, `services.${serviceKey}.access.${name}`);
  return text("resourceMode") === "SERVICE_CODE"
    ? text("serviceCode") === code
    : text("instanceId") === instanceId;
}

/** Locks instances, then codes, each in one order, so that orders that want the same codes wait for each other. */
async function lockCodes(
  tx: Db,
  order: { id: string; ownerId: string },
  typed: readonly string[],
): Promise<void> {
  await tx.$queryRaw`
    select 1 from cloud_instance where account_id = ${order.ownerId}::uuid order by id for update`;
  await tx.$queryRaw`
    select 1 from service_code
     where order_id = ${order.id}::uuid or code = any(${[...typed]}::text[])
        or instance_id in (select id from cloud_instance where account_id = ${order.ownerId}::uuid)
     order by code for update`;
}

/**
 * Holds a service code for each website and App of an order, as far as codes and instances allow, and gives back
 * those the answers no longer name. One code serves one service.
 */
export async function reserveServiceCodes(
  tx: Db,
  order: { id: string; ownerId: string },
  answers: Answers,
): Promise<void> {
  await lockCodes(tx, order, typedServiceCodes(answers));
  const own = await tx.serviceCode.findMany({ where: { orderId: order.id, state: "RESERVED" } });
  const asked = own.filter((code) => isStillAsked(code, answers)).map(({ code }) => code);
  // What is given back may be all that another service of the order can have.
  await releaseServiceCodes(tx, order.id, asked);
  const held: string[] = [];
  for (const key of serviceKeys(answers)) {
    const code = await reserveFor(tx, order, key, answers);
    if (code && !held.includes(code)) held.push(code);
  }
  await releaseServiceCodes(tx, order.id, held);
}

/** The service codes an order holds, by the key of the website or App. */
export async function findHeldServiceCodes(
  db: Db,
  orderId: string,
): Promise<Readonly<Record<string, string>>> {
  const rows = await db.serviceCode.findMany({ where: { orderId, state: "RESERVED" } });
  return Object.fromEntries(
    rows.flatMap(({ serviceKey, code }) => (serviceKey ? [[serviceKey, code] as const] : [])),
  );
}

/** Uses up what an order holds, when its filing is approved. */
export async function spendServiceCodes(tx: Db, orderId: string): Promise<void> {
  await tx.serviceCode.updateMany({ where: { orderId, state: "RESERVED" }, data: { state: "USED" } });
}
