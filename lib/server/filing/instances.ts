import "server-only";
import { type InstanceFacts, isProductAllowed } from "@/lib/domain/network/instance";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import type { ServiceCodeLook } from "@/lib/wizard/facts";
import type { Choice } from "@/lib/wizard/field";
import type { Db } from "../db/client";
import type { CloudInstance, ServiceCode } from "../db/generated/client";
import { findTargets } from "./code-target";

export type InstanceWithCodes = CloudInstance & { readonly codes: readonly ServiceCode[] };

/** What the rules ask of an instance; codes that the order itself holds are not taken from it. */
export function factsOf(instance: InstanceWithCodes, orderId: string | null): InstanceFacts {
  const isTaken = ({ state, orderId: holder }: ServiceCode) =>
    state === "USED" || (state === "RESERVED" && holder !== orderId);
  return {
    isMainland: instance.isMainland,
    isPrepaid: instance.isPrepaid,
    paidMonths: instance.paidMonths,
    expiresAt: instance.expiresAt,
    hasPublicIpv4: instance.publicIps.some((ip) => ip.includes(".")),
    isProductAllowed: isProductAllowed(instance.product),
    quota: instance.quota,
    taken: instance.codes.filter(isTaken).length,
  };
}

/** An account's instances: as choices of a form, as facts of the rules, with their addresses. */
export interface OwnInstances {
  readonly choices: readonly Choice[];
  readonly facts: Readonly<Record<string, InstanceFacts>>;
  readonly publicIps: Readonly<Record<string, readonly string[]>>;
}

/** The instances of an account, as an order of it sees them. */
export async function listInstances(
  db: Db,
  accountId: string,
  orderId: string | null,
): Promise<OwnInstances> {
  const rows = await db.cloudInstance.findMany({
    where: { accountId },
    include: { codes: true },
    orderBy: { id: "asc" },
  });
  return {
    choices: rows.map(({ id, name, publicIps }) => ({
      key: id,
      zh: `${name}（${publicIps.join("、")}）`,
      en: `${name} (${publicIps.join(", ")})`,
      isName: true,
    })),
    facts: Object.fromEntries(rows.map((row) => [row.id, factsOf(row, orderId)])),
    publicIps: Object.fromEntries(rows.map((row) => [row.id, row.publicIps])),
  };
}

/** What is on record about the service codes typed into an order. */
export async function findServiceCodes(
  db: Db,
  codes: readonly string[],
  order: { readonly id: string; readonly orderNo: string } | null,
): Promise<Readonly<Record<string, ServiceCodeLook>>> {
  if (codes.length === 0) return {};
  const rows = await db.serviceCode.findMany({
    where: { code: { in: [...codes] } },
    include: { instance: { include: { codes: true } }, order: { select: { orderNo: true } } },
  });
  const targets = await findTargets(db, rows);
  return Object.fromEntries(
    rows.map(({ instance, order: holder, ...row }) => [
      row.code,
      {
        code: {
          state: row.state,
          reservedBy: holder?.orderNo ?? null,
          targetAccount: targets(row),
          expiresAt: instance.expiresAt,
        },
        instance: factsOf(instance, order?.id ?? null),
      },
    ]),
  );
}

/** The codes typed into an order. */
export function typedServiceCodes(answers: Answers): readonly string[] {
  return serviceKeys(answers)
    .map((key) => textAt(answers, `services.${key}.access.serviceCode`))
    .filter((code) => code !== "");
}
