import "server-only";
import { ruleOf } from "@/lib/domain/bureau/bureau-rule";
import { determineType, type Fact, type TypeReason } from "@/lib/domain/filing/determine-type";
import { ministryWord } from "@/lib/domain/filing/missing-record";
import { LIVE_STATES } from "@/lib/domain/filing/record-states";
import {
  MISSING_ANSWER,
  type MiitAnswer,
  type PlatformAnswer,
  type ServiceAnswer,
  TYPE_QUESTIONS,
} from "@/lib/domain/filing/tables/type-rows";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import type { RuleTables } from "@/lib/wizard/context";
import type { OrderFacts } from "@/lib/wizard/facts";
import type { Db } from "../db/client";
import type {
  MiitRegistryGateway,
  ServiceAtRegistry,
  SponsorKey,
  SponsorState,
} from "../gateways/miit-registry/port";
import { blindIndex } from "../sealed/seal";
import { serviceEvidence, sponsorEvidence } from "./fact-evidence";
import { certificateHash } from "./identifiers";
import { sponsorKeyOf } from "./sponsor-key";
import type { StoredTypeDecision } from "./type-decision";

const CHECK_PATH =
  /^(?:sponsor\.(?:regionCode|sponsorKind|certType|certNo)|services\.s\d+\.(?:serviceType|domain|appName))$/;

/** Whether the answer at a path decides the filing type. */
function isTypeAnswer(path: string): boolean {
  return CHECK_PATH.test(path);
}

/** Digest of the answers that decide the filing type: a decision holds as long as it is the same. */
export function typeQuestion(answers: Answers): string {
  const asked = Object.entries(answers).filter(([path]) => isTypeAnswer(path));
  return blindIndex("type-question", JSON.stringify(asked.sort(([a], [b]) => (a < b ? -1 : 1))));
}

function serviceAnswer(found: ServiceAtRegistry, ofSponsor: SponsorState): ServiceAnswer {
  if (ofSponsor === "IN_REVIEW") return "IN_REVIEW";
  if (found.state !== "FILED") return found.state;
  if (!found.isSameSponsor) return "OTHER_SPONSOR";
  return found.isOurs ? "SAME_HERE" : "SAME_ELSEWHERE";
}

/** Everything the type table asks for. */
export interface TypeInquiry {
  readonly answers: Answers;
  readonly accountId: string;
  readonly tables: Pick<RuleTables, "bureauRules">;
  readonly facts: Pick<OrderFacts, "account">;
}

async function platformAnswer(
  db: Db,
  { certType, certNo }: SponsorKey,
  accountId: string,
): Promise<PlatformAnswer> {
  const subject = await db.filingSubject.findFirst({
    where: {
      certType,
      certNoHash: certificateHash(certType, certNo),
      state: { in: [...LIVE_STATES.subject] },
    },
    select: { ownerId: true },
  });
  if (!subject?.ownerId) return "NO";
  return subject.ownerId === accountId ? "THIS_ACCOUNT" : "OTHER_ACCOUNT";
}

/**
 * Asks records and registry for an order's facts and runs the type table over them; null while the answers of the
 * basic check are not complete enough to ask. Not to be called inside a transaction: the registry is outside.
 */
export async function determineOrderType(
  db: Db,
  miit: MiitRegistryGateway,
  { answers, accountId, tables, facts }: TypeInquiry,
  now: Date,
): Promise<StoredTypeDecision | null> {
  const sponsor = sponsorKeyOf(answers);
  const services = serviceKeys(answers).flatMap((key) => {
    const domain = textAt(answers, `services.${key}.domain`);
    const name = textAt(answers, `services.${key}.appName`);
    const isApp = textAt(answers, `services.${key}.serviceType`) === "APP";
    if (isApp ? name === "" : domain === "") return [];
    return [
      { key, service: isApp ? ({ type: "APP", name } as const) : ({ type: "WEBSITE", domain } as const) },
    ];
  });
  if (!sponsor || services.length === 0) return null;
  const at = now.toISOString();
  const [platform, miitSponsor, ...found] = await Promise.all([
    platformAnswer(db, sponsor, accountId),
    miit.findSponsor(sponsor),
    ...services.map(({ service }) => miit.findService(service, sponsor)),
  ]);
  const fromRegistry = <A extends string>(answer: A): Fact<A> => ({ answer, source: "MIIT_REGISTRY", at });
  const miitAnswer: MiitAnswer = miitSponsor.state === "IN_REVIEW" ? "NO" : miitSponsor.state;
  const shell = ruleOf(tables.bureauRules, textAt(answers, "sponsor.regionCode"))?.shellDirectAdd === "Y";
  const decided = determineType({
    platform: { answer: platform, source: "PLATFORM_RECORDS", at },
    miit: fromRegistry(miitAnswer),
    account: {
      answer: facts.account.accountHoldsOtherSponsor ? "YES" : "NO",
      source: "PLATFORM_RECORDS",
      at,
    },
    shellDirectAdd: { answer: shell ? "YES" : "NO", source: "BUREAU_RULES", at },
    services: Object.fromEntries(
      services.map(({ key }, index) => {
        const answer = found[index];
        return [key, fromRegistry(answer ? serviceAnswer(answer, miitSponsor.state) : "UNKNOWN")];
      }),
    ),
  });
  const recordOf = new Map(services.map(({ key }, index) => [key, found[index]]));
  const result = decided.ok ? decided.value : decided.error;
  const ofMinistry = { port: "MIIT_REGISTRY", via: "TABLE", at } as const;
  const evidence = [
    { ...ofMinistry, ...sponsorEvidence(sponsor.certNo, miitSponsor) },
    ...services.map(({ key, service }, index) => {
      const name = service.type === "WEBSITE" ? "domain" : "appName";
      const about = service.type === "WEBSITE" ? service.domain : service.name;
      const place = { path: `services.${key}.${name}`, about };
      return { ...ofMinistry, ...serviceEvidence(place, found[index] ?? { state: "UNKNOWN" }) };
    }),
  ];
  // Whoever is in review elsewhere, or contradicted, may still be on record.
  const marksRevoked = result.marksRevoked && ministryWord(evidence, "") === "MISSING";
  const missing: readonly TypeReason[] = marksRevoked
    ? [
        {
          question: "missing",
          ask: TYPE_QUESTIONS.missing,
          answer: MISSING_ANSWER,
          source: "MIIT_REGISTRY",
          at,
        },
      ]
    : [];
  const common = {
    askedFor: typeQuestion(answers),
    at,
    otherAccount: facts.account.otherAccount,
    marksRevoked,
    record: miitSponsor.record,
    evidence,
  };
  const verdicts = result.verdicts.map((verdict) => {
    const service = recordOf.get(verdict.serviceKey);
    const record = service?.state === "FILED" && service.isSameSponsor ? service.record : null;
    return { ...verdict, reasons: [...verdict.reasons, ...missing], record };
  });
  return decided.ok
    ? { type: decided.value.type, code: null, row: result.row, verdicts, ...common }
    : { type: null, code: decided.error.code, row: result.row, verdicts, ...common };
}
