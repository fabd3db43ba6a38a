import "server-only";
import { parseFilingNumber } from "@/lib/domain/filing/numbers";
import { normaliseCertificateNumber } from "@/lib/domain/identity/certificate-number";
import { isPersonDocumentType, isSponsorDocumentType } from "@/lib/domain/identity/document-type";
import { maskPersonName } from "@/lib/domain/identity/mask";
import { SPONSOR_DOCUMENTS } from "@/lib/domain/identity/tables/sponsor-documents";
import { normaliseDomain, toAsciiDomain } from "@/lib/domain/network/domain-name";
import { normaliseName } from "@/lib/domain/text/normalise";
import type { Db } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { literally } from "../db/literally";
import { certificateIndex, registryKey } from "../gateways/miit-registry/stand-in";

const ROWS_A_PAGE = 50;
const SHOWN_SERVICES = 5;
const SHORTEST_NAME = 2;

/** Where a record comes from, and when a table last changed it. */
export interface RegistryOrigin {
  readonly isOurs: boolean;
  readonly importedAt: Date | null;
}

export interface RegistryServiceLine extends RegistryOrigin {
  readonly id: string;
  readonly key: string;
  readonly name: string | null;
  readonly serviceNumber: string | null;
  readonly state: string;
}

/** A sponsor on record as administrators see it: the name of a person is masked, numbers of documents are not kept. */
export interface RegistryListLine extends RegistryOrigin {
  readonly id: string;
  readonly sponsor: string;
  readonly certType: string;
  readonly subjectNumber: string | null;
  readonly state: string;
  readonly services: readonly RegistryServiceLine[];
  readonly hasMoreServices: boolean;
}

/** Numbers of organisations are public; those of persons do not belong into the address of a search. */
function certificatesOf(q: string): readonly Prisma.RegistrySubjectWhereInput[] {
  return Object.keys(SPONSOR_DOCUMENTS)
    .filter(isSponsorDocumentType)
    .map((certType) => {
      const certNo = normaliseCertificateNumber(certType, q);
      return { certType, certNoHash: certificateIndex({ certType, certNo }) };
    });
}

/** Each kind of search is found by an index of its own; what may be several is asked one after the other. */
async function searchOf(db: Db, q: string): Promise<Prisma.RegistrySubjectWhereInput | null> {
  if (q === "") return {};
  const number = parseFilingNumber(q);
  if (number.ok) {
    return number.value.kind === "UNUSUAL" ? null : { subjectNumber: number.value.subject };
  }
  const domain = toAsciiDomain(normaliseDomain(q));
  if (domain?.includes(".")) {
    return { services: { some: { lookupKey: registryKey({ type: "WEBSITE", domain }) } } };
  }
  if (/^[\x20-\x7e（）〔〕]*\d[\x20-\x7e（）〔〕]*$/.test(q)) {
    const held = await db.registrySubject.findFirst({
      where: { OR: [...certificatesOf(q)] },
      select: { id: true },
    });
    if (held) return { id: held.id };
  }
  const name = normaliseName(q);
  if (name.length < SHORTEST_NAME) return null;
  const named = { startsWith: literally(name) };
  const services = await db.registryService.findMany({
    where: { OR: [{ name: named }, { lookupKey: registryKey({ type: "APP", name }) }] },
    select: { subjectId: true },
    take: ROWS_A_PAGE,
  });
  const ids = services.flatMap(({ subjectId }) => subjectId ?? []);
  return { OR: [{ sponsorName: named }, ...(ids.length > 0 ? [{ id: { in: ids } }] : [])] };
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const originOf = ({ origin, importedAt }: { origin: string; importedAt: Date | null }): RegistryOrigin => ({
  isOurs: origin === "APPROVAL",
  importedAt,
});

/** A page of the records at the ministry, newest first. `q`: a filing number, domain, number of an organisation, or the beginning of a name. */
export async function listRegistry(
  db: Db,
  { q, after }: { readonly q: string; readonly after: string | null },
): Promise<{ readonly rows: readonly RegistryListLine[]; readonly next: string | null }> {
  const search = await searchOf(db, q.trim());
  if (!search) return { rows: [], next: null };
  const found = await db.registrySubject.findMany({
    where: { AND: [search, after && UUID.test(after) ? { id: { lt: after } } : {}] },
    include: { services: { orderBy: { id: "asc" }, take: SHOWN_SERVICES + 1 } },
    orderBy: { id: "desc" },
    take: ROWS_A_PAGE + 1,
  });
  const rows = found.slice(0, ROWS_A_PAGE).map(({ services, ...row }): RegistryListLine => {
    const { id, certType, sponsorName, subjectNumber, state } = row;
    return {
      ...{ id, certType, subjectNumber, state, ...originOf(row) },
      sponsor: isPersonDocumentType(certType) ? maskPersonName(sponsorName) : sponsorName,
      services: services.slice(0, SHOWN_SERVICES).map((service) => ({
        ...{ id: service.id, name: service.name, serviceNumber: service.serviceNumber },
        ...{ key: service.lookupKey.replace(/^[A-Z]+:/, ""), state: service.state, ...originOf(service) },
      })),
      hasMoreServices: services.length > SHOWN_SERVICES,
    };
  });
  return { rows, next: found.length > ROWS_A_PAGE ? (rows.at(-1)?.id ?? null) : null };
}
