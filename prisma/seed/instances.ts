import { completeServiceCode } from "@/lib/domain/network/service-code";
import type { Db } from "@/lib/server/db/client";
import { aPublicIp } from "./builders/numbers";

const DAY_MS = 86_400_000;

/** An instance as an order names it. */
export interface DemoInstance {
  readonly id: string;
  readonly ip: string;
}

/** The instance that a filing can stand on. */
export function goodInstance(account: string, number: number): DemoInstance {
  return { id: `${account}-1`, ip: aPublicIp(number, 1) };
}

export function serviceCode(number: number, use: number): string {
  const code = completeServiceCode(`DEMX${String(number * 10 + use).padStart(15, "0")}`);
  if (!code.ok) throw new Error("the alphabet of service codes is wrong");
  return code.value;
}

/**
 * Three instances of an applicant: a good one, one paid for one month only, one whose codes are used up.
 *
 * @param account name of the account, the beginning of the instances' ids
 * @param number tells the accounts' addresses and codes apart
 */
export async function seedInstances(
  db: Db,
  { accountId, account, number, at }: { accountId: string; account: string; number: number; at: Date },
): Promise<DemoInstance> {
  const after = (days: number) => new Date(at.getTime() + days * DAY_MS);
  const common = { accountId, provinceCode: "44", isMainland: true, isPrepaid: true, product: "ECS" };
  const good = goodInstance(account, number);
  await db.cloudInstance.createMany({
    data: [
      {
        ...common,
        id: good.id,
        name: "web-server",
        paidMonths: 12,
        expiresAt: after(330),
        publicIps: [good.ip],
        quota: 5,
      },
      {
        ...common,
        id: `${account}-2`,
        name: "trial-server",
        paidMonths: 1,
        expiresAt: after(25),
        publicIps: [aPublicIp(number, 2)],
        quota: 5,
      },
      {
        ...common,
        id: `${account}-3`,
        name: "old-server",
        paidMonths: 24,
        expiresAt: after(400),
        publicIps: [aPublicIp(number, 3)],
        quota: 2,
      },
    ],
    skipDuplicates: true,
  });
  await db.serviceCode.createMany({
    data: [1, 2].map((use) => ({
      code: serviceCode(number, use),
      instanceId: `${account}-3`,
      state: "USED" as const,
    })),
    skipDuplicates: true,
  });
  return good;
}
