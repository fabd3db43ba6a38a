import { chinaDay, daysBetween, type PlainDate } from "@/lib/domain/calendar/plain-date";
import { type Violation, violation } from "@/lib/domain/findings/finding";
import type { CheckPhase } from "./check-phase";
import type { DomainFacts, DomainRealName, DomainRegistration, Known } from "./domain-facts";
import { checkDomainHolder, type HolderContext } from "./domain-holder";
import { CLEAR, type FactVerdict, joinVerdicts, objection, unanswered } from "./fact-verdict";

const DAY_MS = 86_400_000;

/** What the rules over the registration of a domain need besides the registration itself. */
export interface RegistrationContext {
  readonly phase: CheckPhase;
  readonly now: Date;
  /** Setting `domainMinValidityDays` of the bureau: more than so many days must remain. */
  readonly minValidityDays: number;
  /** Setting `domainRealNameWaitDays`: natural days of 24 hours. */
  readonly realNameWaitDays: number;
  /** End of the third working day after a moment, from the calendar. */
  readonly endOfThirdWorkingDay: (moment: Date) => Date;
  readonly holder: HolderContext;
}

/**
 * Refuses a domain that has expired or of which not strictly more than `minDays` calendar days remain (F415).
 *
 * @throws RangeError when one of the days is none
 * @source fields.md §4.2 rule 6 and the head of the domain notes: on 2026-11-21 a date of 2027-02-19 is
 *   refused, 2027-02-20 accepted
 */
export function checkDomainExpiry(expiresOn: PlainDate, today: PlainDate, minDays: number): Violation | null {
  return daysBetween(today, expiresOn) > minDays ? null : violation("F415", { days: minDays });
}

/**
 * Refuses a domain without real-name verification (F416) and holds a fresh one back (F417): until the wait is
 * over WARN while drafting and BLOCK at submission, from then to the end of the third working day WARN.
 * `{time}` is the ISO instant from which submission is possible.
 *
 * @source fields.md §4.2 rule 7 and workflow.md §3 of the domain notes
 */
function checkRealName(realName: DomainRealName, context: RegistrationContext): Violation | null {
  if (!realName.verified) return violation("F416");
  if (realName.verifiedAt === null) return null;
  const opensAt = new Date(realName.verifiedAt.getTime() + context.realNameWaitDays * DAY_MS);
  const params = { time: opensAt.toISOString() };
  if (context.now < opensAt) {
    return violation("F417", params, context.phase === "SUBMISSION" ? "BLOCK" : "WARN");
  }
  const isSettled = context.now > context.endOfThirdWorkingDay(realName.verifiedAt);
  return isSettled ? null : violation("F417", params, "WARN");
}

function judgeRealName(realName: Known<DomainRealName>, context: RegistrationContext): FactVerdict {
  if (realName === "UNKNOWN") return unanswered("REAL_NAME");
  const found = checkRealName(realName, context);
  if (found) return objection(found);
  return realName.verified && realName.verifiedAt === null ? unanswered("REAL_NAME") : CLEAR;
}

function judgeExpiry(
  { expiresOn, isLapsed }: Pick<DomainRegistration, "expiresOn" | "isLapsed">,
  context: RegistrationContext,
): FactVerdict {
  if (isLapsed) return objection(violation("F415", { days: context.minValidityDays }));
  if (expiresOn === "UNKNOWN") return unanswered("EXPIRY");
  const found = checkDomainExpiry(expiresOn, chinaDay(context.now), context.minValidityDays);
  return found ? objection(found) : CLEAR;
}

function judgeRegistrar(approved: Known<boolean>): FactVerdict {
  if (approved === "UNKNOWN") return unanswered("REGISTRAR");
  return approved ? CLEAR : objection(violation("F414"));
}

function judgeHolder({ holder, privacyProtected }: DomainRegistration, context: HolderContext): FactVerdict {
  // Behind privacy protection the registry names a stand-in, which says nothing about the holder.
  if (privacyProtected === true) {
    return { violations: [violation("F425")], unanswered: ["HOLDER"] };
  }
  const verdict = checkDomainHolder(holder, context);
  return privacyProtected === "UNKNOWN" ? joinVerdicts([verdict, unanswered("PRIVACY")]) : verdict;
}

/**
 * Judges a domain by its registration: registrar (F414), validity (F415), real-name verification (F416,
 * F417), privacy protection (F425) and holder (F418). A domain that nobody registered gives F415.
 *
 * @returns what was found, and the questions the look-up could not answer
 * @source fields.md §4.2 rules 5–8 of the domain notes
 */
export function checkRegistration(facts: DomainFacts, context: RegistrationContext): FactVerdict {
  if (facts === "UNKNOWN") return unanswered("REGISTRATION");
  if (facts === "NONE") return objection(violation("F415", { days: context.minValidityDays }));
  return joinVerdicts([
    judgeRegistrar(facts.registrarApproved),
    judgeExpiry(facts, context),
    judgeRealName(facts.realName, context),
    judgeHolder(facts, context.holder),
  ]);
}
