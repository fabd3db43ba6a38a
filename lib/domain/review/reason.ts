import type { FindingCode } from "../findings/finding";
import type { MaterialCode } from "../materials/catalogue";
import type { SiteFault } from "../network/tables/site-faults";
import type { CROSS_CHECKS } from "./tables/cross-checks";
import { REASONS } from "./tables/reasons";

/** Code of a reason (驳回原因), `R-SUB-01` … */
export type ReasonCode = keyof typeof REASONS;

/** Where a reason can be given: initial review, bureau, SMS (by the system), special inspection. */
export type ReasonStage = "INITIAL" | "BUREAU" | "SMS" | "INSPECTION";

/** Targets that are no field and no material; see `SPECIAL_TARGETS`. */
export type SpecialTarget = keyof typeof SPECIAL_TARGETS;

/** A field path (`services[].domain` stands for every service), a material, or a special target. */
export type ReasonTarget =
  | MaterialCode
  | SpecialTarget
  | "sponsorPrincipal"
  | "legalRep"
  | `sponsor.${string}`
  | `services[].${string}`;

/**
 * A rule that should have caught it: a finding, one fault of several that a finding tells (`F426:NO_NUMBER`), any refusing
 * type, or a cross-check at submission.
 */
export type CaughtBy = FindingCode | `F426:${SiteFault}` | "E-TYPE-…" | CrossCheck;

type CrossCheck = keyof typeof CROSS_CHECKS;

/** One row of the catalogue with its code, as kept in the database. */
export interface ReasonText {
  readonly code: ReasonCode;
  readonly stages: readonly ReasonStage[];
  readonly target: string;
  readonly zh: string;
  readonly en: string;
  readonly repairZh: string;
  readonly repairEn: string;
  readonly caughtBy: readonly string[];
}

/** Targets that are no field and no material. @source workflow.md §6 of the domain notes */
export const SPECIAL_TARGETS = {
  order: { zh: "整个订单", en: "the order as a whole" },
  site: { zh: "网站现状", en: "the live site" },
  record: { zh: "已备案的网站或App", en: "services already filed" },
  verifier: { zh: "短信核验人", en: "a person of the SMS step" },
  anyMaterial: { zh: "任一资料", en: "any material" },
} as const;

/** The shipped catalogue as rows. */
export const REASON_ROWS: readonly ReasonText[] = Object.keys(REASONS)
  .filter(isReasonCode)
  .map((code) => ({ code, ...REASONS[code] }));

/** What stands on record is changed by a change filing, and the order waits for it (先办理变更备案). */
export const CHANGE_FIRST: ReasonCode = "R-SUB-13";

/** Reasons that a second person has to confirm before they go out (four eyes). */
const FOUR_EYES: ReadonlySet<string> = new Set<ReasonCode>(["R-FRAUD-01", "R-SUB-16"]);

const PERSON = "services[].servicePrincipal";

/**
 * Whether `text` is a code of the shipped catalogue.
 *
 * @source workflow.md §6 of the domain notes
 */
export function isReasonCode(text: string): text is ReasonCode {
  return Object.hasOwn(REASONS, text);
}

/**
 * Whether a reason needs a second person before it goes out.
 *
 * @source workflow.md §8 of the domain notes
 */
export function isFourEyesReason(code: string): boolean {
  return FOUR_EYES.has(code);
}

/**
 * Brings a place of an order to the form of the catalogue: `services.s2.domain` → `services[].domain`,
 * `material:DOMAIN_CERT:services.s1.domain` → `DOMAIN_CERT`; fields of the other two persons in charge to those
 * of the service's person.
 */
function patternsOf(place: string): readonly string[] {
  const material = /^material:([^:]+)/.exec(place)?.[1];
  if (material) return [material, "anyMaterial"];
  const path = place.replace(/^services\.[^.[]+/, "services[]");
  const person = /^(?:sponsorPrincipal|legalRep)(?=\.|$)/.exec(path)?.[0];
  return person ? [path, PERSON + path.slice(person.length)] : [path];
}

/** A reason fits its own place and everything below it, at a border between names. */
function covers(target: string, pattern: string): boolean {
  return pattern === target || pattern.startsWith(`${target}.`) || pattern.startsWith(`${target}[`);
}

/**
 * Whether a reason can be given for a place of an order.
 *
 * @param place field path (`services.s1.domain`), material (`SPONSOR_CERT` or `material:SPONSOR_CERT:sponsor`)
 *   or special target
 * @source workflow.md §6 (targets) of the domain notes
 */
export function isReasonFor(reason: Pick<ReasonText, "target">, place: string): boolean {
  return patternsOf(place).some((pattern) => covers(reason.target, pattern));
}

/**
 * The reasons of a stage that can be given for a place, in order of the catalogue; without a place all of the
 * stage.
 *
 * @param rows the catalogue, `REASON_ROWS` or the rows of the database
 * @source workflow.md §6 of the domain notes
 */
export function reasonsFor(
  rows: readonly ReasonText[],
  stage: ReasonStage,
  place?: string,
): readonly ReasonText[] {
  return rows.filter((row) => row.stages.includes(stage) && (place === undefined || isReasonFor(row, place)));
}

/** Which service and which person a reason is meant for. */
export interface ReasonPlace {
  /** `s1`, `s2` … */
  readonly serviceKey: string;
  /** The person in charge, where the reason's target is one; the service's when left out. */
  readonly person?: "sponsorPrincipal" | "legalRep";
}

/**
 * The place of an order a reason points at: `services[].domain` in service s1 → `services.s1.domain`; a target of
 * the service's person moves to the person chosen. Other targets stay as they are.
 *
 * @source workflow.md §6 (targets) of the domain notes
 */
export function resolveTarget(target: string, { serviceKey, person }: ReasonPlace): string {
  if (person && covers(PERSON, target)) return person + target.slice(PERSON.length);
  return target.replace(/^services\[\]/, `services.${serviceKey}`);
}
