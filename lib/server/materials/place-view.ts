import "server-only";
import { type Violation, violation } from "@/lib/domain/findings/finding";
import { becauseText } from "@/lib/domain/materials/because-text";
import { FILE_LIMITS } from "@/lib/domain/materials/tables/file-limits";
import { MATERIALS } from "@/lib/domain/materials/tables/materials";
import { findingWithRepair } from "@/lib/i18n/finding-text";
import { formatBytes, formatShortDateTime } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type {
  MaterialFaultView,
  MaterialPlaceView,
  MaterialVersionView,
  UploadPlace,
  ViewTone,
} from "@/lib/shared/material-view";
import type { Answers } from "@/lib/wizard/answers";
import { newId } from "../clock";
import type { MaterialItem, MaterialSlot } from "./list-materials";
import { faultView } from "./material-fault";
import type { MaterialFile, Slot } from "./material-repository";
import { limitsText, ownerName, placeTitle, sampleOf, type ViewTexts } from "./view-texts";

/** Anchor of the tile of one place; letters, digits, underscores and dashes only. */
export function placeId({ code, owner, side }: Slot): string {
  return `${code}-${owner}-${side}`.replace(/[^\w\u4e00-\u9fff]+/g, "-");
}

/** Address of one size of a stored picture. */
export function pictureHref(
  file: Pick<MaterialFile, "id">,
  variant: "original" | "preview" | "thumb",
): string {
  return `/api/materials/${file.id}/${variant}`;
}

export function versionViews(
  texts: ViewTexts,
  files: readonly MaterialFile[],
): readonly MaterialVersionView[] {
  const { t } = texts;
  return files.map((file) => ({
    number: file.version,
    href: pictureHref(file, "preview"),
    text: t("versionText", {
      time: formatShortDateTime(file.uploadedAt),
      size: formatBytes(file.bytes),
      state: t(file.status === "REMOVED" ? "removed" : "replaced"),
    }),
  }));
}

/** What the upload form of a place needs. */
export function uploadPlace(
  texts: ViewTexts,
  orderNo: string,
  slot: Slot,
  title: string,
  hasFile: boolean,
): UploadPlace {
  const { locale, t } = texts;
  const isIcon = MATERIALS[slot.code].pixels === "ICON";
  const limit = isIcon ? FILE_LIMITS.icon.maxBytes : FILE_LIMITS.image.maxBytes;
  return {
    orderNo,
    kind: slot.code,
    owner: slot.owner,
    side: slot.side,
    uploadKey: newId(),
    limit,
    accept: "image/jpeg,image/png",
    camera: slot.code === "FACE_CHECK" ? "user" : "environment",
    label: t(hasFile ? "upload.replace" : "upload.choose", { title }),
    hint: limitsText(texts, slot.code),
    tooLarge: findingWithRepair(locale, { code: isIcon ? "F442" : "M102" }),
  };
}

const TONES: Readonly<Record<MaterialItem["state"], ViewTone>> = {
  MISSING: "neutral",
  PRESENT: "good",
  WARN: "warn",
  EXPIRED: "bad",
  ON_FILE: "good",
};

function verdictOf({ t }: ViewTexts, { state, isTakenOver }: MaterialItem, slot: MaterialSlot) {
  if (isTakenOver) return { text: t("states.TAKEN_OVER"), tone: "good" } as const;
  if (!slot.current)
    return state === "ON_FILE"
      ? { text: t("states.ON_FILE"), tone: TONES.ON_FILE }
      : { text: t("states.MISSING"), tone: TONES.MISSING };
  if (state === "EXPIRED") return { text: t("states.EXPIRED"), tone: TONES.EXPIRED };
  const own = slot.current.findings.length > 0 ? "WARN" : "PRESENT";
  return { text: t(`states.${own}`), tone: TONES[own] };
}

function findingsOf(
  texts: ViewTexts,
  { state, item }: MaterialItem,
  slot: MaterialSlot,
): readonly MaterialFaultView[] {
  const found: readonly Violation[] = slot.current?.findings ?? [];
  const expired: readonly Violation[] = state === "EXPIRED" && slot.current ? [violation("M105")] : [];
  return [...expired, ...found].map((one) => faultView(texts, { ...one, path: item.target }));
}

/** What every place of the page is drawn from. */
export interface PlaceSource {
  readonly texts: ViewTexts;
  readonly answers: Answers;
  /** Null while the order is locked. */
  readonly orderNo: string | null;
}

/** The material with its side, and whose it is where several owners have the same. */
function titleOf({ texts, answers }: PlaceSource, listed: MaterialItem, slot: MaterialSlot): string {
  const { owner, sides } = listed.item;
  const there = listed.slots.filter(({ code, current }) => current && code === slot.code).length;
  const count = Math.max(sides.length, there, slot.side === "1" ? 1 : 2);
  const title = placeTitle(texts, slot.code, slot.side, count);
  const name = owner.includes(".") ? ownerName(texts, owner, answers) : "";
  return name ? texts.t("titleOf", { title, name }) : title;
}

/** One place of a material in the reader's language. */
export function placeView(source: PlaceSource, listed: MaterialItem, slot: MaterialSlot): MaterialPlaceView {
  const { texts, orderNo } = source;
  const { locale, t, filing } = texts;
  const { item } = listed;
  const place: Slot = { code: slot.code, owner: item.owner, side: slot.side };
  const title = titleOf(source, listed, slot);
  const isOptional = item.requirement === "OPTIONAL";
  return {
    id: placeId(place),
    title,
    requirement: isOptional
      ? { text: filing("material.optional"), tone: "neutral" }
      : {
          text: filing(item.requirement === "REUSE" ? "material.reuse" : "material.required"),
          tone: "action",
        },
    because: label(locale, becauseText(item)),
    note: null,
    sample: sampleOf(slot.code, slot.side),
    picture: slot.current && {
      src: pictureHref(slot.current, "thumb"),
      full: pictureHref(slot.current, "preview"),
      alt: t("pictureOf", { title }),
    },
    verdict: verdictOf(texts, listed, slot),
    findings: findingsOf(texts, listed, slot),
    versions: versionViews(texts, slot.earlier),
    currentId: slot.current?.id ?? null,
    upload: orderNo ? uploadPlace(texts, orderNo, place, title, slot.current !== null) : null,
  };
}
