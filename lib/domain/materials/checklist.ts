import { CHECKLIST, type CheckRow, type ReviewSubject } from "./tables/checklist";

/** What is looked at on every image that has no list of its own. */
const GENERAL: readonly CheckRow[] = [
  { key: "original", zh: "原件、彩色、清晰完整", en: "original, colour, clear and complete" },
  {
    key: "watermark",
    zh: "水印仅为“仅供备案使用”且不遮挡文字",
    en: "watermark only “仅供备案使用”, clear of the text",
  },
];

/**
 * What a reviewer checks on a material, on the live site (`site`) or by telephone (`phone`); a material without a
 * list of its own gets the general points.
 *
 * @source materials.md §3 (originals, watermark) and §4 of the domain notes
 */
export function checklistOf(subject: ReviewSubject): readonly CheckRow[] {
  return CHECKLIST[subject] ?? GENERAL;
}
