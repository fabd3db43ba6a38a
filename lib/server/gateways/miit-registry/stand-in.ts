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

interface WebsiteRow extends Omit<NamedAtRegistry, "domain"> {
  readonly lookupKey: string;
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
    const websites = names.length === 0 ? [] : await this.listWebsites(names, sponsor);
    return websites.map(({ lookupKey, ...website }) => ({
      ...website,
      domain: lookupKey.slice(WEBSITE.length),
    }));
  }

  private listWebsites(names: readonly string[], sponsor: SponsorKey | null): Promise<WebsiteRow[]> {
    return this.db.$queryRaw<WebsiteRow[]>`
      select v.name, v.lookup_key as "lookupKey", v.service_number as "serviceNumber",
             coalesce(s.cert_type = ${sponsor?.certType ?? null} and s.cert_no_hash = ${sponsor && certificateIndex(sponsor)},
                      false) as "isSameSponsor"
        from registry_service v left join registry_subject s on s.id = v.subject_id
       where v.name = any(${[...new Set(names.flatMap(spellingsOf))]}::text[]) and v.state = 'FILED'
         and v.lookup_key like ${`${WEBSITE}%`}
       order by v.id limit ${MOST_NAMED}`;
  }
}
