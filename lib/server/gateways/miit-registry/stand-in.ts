import "server-only";
import { parseFilingNumber } from "@/lib/domain/filing/numbers";
import { toAsciiDomain } from "@/lib/domain/network/domain-name";
import type { Db } from "../../db/client";
import { certificateHash } from "../../filing/identifiers";
import type {
  MiitRegistryGateway,
  NamedAtRegistry,
  ServiceAtRegistry,
  ServiceKeyAtRegistry,
  SponsorAtRegistry,
  SponsorKey,
  SponsorState,
} from "./port";

/** Name under which this portal's provider stands in the access records of the registry. */
export const OUR_PROVIDER = "SELF";

const SPONSOR_STATES: Readonly<Record<string, SponsorState>> = {
  FILED: "YES",
  SHELL: "SHELL",
  IN_REVIEW: "IN_REVIEW",
  CANCELLED: "NO",
  UNKNOWN: "UNKNOWN",
};

/** Blind index under which the registry tables keep a certificate. */
export function certificateIndex({ certType, certNo }: SponsorKey): string {
  return certificateHash(certType, certNo);
}

/** Key under which the registry tables keep a website or App. */
export function registryKey(service: ServiceKeyAtRegistry): string {
  return service.type === "WEBSITE"
    ? `WEBSITE:${toAsciiDomain(service.domain) ?? service.domain}`
    : `APP:${service.name.normalize("NFKC").toLowerCase()}`;
}

/** Of a name that everybody has, so many are enough. */
const MOST_NAMED = 50;
const WEBSITE = "WEBSITE:";

/** Names are compared by an index sign by sign; Latin letters are mostly written in one of these ways. */
function spellingsOf(name: string): readonly string[] {
  return [name, name.toLowerCase(), name.toUpperCase()];
}

function serialOf(serviceNumber: string): number {
  const parsed = parseFilingNumber(serviceNumber);
  return parsed.ok && parsed.value.kind === "SERVICE" ? parsed.value.serial : 0;
}

/**
 * A registry in our own tables. Like the real one it answers "not on record" for whatever it does not hold;
 * a row of state `UNKNOWN` stands for a query that gets no answer.
 */
export class StandInMiitRegistry implements MiitRegistryGateway {
  constructor(private readonly db: Db) {}

  async findSponsor(sponsor: SponsorKey): Promise<SponsorAtRegistry> {
    const row = await this.db.registrySubject.findUnique({
      where: { certType_certNoHash: { certType: sponsor.certType, certNoHash: certificateIndex(sponsor) } },
      include: { services: { select: { serviceNumber: true } } },
    });
    if (!row) return { state: "NO", record: null };
    const state = SPONSOR_STATES[row.state] ?? "UNKNOWN";
    const { subjectNumber, sponsorName } = row;
    const isShown = subjectNumber !== null && (state === "YES" || state === "SHELL");
    const serials = row.services.map(({ serviceNumber }) => serialOf(serviceNumber ?? ""));
    return {
      state,
      record: isShown ? { subjectNumber, sponsorName, lastSerial: Math.max(0, ...serials) } : null,
    };
  }

  async findService(service: ServiceKeyAtRegistry, sponsor: SponsorKey): Promise<ServiceAtRegistry> {
    const row = await this.db.registryService.findUnique({
      where: { lookupKey: registryKey(service) },
      include: { subject: true },
    });
    if (!row || row.state === "CANCELLED") return { state: "NO" };
    if (row.state === "UNKNOWN" || row.state === "IN_REVIEW") return { state: row.state };
    const isSameSponsor =
      row.subject?.certType === sponsor.certType && row.subject.certNoHash === certificateIndex(sponsor);
    const { serviceNumber, name } = row;
    const isOurs = row.providers.includes(OUR_PROVIDER);
    return { state: "FILED", isSameSponsor, isOurs, record: { serviceNumber, name } };
  }

  async findNamed(names: readonly string[], sponsor: SponsorKey | null): Promise<readonly NamedAtRegistry[]> {
    if (names.length === 0) return [];
    const rows = await this.db.registryService.findMany({
      where: { name: { in: [...new Set(names.flatMap(spellingsOf))] }, state: "FILED" },
      select: {
        name: true,
        lookupKey: true,
        serviceNumber: true,
        subject: { select: { certType: true, certNoHash: true } },
      },
      take: MOST_NAMED,
    });
    const certNoHash = sponsor && certificateIndex(sponsor);
    return rows.flatMap(({ name, lookupKey, serviceNumber, subject }) => {
      const domain = lookupKey.startsWith(WEBSITE) ? lookupKey.slice(WEBSITE.length) : null;
      const isSameSponsor = subject?.certType === sponsor?.certType && subject?.certNoHash === certNoHash;
      return name === null || domain === null ? [] : [{ name, domain, serviceNumber, isSameSponsor }];
    });
  }
}
