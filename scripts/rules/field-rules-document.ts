import type { FindingCode, Severity } from "@/lib/domain/findings/finding";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import { fieldWords, labelOf } from "@/lib/i18n/field-words";
import type { FieldDeclaration } from "@/lib/wizard/field";
import { STEPS } from "@/lib/wizard/order-steps";
import { findField, OWNERS } from "@/lib/wizard/paths";
import { RECORD_FORMS } from "@/lib/wizard/record-forms";
import type { Mistake, StepDeclaration } from "@/lib/wizard/step";
import { STEP_CASES } from "@/lib/wizard/step-cases";

const MARKS: Readonly<Record<Severity, string>> = { BLOCK: "", WARN: " (W)", INFO: " (I)" };

/** `services.s1.platforms.p1.packageName` → `services.*.platforms.*.packageName`. */
function patternOf(path: string): string {
  return path
    .replace(/^services\.s\d+/, "services.*")
    .replace(/\.(approvals|platforms|sdks)\.[A-Za-z]\w*/, ".$1.*");
}

/** A path of the pattern that stands for all of them. */
function sampleOf(pattern: string): string {
  return pattern
    .replace("services.*", "services.s1")
    .replace("approvals.*", "approvals.NEWS")
    .replace(/\.(platforms|sdks)\.\*/, (_, list: string) => `.${list}.${list === "sdks" ? "k" : "p"}1`);
}

function severityOf({ gives, severity }: Mistake): Severity {
  return severity ?? FINDINGS[gives].severities[0];
}

/** Code of an empty field that must not be empty. */
function emptyCodeOf(field: FieldDeclaration): FindingCode {
  const isTyped = field.widget === "text" || field.widget === "textarea" || field.widget === "code";
  return field.emptyCode ?? (isTyped ? "F001" : "F002");
}

/** Codes of a place with their severities, from declarations and mistakes. */
function codesAt(pattern: string, mistakes: readonly Mistake[]): string {
  const field = findField(sampleOf(pattern))?.field;
  const always = field && !field.requiredWhen ? [`${emptyCodeOf(field)}`] : [];
  const provoked = mistakes
    .filter(({ at }) => patternOf(at) === pattern)
    .map((mistake) => `${mistake.gives}${MARKS[severityOf(mistake)]}`);
  return [...new Set([...always, ...provoked])].sort().join(", ");
}

function neededOf({ requiredWhen, shownWhen }: FieldDeclaration): string {
  if (requiredWhen) return "depends";
  return shownWhen ? "where asked" : "always";
}

function fieldLine(pattern: string, mistakes: readonly Mistake[]): string {
  const sample = sampleOf(pattern);
  const placed = findField(sample);
  const isField = placed !== null;
  const zh = isField ? fieldWords("zh-CN", sample).label : labelOf("zh-CN", sample);
  const en = isField ? fieldWords("en", sample).label : labelOf("en", sample);
  const cells = [
    `\`${pattern}\``,
    zh,
    en,
    placed?.field.widget ?? "–",
    placed ? neededOf(placed.field) : "–",
    placed?.field.privacy ?? "–",
  ];
  return `| ${[...cells, codesAt(pattern, mistakes)].join(" | ")} |`;
}

/** The fields a step declares in any order, found by the owners its examples and mistakes name. */
function patternsOf({ id }: StepDeclaration, owners: readonly string[]): string[] {
  const { example, mistakes } = STEP_CASES[id];
  const declared = Object.entries(OWNERS)
    .filter(([owner]) => owners.includes(owner))
    .flatMap(([owner, { fields }]) => Object.keys(fields).map((name) => `${owner}.${name}`));
  const named = [...Object.keys(example), ...mistakes.map(({ at }) => at)].map(patternOf);
  return [...new Set([...declared, ...named])];
}

function stepSection(step: StepDeclaration, patterns: readonly string[]): string {
  return [
    `## ${step.id}`,
    "",
    "| Field | 中文 | English | Widget | Required | Kept | Codes |",
    "|---|---|---|---|---|---|---|",
    ...patterns.map((pattern) => fieldLine(pattern, STEP_CASES[step.id].mistakes)),
  ].join("\n");
}

/** Owners all of whose fields stand in one step. */
const WHOLE_OWNERS: Readonly<Record<string, readonly string[]>> = {
  check: ["check"],
  "sponsor-person": ["sponsorPrincipal"],
  "legal-representative": ["legalRep"],
  "service-details": ["services.*.approvals.*"],
  "service-address": ["services.*.platforms.*", "services.*.sdks.*"],
  "service-person": ["services.*.servicePrincipal"],
  "service-access": ["services.*.access"],
  confirm: ["agreements", "verificationForm"],
  cancel: ["cancel"],
  claim: ["claim"],
  transfer: ["transfer"],
  migrate: ["migrate"],
};

/** Fields of an owner that is spread over several steps, which no example answers. */
const UNANSWERED: Readonly<Record<string, readonly string[]>> = {
  "service-details": ["services.*.policeSyncConsent"],
};

function codeSection(): string {
  const rows = Object.entries(FINDINGS)
    .filter(([code]) => /^[FE]/.test(code))
    .map(([code, { severities, zh, en }]) => `| ${code} | ${severities.join(", ")} | ${zh} | ${en} |`);
  return ["## Codes", "", "| Code | Severities | 中文 | English |", "|---|---|---|---|", ...rows].join("\n");
}

/** Every field of the wizard, step by step, with the codes its rules give. */
export function fieldRulesDocument(): string {
  const steps = [...Object.values(STEPS), ...Object.values(RECORD_FORMS)];
  const sections = steps.map((step) => {
    const patterns = patternsOf(step, WHOLE_OWNERS[step.id] ?? []);
    return stepSection(step, [...new Set([...patterns, ...(UNANSWERED[step.id] ?? [])])]);
  });
  const head = [
    "# Fields and rules",
    "",
    "Written by `npm run rules:list` from the declarations and the mistakes of the steps; a test fails when it is out of date.",
    "`*` stands for the key of a website or App, of an item or an approval. (W) goes along as a warning, (I) is a hint, all others refuse.",
    "“where asked”: always, in orders that have the field; “depends”: optional, or by kind of sponsor, province or another answer.",
  ].join("\n");
  return `${[head, ...sections, codeSection()].join("\n\n")}\n`;
}
