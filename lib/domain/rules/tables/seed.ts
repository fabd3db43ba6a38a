import type { ProvinceCode } from "../../bureau/provinces";
import type { PlainDate } from "../../calendar/plain-date";
import type { ColumnValues } from "../column-values";
import { ALWAYS, type Condition, type RuleFacts } from "../condition";
import type { Certainty, RuleDocument, RuleEffect, RuleExample } from "../rule-document";
import { RULE_KEYS, type RuleKey, type RuleTopic } from "./rule-keys";
import type { RuleSource } from "./rule-sources";

/** For whom a province has a rule of its own: the condition with an order that meets it and one that does not. */
const FOR = {
  individual: {
    when: { fact: "sponsorKind", eq: "INDIVIDUAL" },
    met: { sponsorKind: "INDIVIDUAL" },
    missed: { sponsorKind: "ENTERPRISE" },
  },
  organisation: {
    when: { not: { fact: "sponsorKind", eq: "INDIVIDUAL" } },
    met: { sponsorKind: "ENTERPRISE" },
    missed: { sponsorKind: "INDIVIDUAL" },
  },
  office: {
    when: { fact: "sponsorKind", in: ["GOVERNMENT", "PUBLIC_INSTITUTION", "MASS_ORG"] },
    met: { sponsorKind: "GOVERNMENT" },
    missed: { sponsorKind: "ENTERPRISE" },
  },
  access: {
    when: { fact: "filingType", eq: "ACCESS" },
    met: { filingType: "ACCESS" },
    missed: { filingType: "FIRST" },
  },
  changeOfPart: {
    when: { fact: "filingType", in: ["CHANGE_SUBJECT", "CHANGE_SERVICE"] },
    met: { filingType: "CHANGE_SERVICE" },
    missed: { filingType: "CHANGE_ALL" },
  },
  cancelService: {
    when: { fact: "filingType", eq: "CANCEL_SERVICE" },
    met: { filingType: "CANCEL_SERVICE" },
    missed: { filingType: "CANCEL_SUBJECT" },
  },
} as const satisfies Record<string, { when: Condition; met: RuleFacts; missed: RuleFacts }>;

interface SeedGrounds {
  readonly certainty: Certainty;
  readonly sources: readonly RuleSource[];
}

/** What a province asks for (null: all provinces, of some), where it is not what holds nationally. */
export interface SeedRow extends SeedGrounds {
  readonly province: ProvinceCode | null;
  readonly for?: Scope;
  readonly values?: Partial<ColumnValues>;
  readonly since?: PlainDate;
}

type Scope = keyof typeof FOR;

/** An order the rule is for and one it is not for: of another kind, else of another province. */
function examplesOf(province: ProvinceCode | null, scope: Scope | undefined): readonly RuleExample[] {
  const here = province ?? "11";
  const elsewhere = here === "11" ? "12" : "11";
  const met: RuleExample = { province: here, facts: scope ? FOR[scope].met : {}, applies: true };
  if (scope) return [met, { province: here, facts: FOR[scope].missed, applies: false }];
  return province ? [met, { province: elsewhere, facts: {}, applies: false }] : [met];
}

function nationalDocument(
  key: RuleKey,
  { certainty, sources }: SeedGrounds,
  values: Partial<ColumnValues>,
): RuleDocument {
  return {
    id: key,
    key,
    topic: RULE_KEYS[key].topic,
    province: null,
    when: ALWAYS,
    effect: { kind: "columns", values },
    message: null,
    provenance: { certainty, sources },
    validFrom: null,
    validTo: null,
    examples: examplesOf(null, undefined),
  };
}

/** The documents of one key: what holds nationally, then what provinces have instead. */
export function seed(
  key: RuleKey,
  national: SeedGrounds & { readonly values: Partial<ColumnValues> },
  rows: readonly SeedRow[] = [],
): readonly RuleDocument[] {
  const first = nationalDocument(key, national, national.values);
  const own = rows.map(
    ({ province, for: scope, values, since, certainty, sources }): RuleDocument => ({
      ...first,
      id: [key, province, scope].filter(Boolean).join("."),
      province,
      when: scope ? FOR[scope].when : ALWAYS,
      effect: { kind: "columns", values: { ...national.values, ...values } },
      provenance: { certainty, sources },
      validFrom: since ?? null,
      examples: examplesOf(province, scope),
    }),
  );
  return [first, ...own];
}

/** A rule without columns, and for whom. */
export interface OwnRow extends SeedGrounds {
  readonly id: string;
  readonly topic: RuleTopic;
  readonly province: ProvinceCode | null;
  readonly for?: Scope;
  readonly effect: Exclude<RuleEffect, { kind: "columns" }>;
  readonly zh: string;
  readonly en: string;
}

/** The documents of rules that no column holds. */
export function ownRules(rows: readonly OwnRow[]): readonly RuleDocument[] {
  return rows.map(({ id, topic, province, for: scope, effect, zh, en, certainty, sources }) => ({
    id: `own.${id}`,
    key: "own",
    topic,
    province,
    when: scope ? FOR[scope].when : ALWAYS,
    effect,
    message: { zh, en },
    provenance: { certainty, sources },
    validFrom: null,
    validTo: null,
    examples: examplesOf(province, scope),
  }));
}
