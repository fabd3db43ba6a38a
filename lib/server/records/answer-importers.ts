import "server-only";
import { LIVE_STATES } from "@/lib/domain/filing/record-states";
import type { Db } from "../db/client";
import type { FilingService, FilingSubject, Prisma } from "../db/generated/client";
import type { ServiceKeyAtRegistry } from "../gateways/miit-registry/port";
import { registryKey } from "../gateways/miit-registry/stand-in";

/** The websites and Apps of a record about which the ministry is asked. */
export const ASKED_SERVICES = {
  where: { state: { in: [...LIVE_STATES.service] } },
  select: { serviceType: true, name: true, domainAscii: true },
  orderBy: { serial: "asc" },
} as const satisfies Prisma.FilingSubject$servicesArgs;

type AskedService = Pick<FilingService, "serviceType" | "name" | "domainAscii">;

/** A record as far as the ministry is asked about it. */
export interface AskedRecord
  extends Pick<FilingSubject, "id" | "state" | "subjectNumber" | "certType" | "certNoHash"> {
  readonly services: readonly AskedService[];
}

export function serviceAtRegistry({ serviceType, name, domainAscii }: AskedService): ServiceKeyAtRegistry {
  return serviceType === "APP" || !domainAscii
    ? { type: "APP", name }
    : { type: "WEBSITE", domain: domainAscii };
}

/** Whose imports the ministry's answers about a record come from. */
export async function findImporters(
  db: Db,
  { certType, certNoHash, services }: AskedRecord,
): Promise<readonly string[]> {
  const keys = services.map((service) => registryKey(serviceAtRegistry(service)));
  const rows = await db.$queryRaw<{ id: string }[]>`
    select imported_by_id::text as id from registry_subject
     where cert_type = ${certType} and cert_no_hash = ${certNoHash} and imported_by_id is not null
     union
    select imported_by_id::text from registry_service
     where lookup_key = any(${keys}::text[]) and imported_by_id is not null`;
  return rows.map(({ id }) => id);
}
