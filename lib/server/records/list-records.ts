import "server-only";
import type { ServiceState, SubjectState } from "@/lib/domain/filing/record-states";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";

/** A sponsor of an account with its websites and Apps, for the list. */
export interface RecordLine {
  readonly subjectNumber: string;
  readonly sponsorName: string;
  readonly state: SubjectState;
  /** The ministry answers that it has no such record. */
  readonly isMissing: boolean;
  readonly approvedAt: Date;
  readonly services: readonly {
    readonly number: string;
    readonly name: string;
    readonly domain: string | null;
    readonly isApp: boolean;
    readonly state: ServiceState;
  }[];
}

/** The records of an account; one account has one sponsor, with those that were cancelled a few. */
export async function listRecords(db: Db, actor: Pick<Actor, "id">): Promise<readonly RecordLine[]> {
  const rows = await db.filingSubject.findMany({
    where: { ownerId: actor.id },
    include: { services: { orderBy: { serial: "asc" } }, watch: { select: { missingSince: true } } },
    orderBy: [{ approvedAt: "desc" }, { id: "desc" }],
  });
  return rows.map(({ subjectNumber, sponsorName, state, watch, approvedAt, services }) => ({
    subjectNumber,
    sponsorName,
    state,
    isMissing: Boolean(watch?.missingSince),
    approvedAt,
    services: services.map((service) => ({
      number: service.serviceNumber,
      name: service.name,
      domain: service.domainUnicode,
      isApp: service.serviceType === "APP",
      state: service.state,
    })),
  }));
}
