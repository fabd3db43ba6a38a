import type { BureauRule } from "../bureau/bureau-rule";
import { DEFAULT_DEADLINES, type DeadlineSettings } from "../calendar/deadline-settings";
import type { PlainDate } from "../calendar/plain-date";
import { dueAt, type WorkingCalendar } from "../calendar/working-days";
import { FILING_STEPS, type FilingStep, STEPS_BY_TYPE, type StepUse } from "../filing/tables/steps-by-type";
import type { FilingType } from "../filing/types";
import { ruledMaterials } from "../materials/ruled-materials";
import type { RuleDocument } from "../rules/rule-document";
import type { PreCheckAnswers } from "./answers";
import { holderStanding, type PreCheckMaterials, preCheckMaterials } from "./materials";
import { type Outcome, possibleOutcomes } from "./outcomes";
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
}

const STEP_KEYS = Object.keys(FILING_STEPS).filter((key): key is FilingStep => key in FILING_STEPS);

/**
 * The steps of a type that are not left out, in their order.
 *
 * @source filing-types.md §3 of the domain notes
 */
export function stepsOfType(type: FilingType): readonly PreCheckStep[] {
  return STEP_KEYS.map((step) => ({ step, use: STEPS_BY_TYPE[type][step] })).filter(
    ({ use }) => use !== "NONE",
  );
}

/** What else decides: the bureau's rules without columns that apply, and the provider's time limits. */
export interface Surroundings {
  readonly own: readonly RuleDocument[];
  readonly settings: DeadlineSettings;
}

function planOf(
  answers: PreCheckAnswers,
  type: FilingType,
  rule: BureauRule,
  { own, settings }: Surroundings,
): PreCheckPlan {
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
  surroundings: Surroundings = { own: [], settings: DEFAULT_DEADLINES },
): PreCheck {
  const outcomes = possibleOutcomes(answers, rule, at);
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
  return { outcomes, plan, traps };
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
