import type { FindingCode, Severity } from "@/lib/domain/findings/finding";
import type { ReasonCode } from "@/lib/domain/review/reason";
import type { AnswerValue } from "./answers";
import type { Widget } from "./field";
import type { Proposal } from "./take-proposal";

/** A choice with its words in the reader's language. */
export interface ChoiceView {
  readonly value: string;
  readonly label: string;
}

/** Choices under a heading; an empty heading for those without. */
export interface ChoiceGroupView {
  readonly heading: string;
  readonly choices: readonly ChoiceView[];
}

/** A remark of a reviewer on a field. */
export interface RemarkView {
  readonly id: string;
  readonly code: string;
  readonly reason: string;
  readonly repair: string;
  readonly byline: string;
  readonly state: { readonly text: string; readonly tone: "neutral" | "action" | "good" | "warn" | "bad" };
  readonly was: string;
}

/** A proposal in words, with what taking it over changes. */
export interface ProposalView extends Proposal {
  readonly text: string;
}

/** A finding on one field, in the reader's language. */
export interface HintView {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  /** Why the rule is there; empty where the message says it all. */
  readonly ground: string;
  /** Codes of the reasons an order would come back with. */
  readonly reasons: readonly ReasonCode[];
  readonly proposals: readonly ProposalView[];
}

/** One level of a region: its choices, and the code chosen (empty when none). */
export interface RegionLevelView {
  readonly value: string;
  readonly choices: readonly ChoiceView[];
}

/** Everything the page needs to draw one field: plain data in the reader's language. */
export interface FieldView {
  readonly path: string;
  readonly widget: Widget;
  readonly label: string;
  readonly hint: string;
  /** What the bureau asks of this field, besides what the hint says. */
  readonly rules: readonly string[];
  readonly value: AnswerValue;
  readonly groups: readonly ChoiceGroupView[];
  readonly isOptional: boolean;
  readonly isLocked: boolean;
  /** Locked because it stands on record. */
  readonly isOnRecord: boolean;
  /** The page is drawn again after this answer, because other fields come or go with it. */
  readonly redraws: boolean;
  readonly inputMode: "text" | "numeric" | "tel" | "email" | "url";
  readonly autoComplete: string;
  readonly width: "short" | "medium" | "full";
  /** Findings of the stored answer. */
  readonly hints: readonly HintView[];
  readonly remarks: readonly RemarkView[];
  /** Province, city and district of a region: the choices of each level that can be chosen now. */
  readonly levels: readonly RegionLevelView[];
}

/** A block of fields under a heading. */
export interface BlockView {
  readonly owner: string;
  readonly heading: string;
  readonly fields: readonly FieldView[];
  /** Path of the list this block can be taken from; null when it is no item, or the last one. */
  readonly remove: string | null;
}

/** A list of blocks that can be lengthened. */
export interface ListView {
  readonly path: string;
  /** Name of its items: `service`, `platform`, `sdk`. */
  readonly name: string;
  readonly isFull: boolean;
}

/** One page of the wizard. */
export interface StepView {
  readonly orderNo: string;
  readonly stepName: string;
  /** The draft this page shows: what an account writes next has the same address, and another draft. */
  readonly draftId: string;
  /** Number of the save this page shows. */
  readonly version: number;
  readonly blocks: readonly BlockView[];
  readonly lists: readonly ListView[];
}

/** Order number that stands for the draft of an account that is about to file. */
export const NEW_ORDER = "new";
