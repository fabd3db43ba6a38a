import type { ProvinceCode } from "../bureau/provinces";
import type { PlainDate } from "../calendar/plain-date";
import type { Severity } from "../findings/finding";
import type { MaterialCode } from "../materials/catalogue";
import type { Words } from "./column";
import type { ColumnValues } from "./column-values";
import type { Condition, RuleFacts } from "./condition";
import type { RuleKey, RuleTopic } from "./tables/rule-keys";
import type { RuleSource } from "./tables/rule-sources";

/**
 * How sure a rule is: A two recent sources or national law, B one recent source, C only old or disagreeing
 * sources, D no source (house default).
 *
 * @source bureaus.md §0 of the domain notes
 */
export type Certainty = "A" | "B" | "C" | "D";

/** Where a rule was read; an address that an administrator entered stands beside the known ones. */
export interface Provenance {
  readonly certainty: Certainty;
  readonly sources: readonly RuleSource[];
  /** Title or address of a source that is none of the known ones. */
  readonly reference?: string;
}

/**
 * What a rule does: sets the columns of its key, objects (BLOCK, WARN, INFO), asks for a material or tells something.
 * `field` is the name of a field whoever owns it (`serviceName`); null stands for the order.
 */
export type RuleEffect =
  | { readonly kind: "columns"; readonly values: Partial<ColumnValues> }
  | { readonly kind: "finding"; readonly severity: Severity; readonly field: string | null }
  | { readonly kind: "material"; readonly material: MaterialCode; readonly isRequired: boolean }
  | { readonly kind: "text"; readonly field: string | null };

/** An order as an example, and whether the rule applies to it. */
export interface RuleExample {
  readonly province: ProvinceCode;
  readonly facts: RuleFacts;
  readonly applies: boolean;
}

/**
 * One rule of a bureau, or of all (`province` null): a province's own document stands over the national one of the same
 * key. Documents of the key `own` add to the others instead.
 *
 * @source bureaus.md §0 of the domain notes
 */
export interface RuleDocument {
  /** Stays the same over all versions: `age.44`, `servicesPerOrder.individual`. */
  readonly id: string;
  readonly key: RuleKey | "own";
  readonly topic: RuleTopic;
  readonly province: ProvinceCode | null;
  readonly when: Condition;
  readonly effect: RuleEffect;
  /** What the rule says; null where the columns' own words say it. */
  readonly message: Words | null;
  readonly provenance: Provenance;
  /** First and last day on which it holds, in China; null = open. */
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  readonly examples: readonly RuleExample[];
}
