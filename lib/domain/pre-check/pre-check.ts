import type { BureauRule } from "../bureau/bureau-rule";
import { DEFAULT_DEADLINES, type DeadlineSettings } from "../calendar/deadline-settings";
import type { PlainDate } from "../calendar/plain-date";
import { dueAt, type WorkingCalendar } from "../calendar/working-days";
import { FILING_STEPS, type FilingStep, STEPS_BY_TYPE, type StepUse } from "../filing/tables/steps-by-type";
import {
  FILING_TYPES,
  type FilingType,
  isDecidedByBureau,
  isDeterminedType,
  isFilingType,
} from "../filing/types";
import { ruledMaterials } from "../materials/ruled-materials";
import { ownRulesFor } from "../rules/rule-book";
import type { RuleDocument } from "../rules/rule-document";
import type { PreCheckAnswers } from "./answers";
import { holderStanding, type PreCheckMaterials, preCheckMaterials } from "./materials";
import { type Outcome, possibleOutcomes } from "./outcomes";
import { preCheckFacts } from "./rule-facts";
import { preCheckTraps, type Trap } from "./traps";

/** A step the filing will have, and how long whoever does it may take. */
export interface PreCheckStep {
  readonly step: FilingStep;
  readonly use: StepUse;
}

/** How long provider, verifiers and bureau take. */
export interface ExpectedTime {
  readonly initialReviewWorkingDays: number;
  readonly smsHours: number;
  readonly typicalWorkingDays: number;
  readonly latestWorkingDays: number;
}

/** What a filing of one type asks for. */
export interface PreCheckPlan {
  readonly type: FilingType;
  readonly steps: readonly PreCheckStep[];
  readonly materials: PreCheckMaterials;
  readonly time: ExpectedTime;
}

/** Everything the answers of a visitor say. */
export interface PreCheck {
  /** One when both records are known. */
  readonly outcomes: readonly Outcome[];
  /** Null when no type is possible; the type that asks for most where several are. */
  readonly plan: PreCheckPlan | null;
  readonly traps: readonly Trap[];
  /** The bureau's rules without columns that apply, and those about changes and cancellations later on. */
  readonly own: readonly RuleDocument[];
}

const STEP_KEYS = Object.keys(FILING_STEPS).filter((key): key is FilingStep => key in FILING_STEPS);

/**
 * The steps of a type that are not left out, in their order.
 *
 * @source filing-types.md §3 of the domain notes
 */
function stepsOfType(type: FilingType): readonly PreCheckStep[] {
  return STEP_KEYS.map((step) => ({ step, use: STEPS_BY_TYPE[type][step] })).filter(
    ({ use }) => use !== "NONE",
  );
}

/** What else decides: the bureaus' documents, and the provider's time limits. */
export interface Surroundings {
  readonly documents: readonly RuleDocument[];
  readonly settings: DeadlineSettings;
}

function planOf(
  answers: PreCheckAnswers,
  type: FilingType,
  rule: BureauRule,
  { documents, settings }: Surroundings,
): PreCheckPlan {
  const own = ownRulesFor(documents, answers.province, preCheckFacts(answers, type));
  return {
    type,
    steps: stepsOfType(type),
    materials: preCheckMaterials(answers, type, rule, ruledMaterials(own)),
    time: {
      initialReviewWorkingDays: settings.initialReviewWorkingDays,
      smsHours: settings.smsWindowHours,
      typicalWorkingDays: rule.typicalWorkingDays,
      latestWorkingDays: rule.slaWorkingDays,
    },
  };
}

/** An outcome whose type the bureau refuses by a rule of its own, which says what to do instead. */
function byBureau(outcome: Outcome, answers: PreCheckAnswers, documents: readonly RuleDocument[]): Outcome {
  const { type } = outcome;
  if (!type) return outcome;
  const stop = ownRulesFor(documents, answers.province, preCheckFacts(answers, type)).find(
    ({ effect }) => effect.kind === "finding" && effect.severity === "BLOCK" && effect.field === null,
  );
  if (!stop) return outcome;
  const params = { ruleZh: stop.message?.zh ?? "", ruleEn: stop.message?.en ?? "" };
  return { ...outcome, type: null, code: "E-BUREAU-RULE", params };
}

const LATER_TYPES = Object.keys(FILING_TYPES)
  .filter(isFilingType)
  .filter((type) => isDecidedByBureau(type) && !isDeterminedType(type));

/** What applies to the filing, and what the bureau says of changing and cancelling it later. */
function ownRules(
  answers: PreCheckAnswers,
  type: FilingType | undefined,
  documents: readonly RuleDocument[],
): readonly RuleDocument[] {
  const types = [type, ...LATER_TYPES];
  const found = types.map((one) => ownRulesFor(documents, answers.province, preCheckFacts(answers, one)));
  return [...new Set(found.flat())];
}

/**
 * Type, steps, materials, time and traps for the answers of a visitor: all from the rules that judge the filing later.
 *
 * @param at ISO instant of the answers
 * @source filing-types.md §§2–3, materials.md §2, bureaus.md, workflow.md §3 of the domain notes
 */
export function preCheck(
  answers: PreCheckAnswers,
  rule: BureauRule,
  at: string,
  surroundings: Surroundings = { documents: [], settings: DEFAULT_DEADLINES },
): PreCheck {
  const { documents } = surroundings;
  const judged = possibleOutcomes(answers, rule, at).map((one) => byBureau(one, answers, documents));
  const outcomes = [...judged.filter(({ type }) => type), ...judged.filter(({ type }) => !type)];
  const plans = outcomes.flatMap(({ type }) => (type ? [planOf(answers, type, rule, surroundings)] : []));
  const most = Math.max(...plans.map(({ materials }) => materials.needed.length));
  const plan = plans.find(({ materials }) => materials.needed.length === most) ?? null;
  const needed = plan?.materials.needed ?? [];
  const traps = preCheckTraps({
    answers,
    rule,
    type: plan?.type ?? null,
    holder: plan ? holderStanding(answers, needed) : "FITS",
  });
  return { outcomes, plan, traps, own: ownRules(answers, plan?.type, documents) };
}

/** The days on which a filing submitted at some instant is likely, and at the latest, decided. */
export interface ExpectedDays {
  readonly typical: PlainDate;
  readonly latest: PlainDate;
  /** It runs into a year whose holidays are not announced. */
  readonly isProvisional: boolean;
}

/**
 * When a filing submitted now would be decided, in working days of the calendar; supplements not counted in.
 *
 * @source workflow.md §§3, 4 of the domain notes
 */
export function expectedDays(time: ExpectedTime, submittedAt: Date, calendar: WorkingCalendar): ExpectedDays {
  const { initialReviewWorkingDays, typicalWorkingDays, latestWorkingDays } = time;
  const typical = dueAt(submittedAt, initialReviewWorkingDays + typicalWorkingDays, calendar);
  const latest = dueAt(submittedAt, initialReviewWorkingDays + latestWorkingDays, calendar);
  return { typical: typical.day, latest: latest.day, isProvisional: latest.provisional };
}
