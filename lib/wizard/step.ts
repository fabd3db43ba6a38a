import type { BureauRule } from "@/lib/domain/bureau/bureau-rule";
import type { Finding, FindingCode, Severity } from "@/lib/domain/findings/finding";
import type { Answers, AnswerValue } from "./answers";
import type { OrderFacts, RuleContext } from "./context";
import type { FieldMap } from "./field";

/** The tasks of an order that hold answers, in the order of the task list. */
export const STEP_IDS = [
  "check",
  "sponsor",
  "sponsor-person",
  "legal-representative",
  "service-details",
  "service-address",
  "service-person",
  "service-access",
  "confirm",
] as const;

export type StepId = (typeof STEP_IDS)[number];

/** Forms of orders about filings on record; they are no tasks of the list above. */
export const FORM_IDS = ["change", "cancel", "claim", "transfer", "migrate"] as const;

export type FormId = (typeof FORM_IDS)[number];

/** Fields that belong to one owner: the sponsor, a person, a service, an item of a list. */
export interface Block {
  /** Path of the owner (`sponsor`, `services.s1.platforms.p1`); field paths are `owner.name`. */
  readonly owner: string;
  /** Key of the block's texts: heading, labels and hints of its fields. */
  readonly name: string;
  readonly fields: FieldMap;
}

/** A list of blocks the applicant can lengthen and shorten. */
export interface ItemList {
  /** Path of the list (`services`, `services.s1.platforms`). */
  readonly path: string;
  /** Name of the blocks in it. */
  readonly name: string;
  /** First letter of the keys of its items (`s` gives `s1`, `s2` …). */
  readonly letter: string;
  readonly max: number;
}

/** An answer that must fail, for the tests and the list of rules. */
export interface Mistake {
  /** What differs from the example; null removes the answer and everything below its path. */
  readonly change: Readonly<Record<string, AnswerValue | null>>;
  readonly facts?: Partial<OrderFacts>;
  readonly context?: Partial<Pick<RuleContext, "phase" | "now" | "filingType">>;
  /** Columns in which the bureaus ask for something else than the shipped rules. */
  readonly rule?: Partial<BureauRule>;
  readonly gives: FindingCode;
  readonly severity?: Severity;
  readonly at: string;
}

/** One task of the wizard, declared once: page, validation, storage, check answers and review come from it. */
export interface StepDeclaration<Id extends StepId | FormId = StepId | FormId> {
  readonly id: Id;
  /** `service` steps exist once per website or App. */
  readonly scope: "order" | "service";
  readonly appliesTo: (context: RuleContext) => boolean;
  /** @param serviceKey of a service step */
  readonly blocks: (context: RuleContext, serviceKey: string) => readonly Block[];
  readonly lists?: (context: RuleContext, serviceKey: string) => readonly ItemList[];
  /** Rules over several answers of this step. */
  readonly check?: (context: RuleContext, serviceKey: string) => readonly Finding[];
}

/** Answers of a step that pass and such that must fail; apart from the declaration, which browsers load. */
export interface StepCases {
  /** Answers of this step that pass, for an enterprise in Guangdong with one website (`s1`) and one App (`s2`). */
  readonly example: Answers;
  /** Answers of other steps without which an order has no such step. */
  readonly exampleNeeds?: Answers;
  readonly mistakes: readonly Mistake[];
}

/** A step of a certain order; `serviceKey` is empty for the steps of the order itself. */
export interface StepRef {
  readonly id: StepId;
  readonly serviceKey: string;
}

/** Declares a step; the compiler checks its shape. */
export function defineStep<Id extends StepId | FormId>(step: StepDeclaration<Id>): StepDeclaration<Id> {
  return step;
}
