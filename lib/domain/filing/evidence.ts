import type { CertificateType } from "../identity/document-type";
import { isPersonDocumentType, isSponsorDocumentType } from "../identity/document-type";
import { maskCertificateNumber, maskPersonName } from "../identity/mask";
import type { DomainFacts, DomainHolder, Known, NameLookup, SiteVisit } from "../network/domain-facts";
import type { InstanceFacts } from "../network/instance";
import type { Confidence, EvidenceField, EvidencePort, EvidenceQuestion } from "./tables/evidence-words";

/** One value of an answer; instants and days as ISO text. */
export type EvidenceValue = string | number | boolean | readonly string[] | null;

/** What the outside said of one thing, and when: the fact that rules were applied to. Personal data is masked in it. */
export interface Evidence {
  /** Path of the answer it is about. */
  readonly path: string;
  readonly port: EvidencePort;
  /** Whether a table of this installation answered, or somebody outside. */
  readonly via: "TABLE" | "OUTSIDE";
  readonly question: EvidenceQuestion;
  /** What was asked about: a domain, an App's name, a masked number. */
  readonly about: string;
  readonly at: string;
  readonly answer: Readonly<Partial<Record<EvidenceField, EvidenceValue>>>;
  readonly confidence: Confidence;
}

/** What is said of an answer, before it is known who was asked and when. */
export type EvidenceAnswer = Pick<Evidence, "question" | "answer" | "confidence">;

const isUnknown = (value: unknown): boolean => value === "UNKNOWN";

function confidenceOf(values: readonly unknown[]): Confidence {
  if (values.every(isUnknown)) return "NONE";
  return values.some(isUnknown) ? "PARTIAL" : "FULL";
}

/** Whom a holder is compared with: an organisation's name is public, everybody else's is masked. */
export interface SponsorSeen {
  readonly name: string;
  readonly certType: CertificateType | string;
}

function shownHolder(holder: Known<DomainHolder>, sponsor: SponsorSeen): string {
  if (holder === "UNKNOWN") return "UNKNOWN";
  const isOrganisation =
    (holder.certType !== null && isSponsorDocumentType(holder.certType)) ||
    (holder.name === sponsor.name && !isPersonDocumentType(sponsor.certType));
  return isOrganisation ? holder.name : maskPersonName(holder.name);
}

/** What a registry said of a domain. */
export function registrationEvidence(facts: DomainFacts, sponsor: SponsorSeen): EvidenceAnswer {
  const question = "REGISTRATION";
  if (facts === "UNKNOWN") return { question, answer: {}, confidence: "NONE" };
  if (facts === "NONE") return { question, answer: { registered: false }, confidence: "FULL" };
  const { registrarApproved, expiresOn, isLapsed, realName, holder, privacyProtected } = facts;
  const isVerified = realName === "UNKNOWN" ? realName : realName.verified;
  const verifiedAt = realName !== "UNKNOWN" && realName.verified ? realName.verifiedAt : null;
  const certNo = holder === "UNKNOWN" ? null : holder.certNo;
  return {
    question,
    answer: {
      ...{ registered: true, registrarApproved, expiresOn, isLapsed, realName: isVerified },
      ...(verifiedAt ? { verifiedAt: verifiedAt.toISOString() } : {}),
      holder: shownHolder(holder, sponsor),
      ...(certNo ? { holderNumber: maskCertificateNumber(certNo) } : {}),
      privacyProtected,
    },
    confidence: confidenceOf([true, registrarApproved, expiresOn, realName, holder, privacyProtected]),
  };
}

const MOST_RECORDS = 5;

/** What name servers said of a domain. */
export function resolutionEvidence(lookups: Known<readonly NameLookup[]>): EvidenceAnswer {
  const question = "RESOLUTION";
  if (lookups === "UNKNOWN") return { question, answer: {}, confidence: "NONE" };
  const answered = lookups.flatMap(({ host, type, records }) =>
    records === "UNANSWERED" ? [] : [records.map((record) => `${host} ${type} ${record}`)],
  );
  const silent = lookups.length - answered.length;
  return {
    question,
    answer: { records: answered.flat().slice(0, MOST_RECORDS), ...(silent > 0 ? { silent } : {}) },
    confidence: answered.length === 0 ? "NONE" : silent > 0 ? "PARTIAL" : "FULL",
  };
}

/** What the home page of a site on record showed. */
export function siteEvidence(visit: Known<SiteVisit>): EvidenceAnswer {
  const question = "SITE";
  if (visit === "UNKNOWN") return { question, answer: {}, confidence: "NONE" };
  return { question, answer: { ...visit }, confidence: confidenceOf([true, visit.matchesRecord]) };
}

/** What the provider's systems say of an instance. */
export function instanceEvidence(facts: InstanceFacts): EvidenceAnswer {
  const { isMainland, isPrepaid, paidMonths, expiresAt, hasPublicIpv4, quota, taken } = facts;
  const answer = { isMainland, isPrepaid, paidMonths, expiresAt: expiresAt.toISOString() };
  return {
    question: "INSTANCE",
    answer: { ...answer, hasPublicIpv4, quota, taken },
    confidence: "FULL",
  };
}

const placeOf = ({ path, question, about }: Evidence) => `${path} ${question} ${about}`;

/** The questions that nobody answered: they are asked again. */
export function silentEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(({ confidence }) => confidence === "NONE");
}

/** What was open before and is answered now, as it is now. */
export function answeredSince(before: readonly Evidence[], now: readonly Evidence[]): readonly Evidence[] {
  const open = new Set(silentEvidence(before).map(placeOf));
  return now.filter((one) => one.confidence !== "NONE" && open.has(placeOf(one)));
}

/**
 * What is known after asking again: the new answers, and where nobody answers now what was answered before of the
 * same.
 */
export function mergeEvidence(before: readonly Evidence[], now: readonly Evidence[]): readonly Evidence[] {
  const known = new Map(before.map((one) => [placeOf(one), one]));
  return now.map((one) => (one.confidence === "NONE" ? (known.get(placeOf(one)) ?? one) : one));
}
