import { chinaDay } from "@/lib/domain/calendar/plain-date";
import { CALENDAR_2024_2026 } from "@/lib/domain/calendar/tables/calendar-2024-2026";
import { indexCalendar } from "@/lib/domain/calendar/working-days";
import type { FilingType } from "@/lib/domain/filing/types";
import { MOBILE_RANGES } from "@/lib/domain/identity/tables/mobile-ranges";
import { KEYWORDS } from "@/lib/domain/naming/tables/keywords";
import type { CheckPhase } from "@/lib/domain/network/check-phase";
import { toAsciiDomain } from "@/lib/domain/network/domain-name";
import { buildSuffixLookup } from "@/lib/domain/network/domain-suffix";
import { SUFFIXES } from "@/lib/domain/network/tables/suffixes";
import { DIVISIONS } from "@/lib/server/rules/divisions";
import { registrableDomain } from "@/lib/server/rules/registrable-domain";
import { type Answers, textAt } from "@/lib/wizard/answers";
import { linesOf } from "@/lib/wizard/asks";
import type { RuleContext, RuleTables } from "@/lib/wizard/context";
import { exampleAnswers } from "@/lib/wizard/example";
import type { DomainLook, OrderFacts } from "@/lib/wizard/facts";
import { NOTHING_ON_RECORD } from "@/lib/wizard/on-record";
import { exampleInstance, exampleLook, exampleServiceCode } from "@/lib/wizard/steps/facts-example";
import { SHIPPED_RULES } from "./shipped-rules";

/** The reference data as it is shipped. */
const TABLES: RuleTables = {
  bureauRules: SHIPPED_RULES,
  divisions: DIVISIONS,
  suffixes: buildSuffixLookup(SUFFIXES),
  registrableDomain,
  keywords: KEYWORDS,
  mobileRanges: MOBILE_RANGES,
  calendar: indexCalendar(CALENDAR_2024_2026),
};

export interface RuleContextOptions {
  readonly answers?: Answers;
  readonly facts?: OrderFacts | null;
  readonly phase?: CheckPhase;
  readonly now?: Date;
  readonly filingType?: FilingType | null;
}

/** The context of the rules with the tables as shipped; the example's answers and no facts unless given. */
export function ruleContext(options: RuleContextOptions = {}): RuleContext {
  const now = options.now ?? new Date("2026-11-21T02:00:00Z");
  return {
    answers: options.answers ?? exampleAnswers(),
    owner: "",
    now,
    today: chinaDay(now),
    phase: options.phase ?? "DRAFTING",
    filingType: options.filingType === undefined ? "FIRST" : options.filingType,
    tables: TABLES,
    facts: options.facts ?? null,
  };
}

/** Facts of an outside that has given no answer yet and an account that holds nothing. */
export function noFacts(): OrderFacts {
  return {
    orderNo: "BA20261121000001",
    accountId: "account-1",
    captcha: "OFF",
    domains: {},
    instanceChoices: [],
    instances: {},
    serviceCodes: {},
    providerRanges: [],
    verifiedMobiles: [],
    verifiedByPath: {},
    mobileProvinces: {},
    certificateTexts: {},
    materialKinds: [],
    names: { ofOrder: [], ofSponsor: [], filed: [] },
    otherApps: [],
    properNouns: { persons: [], places: [], idioms: [] },
    account: { accountHoldsOtherSponsor: false, otherAccount: null, openOrderNo: null },
    registers: {
      registerState: "UNKNOWN",
      blacklisted: [],
      mobilesElsewhere: [],
      emailsElsewhere: [],
      personsElsewhere: [],
    },
    totals: { filed: 0, providerCap: 0 },
    filedDomains: [],
    typeRefusal: null,
    onRecord: NOTHING_ON_RECORD,
  };
}

/** Every domain of the answers registered to their sponsor. */
function looksOf(answers: Answers): Readonly<Record<string, DomainLook>> {
  const text = (name: string) => textAt(answers, `sponsor.${name}`);
  const holder = { name: text("sponsorName"), certType: text("certType"), certNo: text("certNo") };
  const hosts = Object.keys(answers)
    .filter((path) => path.endsWith(".domain") || path.endsWith(".allDomains"))
    .flatMap((path) => linesOf(textAt(answers, path)));
  const domains = hosts.flatMap((host) => registrableDomain(toAsciiDomain(host) ?? "")?.domain ?? []);
  return Object.fromEntries(domains.map((domain) => [domain, exampleLook({ holder })]));
}

/** Complete facts that raise nothing against the answers. */
export function goodFacts(answers: Answers = exampleAnswers()): OrderFacts {
  const mobiles = Object.keys(answers).filter((path) => path.endsWith(".mobile"));
  const verifiedByPath = Object.fromEntries(
    mobiles.map((path) => [path.slice(0, -".mobile".length), textAt(answers, path)]),
  );
  return {
    ...noFacts(),
    domains: looksOf(answers),
    instanceChoices: [{ key: "ins-example-1", zh: "ins-example-1", en: "ins-example-1" }],
    instances: { "ins-example-1": exampleInstance() },
    serviceCodes: {
      "7K3M9QAZ2BTR6XW4HNDN": exampleServiceCode(),
      "0000000000000000001Y": exampleServiceCode(),
    },
    providerRanges: [{ start: "119.29.29.0", end: "119.29.29.255" }],
    verifiedMobiles: Object.values(verifiedByPath),
    verifiedByPath,
    registers: { ...noFacts().registers, registerState: "NORMAL" },
  };
}
