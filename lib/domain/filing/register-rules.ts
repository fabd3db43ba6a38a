import { at, type Finding, violation } from "../findings/finding";
import type { ColumnValues } from "../rules/column-values";

/** What the business register says of an organisation; UNKNOWN when it gave no answer. */
export type RegisterState = "NORMAL" | "REVOKED" | "DEREGISTERED" | "ABNORMAL" | "UNKNOWN";

/** What other orders, records and lists say; paths are field paths of this order. */
export interface RegisterFacts {
  readonly registerState: RegisterState;
  /** Paths of the sponsor or persons on a blacklist (`sponsor`, `sponsorPrincipal` …). */
  readonly blacklisted: readonly string[];
  /** Paths of mobiles used by a person in charge of another sponsor. */
  readonly mobilesElsewhere: readonly string[];
  /** Paths of e-mails used by another sponsor. */
  readonly emailsElsewhere: readonly string[];
  /** Paths of persons in charge of services of several other sponsors. */
  readonly personsElsewhere: readonly string[];
}

/** The severities that a bureau chooses. */
export type RegisterSwitches = Pick<ColumnValues, "abnormalSeverity" | "mobileElsewhereSeverity">;

/** As long as nobody chose a region. */
const WITHOUT_BUREAU: RegisterSwitches = { abnormalSeverity: "WARN", mobileElsewhereSeverity: "BLOCK" };

/**
 * Objections from outside the order: blacklist (F233), body revoked or deregistered (F238) or abnormal (F239),
 * mobile (F234), e-mail (F235) or person (F236) with other sponsors. An unknown state of the register says
 * nothing.
 *
 * @source fields.md §2.4 of the domain notes
 */
export function checkRegisters(
  facts: RegisterFacts,
  { abnormalSeverity, mobileElsewhereSeverity }: RegisterSwitches = WITHOUT_BUREAU,
): readonly Finding[] {
  const { registerState } = facts;
  const isGone = registerState === "REVOKED" || registerState === "DEREGISTERED";
  const isAbnormal = registerState === "ABNORMAL";
  return [
    ...facts.blacklisted.map((path) => at(path, violation("F233"))),
    ...(isGone ? [at("sponsor.certNo", violation("F238"))] : []),
    ...(isAbnormal ? [at("sponsor.certNo", violation("F239", undefined, abnormalSeverity))] : []),
    ...facts.mobilesElsewhere.map((path) => at(path, violation("F234", undefined, mobileElsewhereSeverity))),
    ...facts.emailsElsewhere.map((path) => at(path, violation("F235"))),
    ...facts.personsElsewhere.map((path) => at(path, violation("F236"))),
  ];
}
