import "server-only";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import {
  faultyRegistryColumns,
  type RegistryColumn,
  type RegistryRow,
  type RegistryServiceRow,
  type RegistrySponsorRow,
  registryRow,
} from "@/lib/forms/registry-row";
import { now } from "../clock";
import type { Db } from "../db/client";
import type { RegistryService, RegistrySubject } from "../db/generated/client";
import { certificateIndex, registryKey } from "../gateways/miit-registry/stand-in";
import { type ImportPlan, makePlan, type PlanLine, shortCell } from "../importing/import-plan";
import type { TableRow } from "../importing/read-table";

/** Why a row cannot be taken over. */
export type RegistryProblem = "cells" | "columns" | "duplicate" | "contradiction" | "number-taken" | "ours";

export type RegistryLine = PlanLine<RegistryColumn, RegistryProblem>;

/** What a row writes: its sponsor, its service, or both; `ours`: a record that an approval of ours wrote. */
export interface RegistryWrite {
  readonly subject: string;
  readonly sponsor: RegistrySponsorRow | null;
  readonly service: (RegistryServiceRow & { readonly lookupKey: string }) | null;
  /** Which of both were not there. */
  readonly isNew: { readonly sponsor: boolean; readonly service: boolean };
  readonly ours: boolean;
}

export type RegistryPlan = ImportPlan<RegistryLine, RegistryWrite>;

/** What is stored of the sponsors and services that the rows name. */
interface Known {
  readonly subjects: ReadonlyMap<string, RegistrySubject>;
  readonly services: ReadonlyMap<string, RegistryService>;
  /** Sponsor of each subject number. */
  readonly numbers: ReadonlyMap<string, string>;
}

export const subjectKey = ({ certType, certNoHash }: Pick<RegistrySubject, "certType" | "certNoHash">) =>
  `${certType}:${certNoHash}`;

const keyOfSponsor = (sponsor: RegistrySponsorRow): string =>
  subjectKey({ certType: sponsor.certType, certNoHash: certificateIndex(sponsor) });

const keyOfService = ({ type, key }: RegistryServiceRow): string =>
  registryKey(type === "APP" ? { type, name: key } : { type, domain: key });

async function findKnown(tx: Db, rows: readonly RegistryRow[]): Promise<Known> {
  const certNoHashes = rows.map(({ sponsor }) => certificateIndex(sponsor));
  const certTypes = rows.map(({ sponsor }) => sponsor.certType);
  const numbers = rows.flatMap(({ sponsor }) => sponsor.subjectNumber ?? []);
  const lookupKeys = rows.flatMap(({ service }) => (service ? keyOfService(service) : []));
  await tx.$queryRaw`
    select 1 from registry_subject
     where (cert_type, cert_no_hash) in (select * from unnest(${certTypes}::text[], ${certNoHashes}::text[]))
     order by id for update`;
  await tx.$queryRaw`
    select 1 from registry_service where lookup_key = any(${lookupKeys}::text[]) order by id for update`;
  const [subjects, services, numbered] = await Promise.all([
    tx.registrySubject.findMany({
      where: { certType: { in: certTypes }, certNoHash: { in: certNoHashes } },
    }),
    tx.registryService.findMany({ where: { lookupKey: { in: lookupKeys } } }),
    tx.registrySubject.findMany({
      where: { subjectNumber: { in: numbers } },
      select: { certType: true, certNoHash: true, subjectNumber: true },
    }),
  ]);
  return {
    subjects: new Map(subjects.map((row) => [subjectKey(row), row])),
    services: new Map(services.map((row) => [row.lookupKey, row])),
    numbers: new Map(numbered.map((row) => [row.subjectNumber ?? "", subjectKey(row)])),
  };
}

function sponsorChanges(row: RegistrySponsorRow, known: RegistrySubject): readonly RegistryColumn[] {
  const changes: readonly (readonly [RegistryColumn, boolean])[] = [
    ["sponsor_name", row.sponsorName !== known.sponsorName],
    ["subject_number", row.subjectNumber !== known.subjectNumber],
    ["subject_state", row.state !== known.state],
  ];
  return changes.flatMap(([column, isChange]) => (isChange ? column : []));
}

function serviceChanges(
  row: RegistryServiceRow,
  known: RegistryService,
  subjectId: string | undefined,
): readonly RegistryColumn[] {
  const changes: readonly (readonly [RegistryColumn, boolean])[] = [
    ["cert_no", subjectId === undefined || subjectId !== known.subjectId],
    ["service_name", row.name !== known.name],
    ["service_number", row.serviceNumber !== known.serviceNumber],
    ["service_state", row.state !== known.state],
    ["providers", [...row.providers].sort().join() !== [...known.providers].sort().join()],
  ];
  return changes.flatMap(([column, isChange]) => (isChange ? column : []));
}

type Judgement = Pick<RegistryLine, "verdict" | "columns">;

/** The numbers that no row takes away from whoever has them: two sponsors may swap theirs, in whatever order they stand. */
function keptNumbers({ numbers }: Known, rows: readonly RegistryRow[]) {
  const told = new Map(rows.map(({ sponsor }) => [keyOfSponsor(sponsor), sponsor.subjectNumber]));
  return [...numbers].filter(([number, subject]) =>
    told.has(subject) ? told.get(subject) === number : true,
  );
}

/** Goes through the rows of one table in their order: what an earlier one says of a sponsor holds for the next. */
class Judge {
  readonly writes: RegistryWrite[] = [];
  private readonly sponsors = new Map<string, RegistrySponsorRow>();
  private readonly seen = new Set<string>();
  private readonly numbers: Map<string, string>;

  constructor(
    private readonly known: Known,
    rows: readonly RegistryRow[],
  ) {
    this.numbers = new Map(keptNumbers(known, rows));
  }

  /** Why a row cannot stand beside the others and what is stored. */
  private problem({ sponsor, service }: RegistryRow, subject: string): Judgement | null {
    const place = service ? keyOfService(service) : subject;
    if (this.seen.has(place)) return { verdict: "duplicate", columns: [service ? "service" : "cert_no"] };
    this.seen.add(place);
    const earlier = this.sponsors.get(subject);
    if (earlier && JSON.stringify(earlier) !== JSON.stringify(sponsor)) {
      return { verdict: "contradiction", columns: ["sponsor_name", "subject_number", "subject_state"] };
    }
    const holder = this.numbers.get(sponsor.subjectNumber ?? "");
    if (sponsor.subjectNumber && holder && holder !== subject) {
      return { verdict: "number-taken", columns: ["subject_number"] };
    }
    return null;
  }

  judge(row: RegistryRow): Judgement {
    const { sponsor, service } = row;
    const subject = keyOfSponsor(sponsor);
    const problem = this.problem(row, subject);
    if (problem) return problem;
    const isFirst = !this.sponsors.has(subject);
    this.sponsors.set(subject, sponsor);
    if (sponsor.subjectNumber) this.numbers.set(sponsor.subjectNumber, subject);
    const stored = this.known.subjects.get(subject);
    const lookupKey = service ? keyOfService(service) : "";
    const storedService = this.known.services.get(lookupKey);
    const ofSponsor = isFirst && stored ? sponsorChanges(sponsor, stored) : [];
    const ofService = service && storedService ? serviceChanges(service, storedService, stored?.id) : [];
    const ours =
      (ofSponsor.length > 0 && stored?.origin === "APPROVAL") ||
      (ofService.length > 0 && storedService?.origin === "APPROVAL");
    const columns = [...ofSponsor, ...ofService];
    if (ours && !row.replaceOurs) return { verdict: "ours", columns };
    const isNewSponsor = isFirst && !stored;
    const isNewService = service !== null && !storedService;
    if (isNewSponsor || isNewService || columns.length > 0) {
      this.writes.push({
        subject,
        sponsor: isNewSponsor || ofSponsor.length > 0 ? sponsor : null,
        service: service && (isNewService || ofService.length > 0) ? { ...service, lookupKey } : null,
        isNew: { sponsor: isNewSponsor, service: isNewService },
        ours,
      });
    }
    if (isNewService || (service === null && isNewSponsor)) return { verdict: "create", columns: [] };
    return { verdict: columns.length > 0 ? "change" : "same", columns };
  }
}

/** Says of each row of the ministry's records what becomes of it; what is stored of them is locked. */
export async function planRegistry(tx: Db, table: readonly TableRow[]): Promise<RegistryPlan> {
  const form = registryRow(chinaDay(now()));
  const read = table.map(({ line, cells }) => ({ line, cells, parsed: form.safeParse(cells) }));
  const rows = read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : []));
  const judge = new Judge(await findKnown(tx, rows), rows);
  const lines = read.map(({ line, cells, parsed }): RegistryLine => {
    const shown = {
      line,
      id: shortCell(cells?.service) || shortCell(cells?.subject_number),
      name: shortCell(cells?.service_name),
    };
    if (!cells) return { ...shown, verdict: "cells", columns: [] };
    if (!parsed.success)
      return { ...shown, verdict: "columns", columns: faultyRegistryColumns(parsed.error) };
    return { ...shown, ...judge.judge(parsed.data) };
  });
  return makePlan(lines, judge.writes);
}
