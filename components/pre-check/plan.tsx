import { Tag } from "@/components/ui/tag";
import { PROVINCES, type ProvinceCode } from "@/lib/domain/bureau/provinces";
import { FILING_STEPS, STEP_USES } from "@/lib/domain/filing/tables/steps-by-type";
import { FILING_TYPES } from "@/lib/domain/filing/types";
import { becauseText } from "@/lib/domain/materials/because-text";
import { MATERIALS } from "@/lib/domain/materials/tables/materials";
import { isPreApproval } from "@/lib/domain/naming/pre-approval";
import { PRE_APPROVALS } from "@/lib/domain/naming/tables/pre-approvals";
import type { PreCheckMaterial } from "@/lib/domain/pre-check/materials";
import type { ExpectedDays, PreCheckPlan, PreCheckStep } from "@/lib/domain/pre-check/pre-check";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDate } from "@/lib/i18n/format";
import { inSentence, label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

export interface PlanProps {
  readonly plan: PreCheckPlan;
  readonly province: ProvinceCode;
  readonly days: ExpectedDays;
  /** Several types are possible, and this is the one that asks for most. */
  readonly isOneOfSeveral: boolean;
  readonly locale: Locale;
  readonly words: Messages["preCheck"]["result"];
}

function stepName({ step, use }: PreCheckStep, { locale, words }: PlanProps): string {
  const name = label(locale, FILING_STEPS[step]);
  // Who verifies stands beside the step.
  if (use === "FULL" || step === "SMS") return name;
  return fillText(words.steps.use, { step: name, use: inSentence(locale, STEP_USES[use]) });
}

/** Who does a step, and how long it may take. */
function stepTime(
  { step, use }: PreCheckStep,
  { plan: { time }, province, locale, words }: PlanProps,
): string {
  const { steps } = words;
  if (step === "INITIAL_REVIEW") return fillText(steps.us, { days: time.initialReviewWorkingDays });
  if (step === "SMS") {
    return fillText(steps.sms, { who: label(locale, STEP_USES[use]), hours: time.smsHours });
  }
  if (step !== "BUREAU_REVIEW") return steps.you;
  return fillText(steps.bureau, {
    province: label(locale, PROVINCES[province]),
    typical: time.typicalWorkingDays,
    latest: time.latestWorkingDays,
  });
}

/** The steps in their order, who does each and how long it takes, and when it would be over. */
export function StepPlan(props: PlanProps) {
  const { plan, days, isOneOfSeveral, locale, words } = props;
  const type = label(locale, FILING_TYPES[plan.type]);
  const over = { typical: formatDate(locale, days.typical), latest: formatDate(locale, days.latest) };
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="mb-2 text-xl">
        {words.steps.title}
      </h2>
      {isOneOfSeveral ? <p className="mb-2 text-muted">{fillText(words.steps.basis, { type })}</p> : null}
      <ol className="list-decimal ps-6">
        {plan.steps.map((step) => (
          <li key={step.step} className="border-b border-line py-2 ps-1 marker:text-muted">
            <span className="flex flex-wrap justify-between gap-x-4">
              <span className="font-medium">{stepName(step, props)}</span>
              <span className="text-muted">{stepTime(step, props)}</span>
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-3">
        {fillText(words.steps.today, over)}
        {days.isProvisional ? ` ${words.steps.provisional}` : ""}
      </p>
    </section>
  );
}

const GROUPS = ["sponsor", "person", "service"] as const;

function materialName({ code, params, sides }: PreCheckMaterial, { locale, words }: PlanProps): string {
  const name = label(locale, MATERIALS[code]);
  const { item } = params;
  if (code === "PREAPPROVAL_DOC" && typeof item === "string" && isPreApproval(item)) {
    const { document, ...topic } = PRE_APPROVALS[item];
    return fillText(words.materials.ofItem, { material: name, item: inSentence(locale, document ?? topic) });
  }
  const isCard = sides.includes("BACK");
  return isCard ? fillText(words.materials.bothSides, { material: name }) : name;
}

function MaterialLine({ item, ...props }: PlanProps & { readonly item: PreCheckMaterial }) {
  const { locale, words } = props;
  const { optional, reuse, forEach } = words.materials;
  const tags = [
    item.requirement === "OPTIONAL" ? optional : null,
    item.requirement === "REUSE" ? reuse : null,
    item.isForEach ? forEach : null,
  ].filter((tag) => tag !== null);
  return (
    <li className="border-t border-line py-2">
      <span className="font-medium">{materialName(item, props)}</span>
      {tags.map((tag) => (
        <Tag key={tag} className="ms-2">
          {tag}
        </Tag>
      ))}
      <span className="block text-sm text-muted">{label(locale, becauseText(item))}</span>
    </li>
  );
}

/** What to prepare by whom it is about, each with its reason, and what some circumstances ask for besides. */
export function MaterialPlan(props: PlanProps) {
  const { plan, words } = props;
  const { needed, besides } = plan.materials;
  const groups = GROUPS.map((group) => ({ group, items: needed.filter((item) => item.group === group) }));
  return (
    <section aria-labelledby="papers">
      <h2 id="papers" className="mb-2 text-xl">
        {words.materials.title}
      </h2>
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ group, items }) => (
          <div key={group} className="mb-4">
            <h3 className="mb-1 text-lg">{words.materials.groups[group]}</h3>
            <ul>
              {items.map((item) => (
                <MaterialLine key={item.target} item={item} {...props} />
              ))}
            </ul>
          </div>
        ))}
      {besides.length > 0 ? (
        <>
          <h3 className="mb-1 text-lg">{words.materials.besides}</h3>
          <ul>
            {besides.map((item) => (
              <MaterialLine key={item.target} item={item} {...props} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
