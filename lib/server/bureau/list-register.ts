import "server-only";
import { normaliseFilingNumber, parseFilingNumber } from "@/lib/domain/filing/numbers";
import type { ServiceState, SubjectState } from "@/lib/domain/filing/record-states";
import { maskPersonName } from "@/lib/domain/identity/mask";
import { gramsOf } from "@/lib/domain/text/grams";
import { type KeysetPage, makePage, type PageAsked } from "@/lib/shared/keyset";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { literally } from "../db/literally";
import { ForbiddenError } from "../errors";
import { visibleProvinces } from "./list-inbox";

const REGISTER_PAGE = 30;

/** A subject of the register with its services; a sponsor that is a person is masked. */
export interface RegisterLine {
  readonly id: string;
  readonly subjectNumber: string;
  readonly sponsorName: string;
  readonly provinceCode: string;
  readonly state: SubjectState;
  /** The ministry answers that it has no such record. */
  readonly isMissing: boolean;
  readonly approvedAt: Date;
  readonly services: readonly {
    readonly number: string;
    readonly name: string;
    readonly domain: string | null;
    readonly state: ServiceState;
  }[];
}

/** A search: a filing number in any spelling, or a part of a name or domain. */
function searched(q: string): Prisma.FilingSubjectWhereInput {
  const text = q.trim();
  if (text === "") return {};
  const parsed = parseFilingNumber(text);
  if (parsed.ok && parsed.value.kind === "SUBJECT") return { subjectNumber: parsed.value.subject };
  if (parsed.ok && parsed.value.kind === "SERVICE")
    return { services: { some: { serviceNumber: normaliseFilingNumber(text) } } };
  const named = { contains: literally(text), mode: "insensitive" as const };
  return {
    // The index finds what holds every pair; the texts themselves then say whether they stand together.
    searchGrams: { hasEvery: [...gramsOf(text)] },
    OR: [
      { sponsorName: named },
      { subjectNumber: { contains: literally(normaliseFilingNumber(text)) } },
      { services: { some: { OR: [{ name: named }, { domainUnicode: named }] } } },
    ],
  };
}

function paged({ after, before }: PageAsked): Prisma.FilingSubjectWhereInput {
  if (after)
    return { OR: [{ approvedAt: { lt: after.at } }, { approvedAt: after.at, id: { lt: after.id } }] };
  if (before)
    return { OR: [{ approvedAt: { gt: before.at } }, { approvedAt: before.at, id: { gt: before.id } }] };
  return {};
}

/**
 * The register of issued numbers of an officer's provinces, the newest first.
 *
 * @throws ForbiddenError for anybody but an officer
 */
export async function listRegister(
  db: Db,
  actor: Actor,
  { q, page }: { readonly q: string; readonly page: PageAsked },
): Promise<KeysetPage<RegisterLine>> {
  if (actor.role !== "BUREAU") throw new ForbiddenError("bureau.list");
  const provinces = visibleProvinces(actor, null);
  const direction = page.before ? "asc" : "desc";
  const rows = await db.filingSubject.findMany({
    where: {
      AND: [provinces ? { provinceCode: { in: [...provinces] } } : {}, searched(q), paged(page)],
    },
    include: { services: { orderBy: { serial: "asc" } }, watch: { select: { missingSince: true } } },
    orderBy: [{ approvedAt: direction }, { id: direction }],
    take: REGISTER_PAGE + 1,
  });
  const lines = rows.map((row) => ({
    id: row.id,
    subjectNumber: row.subjectNumber,
    sponsorName: row.sponsorKind === "INDIVIDUAL" ? maskPersonName(row.sponsorName) : row.sponsorName,
    provinceCode: row.provinceCode,
    state: row.state,
    isMissing: Boolean(row.watch?.missingSince),
    approvedAt: row.approvedAt,
    services: row.services.map(({ serviceNumber, name, domainUnicode, state }) => ({
      number: serviceNumber,
      name,
      domain: domainUnicode,
      state,
    })),
  }));
  return makePage(lines, REGISTER_PAGE, page, ({ approvedAt, id }) => ({ at: approvedAt, id }));
}
