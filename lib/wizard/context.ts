import type { DivisionLookup } from "@/lib/domain/bureau/divisions";
import type { PlainDate } from "@/lib/domain/calendar/plain-date";
import type { WorkingCalendar } from "@/lib/domain/calendar/working-days";
import type { FilingType } from "@/lib/domain/filing/types";
import type { MobileRange } from "@/lib/domain/identity/tables/mobile-ranges";
import type { KeywordRule } from "@/lib/domain/naming/keyword-rule";
import type { CheckPhase } from "@/lib/domain/network/check-phase";
import type { SuffixLookup } from "@/lib/domain/network/domain-suffix";
import type { RegistrableDomainOf } from "@/lib/domain/network/registrable-domain";
import type { RuleBook } from "@/lib/domain/rules/rule-book";
import type { Answers } from "./answers";
import type { OrderFacts } from "./facts";

export type { OrderFacts };

/** Reference data the rules read; too large for the browser. */
export interface RuleTables {
  readonly bureauRules: RuleBook;
  readonly divisions: DivisionLookup;
  readonly suffixes: SuffixLookup;
  readonly registrableDomain: RegistrableDomainOf;
  readonly keywords: readonly KeywordRule[];
  readonly mobileRanges: readonly MobileRange[];
  readonly calendar: WorkingCalendar;
}

/** Everything a rule of the wizard may ask for. */
export interface RuleContext {
  readonly answers: Answers;
  /** Path of the owner of the field in question (`sponsor`, `services.s1.servicePrincipal`). */
  readonly owner: string;
  readonly now: Date;
  /** The day in China. */
  readonly today: PlainDate;
  readonly phase: CheckPhase;
  readonly filingType: FilingType | null;
  /** Null in the browser: rules that need a table are silent there and asked on the server. */
  readonly tables: RuleTables | null;
  /** What the outside and other orders say; null where nobody collected it. */
  readonly facts: OrderFacts | null;
}
