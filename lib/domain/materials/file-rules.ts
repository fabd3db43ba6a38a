import { at, type Finding, type Violation, violation } from "../findings/finding";
import type { MaterialCode } from "./catalogue";
import type { RequiredMaterial } from "./required-materials";
import { sizeText } from "./size-text";
import { FILE_LIMITS, MIN_PIXELS } from "./tables/file-limits";
import { MATERIALS } from "./tables/materials";

/** What was measured of an image: `format` by its content, pixels after turning it upright. */
export interface MeasuredImage {
  readonly kind: MaterialCode;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  /** `JPEG`, `PNG` or whatever the content is. */
  readonly format: string;
  readonly fileName: string;
}

/**
 * A file name of at most 100 characters without `: * ? < > & ' " / ; \ |` and control characters (M110); no name
 * at all is fine.
 *
 * @source materials.md §3 of the domain notes
 */
export function checkFileName(fileName: string): Violation | null {
  const { maxCharacters, forbidden } = FILE_LIMITS.fileName;
  const characters = [...fileName];
  const isBad = characters.some((character) => forbidden.includes(character) || character < " ");
  return isBad || characters.length > maxCharacters ? violation("M110") : null;
}

function isListed(format: string, formats: readonly string[]): boolean {
  return formats.includes(format.toUpperCase());
}

function checkResolution({ kind, width, height }: MeasuredImage): Violation | null {
  const { pixels } = MATERIALS[kind];
  if (pixels === "ICON" || pixels === "VIDEO") return null;
  const least = MIN_PIXELS[pixels];
  const share = Math.min(Math.max(width, height) / least.longer, Math.min(width, height) / least.shorter);
  if (share >= 1) return null;
  return violation("M103", { w: width, h: height }, share < 0.5 ? "BLOCK" : "WARN");
}

/** Icons answer to one code for everything. */
function checkIcon({ bytes, width, height, format }: MeasuredImage): Violation | null {
  const { formats, maxBytes, minSide } = FILE_LIMITS.icon;
  const isFit = isListed(format, formats) && bytes <= maxBytes && width === height && width >= minSide;
  return isFit ? null : violation("F442");
}

/**
 * Whether an image may be taken: name (M110), format (M101), size (M102), resolution (M103: BLOCK when a side has
 * less than half of the pixels asked for, else WARN); icons F442 instead of the last three.
 *
 * @param image bytes as uploaded, pixels of the upright image, format by content
 * @source materials.md §3, fields.md §4.5 of the domain notes
 */
export function checkImage(image: MeasuredImage): readonly Violation[] {
  const name = checkFileName(image.fileName);
  if (MATERIALS[image.kind].pixels === "ICON") return present([name, checkIcon(image)]);
  const { formats, maxBytes } = FILE_LIMITS.image;
  return present([
    name,
    isListed(image.format, formats) ? null : violation("M101"),
    image.bytes <= maxBytes ? null : violation("M102", { size: sizeText(image.bytes) }),
    checkResolution(image),
  ]);
}

function present(found: readonly (Violation | null)[]): readonly Violation[] {
  return found.filter((item) => item !== null);
}

/** One piece that is there: kind, owner and side of a current file. */
export interface PresentFile {
  readonly code: MaterialCode;
  readonly owner: string;
  readonly side: string;
}

/**
 * What is still missing of the required materials (M109 at `material:KIND:owner`; parameter `material` is the
 * code). All sides must be there; an alternative does instead; a copy on file needs nothing. Face checks are
 * not files: they are left out here.
 *
 * @source materials.md §2 and §3, fields.md §10 (C06) of the domain notes
 */
export function checkMaterials(
  list: readonly RequiredMaterial[],
  files: readonly PresentFile[],
): readonly Finding[] {
  const there = new Set(files.map(({ code, owner, side }) => `${code}:${owner}:${side}`));
  const isThere = (code: MaterialCode, owner: string, sides: readonly string[]) =>
    sides.every((side) => there.has(`${code}:${owner}:${side}`));
  return list
    .filter((item) => item.requirement === "REQUIRED" && item.code !== "FACE_CHECK")
    .filter((item) => !isThere(item.code, item.owner, item.sides))
    .filter((item) => !item.alternatives.some((code) => isThere(code, item.owner, MATERIALS[code].sides)))
    .map((item) => at(item.target, violation("M109", { material: item.code })));
}
