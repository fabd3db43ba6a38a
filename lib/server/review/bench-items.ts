import "server-only";
import { answeredSince, type Evidence } from "@/lib/domain/filing/evidence";
import { maskPersonName } from "@/lib/domain/identity/mask";
import { becauseText } from "@/lib/domain/materials/because-text";
import { checklistOf } from "@/lib/domain/materials/checklist";
import type { ReviewSubject } from "@/lib/domain/materials/tables/checklist";
import { FACE_CHECK_STATES } from "@/lib/domain/materials/tables/face-check";
import { MATERIALS } from "@/lib/domain/materials/tables/materials";
import { evidenceText } from "@/lib/i18n/evidence-text";
import { blockHeading, fieldWords, labelOf } from "@/lib/i18n/field-words";
import { fillText } from "@/lib/i18n/fill-text";
import { findingText } from "@/lib/i18n/finding-text";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import { reviewMessages } from "@/lib/i18n/review-messages";
import {
  type BenchSectionView,
  type FaceItemView,
  type FieldItemView,
  type ImageView,
  type ItemVerdict,
  type MaterialItemView,
  placeAnchor,
  type SectionCounters,
} from "@/lib/shared/workbench-view";
import type { Submission } from "../filing/submission-repository";
import type { FaceCheckItem } from "../materials/list-face-checks";
import type { MaterialItem } from "../materials/list-materials";
import type { MaterialFile } from "../materials/material-repository";
import { pictureHref } from "../materials/place-view";
import { fieldHits, sectionHits } from "./bench-hits";
import { benchRemark, type RemarkWords } from "./bench-remarks";
import { isTargetChanged, type MaterialPlaces } from "./content";
import { displayValue, isMasked } from "./display-value";
import type { ReviewField, ReviewItems } from "./review-items";

/** Everything the pieces of the workbench are made of. */
export interface BenchSource extends RemarkWords {
  readonly items: ReviewItems;
  /** The submission before; null in the first round. */
  readonly before: Submission | null;
  readonly places: MaterialPlaces;
  /** Paths this reviewer asked to see in full. */
  readonly revealed: ReadonlySet<string>;
  readonly mayReveal: boolean;
  /** Paths that stand on record as they are. */
  readonly onRecord: ReadonlySet<string>;
  /** What the outside said of the order, the newest answers. */
  readonly evidence: readonly Evidence[];
}

function verdictOf({ items }: BenchSource, target: string, isEmpty: boolean): ItemVerdict {
  const { report, passed, standings } = items;
  const isObjected = report.objected.some((one) => target === one || target.startsWith(`${one}.`));
  if (isObjected) return "remarked";
  const isAccepted = standings.some((one) => one.target === target && one.status === "ACCEPTED");
  if (passed.includes(target) || isAccepted) return "passed";
  return isEmpty ? "empty" : "open";
}

function common(source: BenchSource, target: string, isEmpty: boolean) {
  const { items, before, places } = source;
  const now = { answers: items.submission.answers, materialIds: items.submission.materialIds };
  return {
    target,
    anchor: placeAnchor(target),
    verdict: verdictOf(source, target, isEmpty),
    isChanged: before !== null && isTargetChanged(target, before, now, places),
    remarks: items.standings.filter((one) => one.target === target).map((one) => benchRemark(one, source)),
  };
}

/** What the outside said of an answer; what came after the submission says so, for its warnings do not know. */
function shownEvidence({ items, evidence, locale }: BenchSource, path: string): FieldItemView["evidence"] {
  const since = answeredSince(items.submission.typeDecision?.evidence ?? [], evidence);
  const { later } = reviewMessages(locale).bench;
  return evidence
    .filter((one) => one.path === path)
    .map((one) => {
      const shown = evidenceText(one, locale);
      if (!since.includes(one)) return shown;
      const text = fillText(later, { confidence: shown.confidence.text });
      return { ...shown, confidence: { ...shown.confidence, text } };
    });
}

function fieldItem(source: BenchSource, { path, hasValue }: ReviewField): FieldItemView {
  const { items, locale, answers, before, revealed } = source;
  const { context } = items;
  const isRevealed = revealed.has(path);
  const show = (value: (typeof answers)[string] | undefined) =>
    displayValue({ path, value, locale, context, isRevealed });
  const basics = common(source, path, !hasValue);
  return {
    ...basics,
    label: fieldWords(locale, path).label,
    value: show(answers[path]),
    mayReveal: source.mayReveal && hasValue && !isRevealed && isMasked(path, answers),
    before: basics.isChanged && before ? show(before.answers[path]) : null,
    hits: fieldHits(source, path),
    isOnRecord: source.onRecord.has(path),
    evidence: shownEvidence(source, path),
  };
}

function isPart(owner: string): boolean {
  return /^services\.[^.]+\.(?:approvals|platforms|sdks)\./.test(owner);
}

/** Fields of a service's lists stand with the service. */
function sectionOf({ block }: ReviewField): string {
  return isPart(block.owner) ? block.owner.split(".").slice(0, 2).join(".") : block.owner;
}

export function countVerdicts(items: readonly { readonly verdict: ItemVerdict }[]): SectionCounters {
  const count = (verdict: ItemVerdict) => items.filter((item) => item.verdict === verdict).length;
  return { passed: count("passed"), remarked: count("remarked"), open: count("open") };
}

/** A heading that says whose fields these are, also where several services have them. */
function headingOf({ locale, answers }: BenchSource, key: string, name: string): string {
  const [top = "", , part] = key.split(".");
  if (top !== "services") return blockHeading(locale, { owner: key, name }, answers);
  const heading = blockHeading(locale, { owner: key, name }, answers);
  return part
    ? `${labelOf(locale, key.split(".").slice(0, 2).join("."), answers)} · ${heading}`
    : labelOf(locale, key, answers);
}

/** The fields of the submission by section: sponsor, persons, services. */
export function benchSections(source: BenchSource): readonly BenchSectionView[] {
  const { fields } = source.items;
  const keys = [...new Set(fields.map(sectionOf))];
  return keys.map((key) => {
    const own = fields.filter((field) => sectionOf(field) === key);
    const items = own.map((field) => {
      const item = fieldItem(source, field);
      return isPart(field.block.owner)
        ? { ...item, label: labelOf(source.locale, field.path, source.answers) }
        : item;
    });
    const heading = headingOf(source, key, own[0]?.block.name ?? "");
    const hits = sectionHits(source, key, keys);
    return {
      key,
      anchor: placeAnchor(`section:${key}`),
      heading,
      hits,
      items,
      counters: countVerdicts(items),
    };
  });
}

function imageOf({ locale }: BenchSource, file: MaterialFile, title: string): ImageView {
  const { imageOf: alt } = reviewMessages(locale).bench;
  return {
    id: file.id,
    src: pictureHref(file, "preview"),
    href: pictureHref(file, "original"),
    alt: fillText(alt, { title, n: file.version }),
  };
}

/** What is said of a material besides its pictures. */
function materialState(source: BenchSource, { item, state, isTakenOver, slots }: MaterialItem) {
  const { bench } = reviewMessages(source.locale);
  if (isTakenOver) return { text: bench.takenOver, tone: "good" } as const;
  if (slots.some(({ current }) => current)) return { text: "", tone: "neutral" } as const;
  if (state === "ON_FILE") return { text: bench.onFile, tone: "good" } as const;
  return item.requirement === "OPTIONAL"
    ? ({ text: bench.optionalMaterial, tone: "neutral" } as const)
    : ({ text: bench.missing, tone: "bad" } as const);
}

/** What a reviewer looks for, in the reader's language. */
export function checkPoints(locale: Locale, subject: ReviewSubject): readonly string[] {
  return checklistOf(subject).map((row) => label(locale, row));
}

/** One material with its pictures, why it is asked for and what was noticed. */
export function materialItem(source: BenchSource, listed: MaterialItem): MaterialItemView {
  const { locale, answers } = source;
  const { item, slots } = listed;
  const files = slots.flatMap(({ current }) => current ?? []);
  const name = label(locale, MATERIALS[item.code]);
  const title = `${name} · ${labelOf(locale, item.owner, answers)}`;
  const isEmpty = item.requirement === "OPTIONAL" && files.length === 0;
  return {
    ...common(source, item.target, isEmpty),
    label: title,
    because: label(locale, becauseText(item)),
    checkPoints: files.length > 0 ? checkPoints(locale, item.code) : [],
    hits: files.flatMap((file) => file.findings.map((found) => findingText(locale, found))),
    state: materialState(source, listed),
    images: files.map((file) => imageOf(source, file, title)),
  };
}

const FACE_TONES = {
  PENDING: "neutral",
  SCANNED: "neutral",
  PROCESSING: "neutral",
  PASSED: "good",
  FAILED: "bad",
  MANUAL: "warn",
  EXPIRED: "bad",
  STALE: "bad",
} as const;

/** One face check: the portrait, whose it should be, its state. */
export function faceItem(source: BenchSource, face: FaceCheckItem): FaceItemView {
  const { locale, mayReveal } = source;
  const name = face.person?.name ?? "";
  const alt = fillText(reviewMessages(locale).bench.portraitOf, { name: maskPersonName(name) });
  const id = face.portraitId;
  return {
    ...common(source, face.item.target, true),
    label: label(locale, MATERIALS.FACE_CHECK),
    hits: [],
    serviceKey: face.serviceKey,
    person: name,
    state: { text: label(locale, FACE_CHECK_STATES[face.state]), tone: FACE_TONES[face.state] },
    portrait: id
      ? { id, src: pictureHref({ id }, "preview"), href: pictureHref({ id }, "original"), alt }
      : null,
    checkPoints: checkPoints(locale, "FACE_CHECK"),
    isWaiting: mayReveal && face.state === "MANUAL" && face.attemptId !== null,
  };
}
