import "server-only";
import { PROVINCES, provinceOf } from "@/lib/domain/bureau/provinces";
import { AGREEMENTS } from "@/lib/domain/filing/confirmation-rules";
import { FILING_TYPES } from "@/lib/domain/filing/types";
import type { Finding } from "@/lib/domain/findings/finding";
import { isRealNameWait, realNameWaitEnd } from "@/lib/domain/network/real-name-wait";
import { reasonsOfFinding } from "@/lib/domain/review/caught-before";
import type { ReasonText } from "@/lib/domain/review/reason";
import { fieldWords } from "@/lib/i18n/field-words";
import { fillText } from "@/lib/i18n/fill-text";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import { agreements as english } from "@/lib/i18n/messages/en/agreements";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { agreements as chinese } from "@/lib/i18n/messages/zh-CN/agreements";
import { type Answers, textAt } from "@/lib/wizard/answers";
import type { RuleContext } from "@/lib/wizard/context";
import { AGREEMENT_VERSIONS } from "@/lib/wizard/fields/confirm";
import { checkOrderBySteps, stepName, stepsOf } from "@/lib/wizard/order-steps";
import type { StepRef } from "@/lib/wizard/step";
import type { Actor } from "../auth/actor";
import type { Db } from "../db/client";
import { requireRules } from "../rules/rule-tables";
import { type AnswerGroup, summariseAnswers } from "./answer-summary";
import { type OrderTasks, requireOrderTasks } from "./order-tasks";
import { requireWizardOrder } from "./wizard-order";

/** A pledge or agreement to be ticked. */
export interface AgreementView {
  readonly path: string;
  readonly label: string;
  readonly hint: string;
  /** Version of the text that is ticked. */
  readonly version: string;
  readonly isTicked: boolean;
  /** Paragraphs of the text; none for the verification form, whose text is the page itself. */
  readonly text: readonly string[];
}

/** What does not stop the submission, where it is repaired, and the reasons it may come back with. */
export interface ConfirmWarning {
  readonly finding: Finding;
  readonly step: StepRef;
  readonly reasons: readonly ReasonText[];
}

/** Everything the last page shows before the submission. */
export interface ConfirmPage {
  readonly tasks: OrderTasks;
  readonly groups: readonly AnswerGroup[];
  readonly system: readonly { readonly key: string; readonly label: string; readonly value: string }[];
  readonly warnings: readonly ConfirmWarning[];
  readonly agreements: readonly AgreementView[];
  readonly answers: Answers;
  readonly isEditable: boolean;
  /** Until when the real-name verification of a domain holds the submission back; null when nothing waits. */
  readonly waitsUntil: Date | null;
  /** When the order is submitted by itself. */
  readonly submitAt: Date | null;
}

export interface ConfirmRequest {
  readonly actor: Actor;
  readonly orderNo: string;
  readonly at: Date;
  readonly locale: Locale;
  readonly words: Messages["wizard"];
}

function agreementText(locale: Locale, path: string, version: string): readonly string[] {
  const words = locale === "en" ? english : chinese;
  const agreement = Object.entries(words).find(([key]) => path === `agreements.${key}`)?.[1];
  if (!agreement || typeof agreement === "string") return [];
  return [...agreement.text, fillText(words.sample, { version })];
}

function agreementViews(answers: Answers, locale: Locale): readonly AgreementView[] {
  const view = (path: string, version: string): AgreementView => {
    const { label: text, hint } = fieldWords(locale, path);
    return {
      path,
      label: text,
      hint,
      version,
      isTicked: textAt(answers, path) === version,
      text: agreementText(locale, path, version),
    };
  };
  const keys = Object.entries(AGREEMENT_VERSIONS).filter(([key]) => key in AGREEMENTS);
  return [
    view("verificationForm.confirmed", "true"),
    ...keys.map(([key, version]) => view(`agreements.${key}`, version)),
  ];
}

function warningsOf(context: RuleContext, reasons: readonly ReasonText[]): readonly ConfirmWarning[] {
  const bySteps = checkOrderBySteps(context);
  return stepsOf(context).flatMap((step) =>
    (bySteps.get(stepName(step)) ?? [])
      .filter(({ severity }) => severity !== "BLOCK")
      .map((finding) => ({ finding, step, reasons: reasonsOfFinding(reasons, finding) })),
  );
}

/**
 * Loads the page that shows all answers, what the system added, and the agreements.
 *
 * @throws NotFoundError
 */
export async function requireConfirmPage(
  db: Db,
  { actor, orderNo, at, locale, words }: ConfirmRequest,
): Promise<ConfirmPage> {
  const page = await requireWizardOrder(db, actor, orderNo, { at });
  const { context, draft } = page;
  const tasks = await requireOrderTasks(db, page, words, locale);
  const { reasons } = await requireRules(db, at);
  const province = provinceOf(textAt(draft.answers, "sponsor.regionCode"));
  const bureau = province ? PROVINCES[province] : null;
  const materials = tasks.materials?.list ?? [];
  const type = draft.typeDecision?.type;
  const findings = [...checkOrderBySteps(context).values()].flat();
  const waitsUntil = realNameWaitEnd(findings, at);
  return {
    tasks,
    groups: summariseAnswers(context, locale),
    system: [
      { key: "type", label: words.confirm.typeLabel, value: type ? label(locale, FILING_TYPES[type]) : "—" },
      {
        key: "bureau",
        label: words.confirm.provinceLabel,
        value: bureau ? label(locale, { zh: bureau.bureau, en: bureau.bureauEn }) : "—",
      },
      {
        key: "materials",
        label: words.confirm.materialsLabel,
        value: fillText(words.confirm.materialsCount, {
          n: materials.filter(({ requirement }) => requirement === "REQUIRED").length,
        }),
      },
    ],
    // What has to be waited for is said by itself, and does stand in the way.
    warnings: warningsOf(context, [...reasons.values()]).filter(
      ({ finding }) => !(waitsUntil && isRealNameWait(finding)),
    ),
    agreements: agreementViews(draft.answers, locale),
    answers: draft.answers,
    isEditable: page.isEditable,
    waitsUntil,
    submitAt: page.order?.submitAt ?? null,
  };
}
