import { STALE_ITEMS } from "./tables/stale-items";
import type { FilingType } from "./types";

/** A service as the basic check knows it. */
export interface CheckedService {
  readonly serviceType: string;
  readonly domain?: string | undefined;
  readonly appName?: string | undefined;
}

/** The answers of the basic check, their type, and the materials the order needs because of them. */
export interface CheckAnswers {
  readonly regionCode: string;
  readonly sponsorKind: string;
  readonly certType: string;
  readonly certNo: string;
  readonly services: Readonly<Record<string, CheckedService>>;
  readonly type: FilingType | null;
  readonly materials: readonly string[];
}

/** Which answer changed; `service` answers name their service. */
export type CheckChange = "region" | "kind" | "certificate" | "domain" | "appName" | "serviceType" | "type";

/** What is to be computed again. */
export type Recomputation =
  | "BUREAU_RULES"
  | "CAPS"
  | "NUMBER_ABBREVIATION"
  | "KIND_DEPENDENTS"
  | "PLATFORM_RECORD"
  | "MIIT_RECORD"
  | "UNIQUENESS"
  | "SERVICE_RECORD"
  | "DOMAIN_FACTS"
  | "SERVICE_FIELDS"
  | "STEPS"
  | "MATERIALS"
  | "SMS_VERIFIERS";

/** An answer or material that lost its meaning: kept until the applicant confirms. */
export interface StaleItem {
  /** Field path, or material code. */
  readonly item: string;
  /** The service concerned; null for the order as a whole. */
  readonly serviceKey: string | null;
  readonly because: CheckChange;
}

/** What a change of the basic check brings about. */
export interface StaleReport {
  readonly recompute: readonly Recomputation[];
  readonly stale: readonly StaleItem[];
}

const INDIVIDUAL = "INDIVIDUAL";
const NOTHING: StaleReport = { recompute: [], stale: [] };

function listed(because: CheckChange, items: readonly string[], serviceKeys: readonly string[]): StaleItem[] {
  return items.flatMap((item): StaleItem[] => {
    if (!item.startsWith("services[]")) return [{ item, serviceKey: null, because }];
    return serviceKeys.map((serviceKey) => ({
      item: item.replace("services[]", `services.${serviceKey}`),
      serviceKey,
      because,
    }));
  });
}

function ofService(because: CheckChange, items: readonly string[], serviceKey: string): StaleItem[] {
  return listed(because, items, [serviceKey]).map((stale) => ({ ...stale, serviceKey }));
}

function afterSponsor(before: CheckAnswers, after: CheckAnswers): StaleReport[] {
  const keys = Object.keys(after.services);
  const reports: StaleReport[] = [];
  if (before.regionCode.slice(0, 2) !== after.regionCode.slice(0, 2)) {
    const stale = listed("region", STALE_ITEMS.province, keys);
    reports.push({ recompute: ["BUREAU_RULES", "CAPS", "NUMBER_ABBREVIATION"], stale });
  }
  const wasIndividual = before.sponsorKind === INDIVIDUAL;
  if (before.sponsorKind !== after.sponsorKind) {
    const isIndividual = after.sponsorKind === INDIVIDUAL;
    const items = isIndividual ? STALE_ITEMS.toIndividual : STALE_ITEMS.toOrganisation;
    const stale = wasIndividual === isIndividual ? [] : listed("kind", items, keys);
    reports.push({ recompute: ["KIND_DEPENDENTS", "CAPS"], stale });
  }
  if (before.certType !== after.certType || before.certNo !== after.certNo) {
    const stale = listed("certificate", STALE_ITEMS.certificate, keys);
    reports.push({ recompute: ["PLATFORM_RECORD", "MIIT_RECORD", "UNIQUENESS"], stale });
  }
  return reports;
}

function afterService(key: string, before: CheckedService | undefined, after: CheckedService): StaleReport {
  if (!before) return { recompute: ["SERVICE_RECORD", "CAPS"], stale: [] };
  if (before.serviceType !== after.serviceType) {
    const items = before.serviceType === "APP" ? STALE_ITEMS.fromApp : STALE_ITEMS.fromWebsite;
    return {
      recompute: ["SERVICE_RECORD", "SERVICE_FIELDS"],
      stale: ofService("serviceType", items, key),
    };
  }
  if (before.domain !== after.domain) {
    const stale = ofService("domain", STALE_ITEMS.domain, key);
    return { recompute: ["SERVICE_RECORD", "DOMAIN_FACTS"], stale };
  }
  return before.appName === after.appName ? NOTHING : { recompute: ["SERVICE_RECORD"], stale: [] };
}

function afterType(before: CheckAnswers, after: CheckAnswers): StaleReport {
  if (before.type === after.type) return NOTHING;
  // Without a type nothing is known to be superfluous: the papers stay until the next type says so.
  const gone = after.type === null ? [] : before.materials.filter((item) => !after.materials.includes(item));
  return { recompute: ["STEPS", "MATERIALS", "SMS_VERIFIERS"], stale: listed("type", gone, []) };
}

/**
 * What a change of the basic check makes stale and what must be computed again. Region counts by province,
 * kind by organisation or individual. Items are candidates: the caller shows those that are filled in, and
 * drops none before the applicant confirms. Each item stands once per service, with the first cause.
 *
 * @source filing-types.md §2.4 of the domain notes
 */
export function staleAfter(before: CheckAnswers, after: CheckAnswers): StaleReport {
  const services = Object.entries(after.services).map(([key, service]) =>
    afterService(key, before.services[key], service),
  );
  const reports = [...afterSponsor(before, after), ...services, afterType(before, after)];
  const stale = new Map<string, StaleItem>();
  for (const found of reports.flatMap((report) => report.stale)) {
    const id = `${found.serviceKey ?? ""} ${found.item}`;
    if (!stale.has(id)) stale.set(id, found);
  }
  const recompute = [...new Set(reports.flatMap((report) => report.recompute))];
  return { recompute, stale: [...stale.values()] };
}
