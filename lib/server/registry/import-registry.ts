import "server-only";
import type { Result } from "@/lib/domain/result";
import { newId } from "../clock";
import type { Db } from "../db/client";
import type { PrismaClient, RegistrySubject } from "../db/generated/client";
import { certificateIndex } from "../gateways/miit-registry/stand-in";
import type { ImportCounts } from "../importing/import-plan";
import type { TableFault } from "../importing/read-table";
import { checkTable, type Importer, type ImportRequest, importTable } from "../importing/run-import";
import { planRegistry, type RegistryPlan, type RegistryWrite, subjectKey } from "./registry-plan";
import { readRegistryTable } from "./registry-table";

type Imported = Pick<RegistrySubject, "importedAt" | "importedById">;

/**
 * New sponsors are only inserted, known ones only changed: what somebody made since the plan is a collision, and the whole
 * import is planned again. A record of ours stays one of ours, whatever a table says of it.
 */
async function writeSponsors(tx: Db, writes: readonly RegistryWrite[], by: Imported): Promise<void> {
  const sponsors = writes.flatMap(({ sponsor, isNew }) => {
    if (!sponsor) return [];
    const { certNo, ...columns } = sponsor;
    const certNoHash = certificateIndex({ certType: columns.certType, certNo });
    return [{ isNew: isNew.sponsor, row: { ...columns, certNoHash, ...by } }];
  });
  await tx.registrySubject.createMany({
    data: sponsors.filter(({ isNew }) => isNew).map(({ row }) => ({ ...row, id: newId(), origin: "IMPORT" })),
  });
  for (const { row } of sponsors.filter(({ isNew }) => !isNew)) {
    const { certType, certNoHash, ...data } = row;
    await tx.registrySubject.update({ where: { certType_certNoHash: { certType, certNoHash } }, data });
  }
}

async function findIds(tx: Db, writes: readonly RegistryWrite[]): Promise<ReadonlyMap<string, string>> {
  const hashes = [...new Set(writes.map(({ subject }) => subject.slice(subject.indexOf(":") + 1)))];
  const found = await tx.registrySubject.findMany({
    where: { certNoHash: { in: hashes } },
    select: { id: true, certType: true, certNoHash: true },
  });
  return new Map(found.map((row) => [subjectKey(row), row.id]));
}

async function writeServices(tx: Db, writes: readonly RegistryWrite[], by: Imported): Promise<void> {
  const ids = await findIds(tx, writes);
  const services = writes.flatMap(({ subject, service, isNew }) => {
    if (!service) return [];
    const { lookupKey, name, serviceNumber, state, providers } = service;
    const columns = { name, serviceNumber, state, providers: [...providers], ...by };
    return [{ isNew: isNew.service, row: { lookupKey, ...columns, subjectId: ids.get(subject) ?? null } }];
  });
  await tx.registryService.createMany({
    data: services.filter(({ isNew }) => isNew).map(({ row }) => ({ ...row, id: newId(), origin: "IMPORT" })),
  });
  for (const { row } of services.filter(({ isNew }) => !isNew)) {
    const { lookupKey, ...data } = row;
    await tx.registryService.update({ where: { lookupKey }, data });
  }
}

const REGISTRY: Importer<RegistryPlan> = {
  action: "registry.import",
  objectType: "registry",
  read: readRegistryTable,
  plan: planRegistry,
  write: async (tx, { writes }, { actor, at }) => {
    const by = { importedAt: at, importedById: actor.id };
    await writeSponsors(tx, writes, by);
    await writeServices(tx, writes, by);
  },
  remark: ({ writes }) => ({ ours: writes.filter(({ ours }) => ours).length }),
};

/**
 * Says what an import of the ministry's records would do, row by row, and does nothing.
 *
 * @throws ForbiddenError for others than administrators
 */
export function checkRegistryImport(
  db: PrismaClient,
  request: Pick<ImportRequest, "text" | "actor">,
): Promise<Result<RegistryPlan, TableFault>> {
  return checkTable(db, REGISTRY, request);
}

/**
 * Takes a table of the ministry's records over, all rows or none, if it still does what was shown.
 *
 * @throws ForbiddenError for others than administrators
 */
export function importRegistry(
  db: PrismaClient,
  request: ImportRequest & { readonly digest: string },
): Promise<Result<ImportCounts, TableFault | { readonly code: "moved" }>> {
  return importTable(db, REGISTRY, request);
}
