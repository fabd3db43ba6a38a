import "server-only";
import { maskCertificateNumber, maskEmail, maskLandline, maskMobile } from "@/lib/domain/identity/mask";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import { reviewMessages } from "@/lib/i18n/review-messages";
import { type Answers, type AnswerValue, textAt } from "@/lib/wizard/answers";
import type { RuleContext } from "@/lib/wizard/context";
import { contextOf } from "@/lib/wizard/engine";
import type { PlacedField } from "@/lib/wizard/paths";
import { findField } from "@/lib/wizard/paths";
import { divisionNames } from "../rules/divisions";

const MASKS: Readonly<Record<string, (text: string) => string>> = {
  mobile: maskMobile,
  emergencyMobile: maskMobile,
  landline: maskLandline,
  email: maskEmail,
  birthDate: (date) => date.replace(/-\d{2}-\d{2}$/, "-**-**"),
  certAddress: (address) => `${[...address].slice(0, 6).join("")}******`,
};

/** Whether screens mask the answer at a path until somebody reveals it. */
export function isMasked(path: string, answers: Answers): boolean {
  const privacy = findField(path)?.field.privacy ?? "hidden";
  if (privacy === "masked-for-individuals") return textAt(answers, "sponsor.sponsorKind") === "INDIVIDUAL";
  return privacy !== "open";
}

function masked({ name, field }: PlacedField, text: string): string {
  if (field.privacy === "hidden") return "***";
  const mask = Object.hasOwn(MASKS, name) ? MASKS[name] : undefined;
  return (mask ?? maskCertificateNumber)(text);
}

function choiceText(placed: PlacedField, key: string, locale: Locale, context: RuleContext): string {
  const choices = placed.field.choices?.(contextOf(context, placed.owner)) ?? [];
  const choice = choices.find((one) => one.key === key);
  return choice ? label(locale, choice) : key;
}

function openText(placed: PlacedField, value: AnswerValue, locale: Locale, context: RuleContext): string {
  const { widget } = placed.field;
  const words = reviewMessages(locale).value;
  const keys = typeof value === "string" ? [value] : value;
  if (widget === "checkbox") return value === "true" ? words.yes : words.no;
  if (widget === "region") return divisionNames(keys[0] ?? "").join(" ");
  if (placed.field.choices) {
    return keys.map((key) => choiceText(placed, key, locale, context)).join(words.comma);
  }
  return keys.join(words.comma);
}

/** How an answer is read, and how. */
export interface DisplayRequest {
  readonly path: string;
  readonly value: AnswerValue | undefined;
  readonly locale: Locale;
  readonly context: RuleContext;
  /** The reader asked for this one and left the reason. */
  readonly isRevealed?: boolean;
}

/** An answer in words for staff: choices by their labels, regions by their names, personal data masked. */
export function displayValue({ path, value, locale, context, isRevealed = false }: DisplayRequest): string {
  const placed = findField(path);
  if (!placed || value === undefined || value.length === 0) return "";
  const isHidden = isMasked(path, context.answers) && !isRevealed;
  return isHidden ? masked(placed, String(value)) : openText(placed, value, locale, context);
}
