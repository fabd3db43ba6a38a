import { PROVINCES } from "@/lib/domain/bureau/provinces";
import { formatServiceNumber, formatSubjectNumber } from "@/lib/domain/filing/numbers";
import { newId } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db/client";
import { certificateIndex, OUR_PROVIDER, registryKey } from "@/lib/server/gateways/miit-registry/stand-in";
import { sealText } from "@/lib/server/sealed/seal";
import { textAt } from "@/lib/wizard/answers";
import type { DemoSponsor } from "./builders/sponsor";
import {
  COMPANY_SPONSOR,
  QUEUE_SPONSORS,
  REGISTRY_SPONSORS,
  SPONSORS_BY_STATUS,
  WAITING_SPONSOR,
} from "./demo-sponsors";
import { TOUR_ANSWERS } from "./tour";

const DAY_MS = 86_400_000;
const ELSEWHERE = "another access provider";

type SubjectState = "FILED" | "SHELL" | "CANCELLED" | "IN_REVIEW" | "UNKNOWN";
type ServiceState = "FILED" | "CANCELLED" | "IN_REVIEW" | "UNKNOWN";

interface ServiceOnRecord {
  readonly domain: string;
  readonly state: ServiceState;
  readonly provider: string;
}

interface SubjectOnRecord {
  readonly sponsor: DemoSponsor;
  readonly state: SubjectState;
  readonly services: readonly ServiceOnRecord[];
}

const site = (domain: string, provider = ELSEWHERE, state: ServiceState = "FILED"): ServiceOnRecord => ({
  domain,
  state,
  provider,
});

const {
  cancelled,
  elsewhere,
  access,
  owner,
  shellAdding,
  shellRefused,
  inReview,
  contradiction,
  unknown,
  claim,
} = REGISTRY_SPONSORS;

/** Sponsors on record and their websites: with the records of the portal every row of the type table can be met. */
const REGISTRY: readonly SubjectOnRecord[] = [
  { sponsor: cancelled, state: "CANCELLED", services: [site(cancelled.domain, ELSEWHERE, "CANCELLED")] },
  { sponsor: elsewhere, state: "FILED", services: [site(`shop-${elsewhere.domain}`)] },
  { sponsor: access, state: "FILED", services: [site(access.domain)] },
  { sponsor: owner, state: "FILED", services: [site(owner.domain)] },
  { sponsor: shellAdding, state: "SHELL", services: [] },
  { sponsor: shellRefused, state: "SHELL", services: [] },
  { sponsor: inReview, state: "IN_REVIEW", services: [site(inReview.domain, ELSEWHERE, "IN_REVIEW")] },
  { sponsor: contradiction, state: "CANCELLED", services: [site(contradiction.domain)] },
  { sponsor: unknown, state: "UNKNOWN", services: [site(unknown.domain, ELSEWHERE, "UNKNOWN")] },
  { sponsor: claim, state: "FILED", services: [site(claim.domain, OUR_PROVIDER)] },
];

/** Fills the stand-in of the ministry's registry. */
async function seedMiitRegistry(db: Db): Promise<void> {
  for (const { sponsor, state, services } of REGISTRY) {
    const { certNo, kind, name } = sponsor;
    const certType = kind === "INDIVIDUAL" ? ("RESIDENT_ID" as const) : ("BUSINESS_LICENCE" as const);
    const certNoHash = certificateIndex({ certType, certNo });
    const subjectNumber = formatSubjectNumber(PROVINCES[sponsor.province].icpAbbr, 2020, sponsor.number + 1);
    const { id } = await db.registrySubject.upsert({
      where: { certType_certNoHash: { certType, certNoHash } },
      create: {
        id: newId(),
        certType,
        certNoHash,
        sponsorName: name,
        state,
        subjectNumber,
        origin: "IMPORT",
      },
      update: {},
    });
    await db.registryService.createMany({
      data: services.map(({ domain, provider, ...service }, index) => ({
        id: newId(),
        subjectId: id,
        lookupKey: registryKey({ type: "WEBSITE", domain }),
        name: `${sponsor.brand}官网`,
        state: service.state,
        serviceNumber: formatServiceNumber(subjectNumber, index + 1, "WEBSITE"),
        providers: [provider],
        origin: "IMPORT",
      })),
      skipDuplicates: true,
    });
  }
}

interface RegisteredDomain {
  readonly domain: string;
  readonly holderName: string;
  readonly holderCertType: string;
  readonly holderCertNo: string;
  /** Days since the holder was verified. */
  readonly verified: number;
}

const LONG_AGO = 400;

const holderOf = ({ domain, name, kind, certNo }: DemoSponsor, verified = LONG_AGO): RegisteredDomain => ({
  verified,
  domain,
  holderName: name,
  holderCertType: kind === "INDIVIDUAL" ? "RESIDENT_ID" : "BUSINESS_LICENCE",
  holderCertNo: certNo,
});

/** Domains whose registration data are known; of every other domain nothing is known. */
const REGISTERED_DOMAINS: readonly RegisteredDomain[] = [
  {
    domain: textAt(TOUR_ANSWERS, "services.s1.domain"),
    holderName: textAt(TOUR_ANSWERS, "sponsor.sponsorName"),
    holderCertType: textAt(TOUR_ANSWERS, "sponsor.certType"),
    holderCertNo: textAt(TOUR_ANSWERS, "sponsor.certNo"),
    verified: LONG_AGO,
  },
  holderOf(COMPANY_SPONSOR),
  ...[...Object.values(SPONSORS_BY_STATUS), ...QUEUE_SPONSORS.slice(0, 8)].map((one) => holderOf(one)),
  holderOf(WAITING_SPONSOR, 0.5),
];

/** Fills the stand-ins of the domain registry and of the site probe. */
async function seedDomains(db: Db, at: Date): Promise<void> {
  const after = (days: number) => new Date(at.getTime() + days * DAY_MS);
  await db.registryDomain.createMany({
    data: REGISTERED_DOMAINS.map(({ holderCertNo, verified, ...domain }) => ({
      ...domain,
      holderCertNoCipher: sealText(holderCertNo),
      registrar: "示例域名注册服务机构",
      registrarApproved: true,
      expiresAt: after(500),
      realNameAt: after(-verified),
    })),
    skipDuplicates: true,
  });
  await db.registrySite.createMany({
    data: REGISTERED_DOMAINS.map(({ domain }) => ({ domain, records: [], isReachable: false })),
    skipDuplicates: true,
  });
}

/** Fills the local registries of the demo, and names the provider's own addresses. */
export async function seedRegistries(db: Db, at: Date): Promise<void> {
  await seedMiitRegistry(db);
  await seedDomains(db, at);
  await db.instanceSetting.createMany({
    data: [{ key: "providerRanges", value: ["119.29.0.0-119.29.255.255"], updatedAt: at }],
    skipDuplicates: true,
  });
}

const certificateOf = ({ certNo }: DemoSponsor) =>
  ({
    certType: "BUSINESS_LICENCE",
    certNoHash: certificateIndex({ certType: "BUSINESS_LICENCE", certNo }),
  }) as const;

/** The ministry cancels a record of ours from outside: its sponsor would file anew (row 9 of the type table). */
export async function cancelAtRegistry(db: Db, sponsor: DemoSponsor): Promise<void> {
  const subject = certificateOf(sponsor);
  await db.registrySubject.updateMany({ where: subject, data: { state: "CANCELLED" } });
  await db.registryService.updateMany({ where: { subject }, data: { state: "CANCELLED" } });
}

/** A sponsor of ours has a further website, filed through another provider (row 5 of the type table). */
export async function addElsewhere(db: Db, sponsor: DemoSponsor): Promise<void> {
  const subject = await db.registrySubject.findFirst({
    where: certificateOf(sponsor),
    include: { services: { select: { id: true } } },
  });
  if (!subject?.subjectNumber) throw new Error("an approved sponsor is not on record");
  const lookupKey = registryKey({ type: "WEBSITE", domain: `news-${sponsor.domain}` });
  const service = {
    id: newId(),
    subjectId: subject.id,
    lookupKey,
    name: `${sponsor.brand}资讯`,
    state: "FILED",
    serviceNumber: formatServiceNumber(subject.subjectNumber, subject.services.length + 1, "WEBSITE"),
    providers: [ELSEWHERE],
    origin: "IMPORT",
  };
  await db.registryService.createMany({ data: [service], skipDuplicates: true });
}
